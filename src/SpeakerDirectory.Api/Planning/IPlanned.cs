namespace SpeakerDirectory.Api.Planning;

/// <summary>An object of the answer whose fields were planned.</summary>
internal interface IPlanned
{
    ObjectPlan Plan { get; }
}
