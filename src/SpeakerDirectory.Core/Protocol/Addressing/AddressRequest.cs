using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Addressing;

/// <summary>The person to address, and when, where and how.</summary>
/// <param name="Person">The person.</param>
/// <param name="On">The day on which the person is addressed.</param>
/// <param name="Language">The language, a BCP 47 tag.</param>
/// <param name="Context">Where the form is used.</param>
public sealed record AddressRequest(Person Person, DateOnly On, string Language, AddressContext Context)
{
    /// <summary>
    /// The offices that the person holds on the day, as <c>titles</c> lists them: certain ones first, then by the nearest evidence.
    /// </summary>
    public ValueList<HeldPost> Held { get; init; } = [];

    /// <summary>The offices that the person had certainly left by the day.</summary>
    public ValueList<Post> Former { get; init; } = [];

    /// <summary>The State where the person is addressed; null when not known. Some styles hold only there.</summary>
    public Ref<Organization>? Place { get; init; }

    /// <summary>The organizations that the offices refer to, by id, for the names of States.</summary>
    public IReadOnlyDictionary<string, Organization> Organizations { get; init; } = new Dictionary<string, Organization>();

    internal Organization? Find(Ref<Organization>? organization) =>
        organization is { } some ? Organizations.GetValueOrDefault(some.Id) : null;

    internal TitleRequest TitleOf(Post post) => new([post], Language, Person.Gender, On, On, Find);
}

/// <summary>An office that a person holds on a day.</summary>
/// <param name="Post">The office with the tenure.</param>
/// <param name="Status">Whether it is certain.</param>
public sealed record HeldPost(Post Post, TenureStatus Status);
