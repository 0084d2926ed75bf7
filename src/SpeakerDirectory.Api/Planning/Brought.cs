using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Planning;

/// <summary>Where something that was brought along is found: the include's position among those of its record.</summary>
internal sealed class Brought(int position, Brought[] then)
{
    /// <summary>What is selected from these records; null when nothing can be.</summary>
    public Selection? Selection { get; init; }

    /// <summary>What is brought along from there in turn.</summary>
    public Brought this[int index] => then[index];

    public Page In(Fetched from) => from.Related(position);

    public Fetched? FirstIn(Fetched from) => In(from).Rows is [var first, ..] ? first : null;

    /// <summary>The record that must be there, because the reference is required and references lead somewhere.</summary>
    public T Get<T>(Fetched from)
        where T : Record => (T)FirstIn(from)!.Record;

    public Brought Selecting(Selection selection) => new(position, then) { Selection = selection };
}
