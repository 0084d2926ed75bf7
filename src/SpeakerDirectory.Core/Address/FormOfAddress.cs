using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Core.Address;

/// <summary>How somebody is addressed.</summary>
/// <param name="Text">For the context asked: lines are parted by line breaks.</param>
/// <param name="Salutation">Absent when the sources say none.</param>
/// <param name="Basis">What it rests on, shown with it.</param>
/// <param name="Tenure">The office that gives the style; absent when none does.</param>
/// <param name="Remarks">What is missing or uncertain.</param>
public sealed record FormOfAddress(string Text, string? Salutation, string? Spoken, Basis Basis, Tenure? Tenure, ValueList<string> Remarks);

/// <summary>Who is to be addressed, when, where and how.</summary>
/// <param name="Posts">All offices of the person that are known.</param>
/// <param name="Today">"Still so" says nothing about days after it.</param>
public sealed record AddressQuestion(Person Person, ValueList<Post> Posts, DateOnly On, DateOnly Today, string Language, AddressContext Context)
{
    /// <summary>The State where it happens, when that is known: some styles hold only there.</summary>
    public Ref<Organization>? Place { get; init; }

    /// <summary>The organizations that the offices lead to, for the names of States.</summary>
    public IReadOnlyDictionary<string, Organization> Organizations { get; init; } = new Dictionary<string, Organization>();
}
