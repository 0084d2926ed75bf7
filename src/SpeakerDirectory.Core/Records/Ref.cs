namespace SpeakerDirectory.Core;

/// <summary>A typed id: a reference to a record of kind <typeparamref name="T"/>, or of one of the kinds that <typeparamref name="T"/> stands for.</summary>
public readonly record struct Ref<T>(string Id) : IRef
    where T : Record
{
    public override string ToString() => Id;
}

/// <summary>A reference of any kind, for those who walk the shapes.</summary>
public interface IRef
{
    string Id { get; }
}
