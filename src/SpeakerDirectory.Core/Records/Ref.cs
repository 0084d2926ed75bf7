namespace SpeakerDirectory.Core.Records;

/// <summary>A typed id: a reference to a record of kind <typeparamref name="T"/>, or of one of the kinds derived from it.</summary>
/// <typeparam name="T">The record type.</typeparam>
/// <param name="Id">The id of the record.</param>
public readonly record struct Ref<T>(string Id) : IRef
    where T : Record
{
    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>A reference to a record of any kind.</summary>
public interface IRef
{
    /// <summary>The id of the record.</summary>
    string Id { get; }
}
