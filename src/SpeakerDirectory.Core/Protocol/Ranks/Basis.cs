using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Ranks;

/// <summary>
/// The sources of a class, a rule or a form of address, or the statement that it has none. It is shown with everything that follows from
/// it.
/// </summary>
/// <param name="Citations">The passages; empty when there is no source.</param>
/// <param name="Remark">How the source is used; for what is unsourced, what it rests on instead.</param>
public sealed record Basis(ValueList<Citation> Citations, string? Remark = null)
{
    /// <summary>The text for a basis without a source.</summary>
    public const string Unsourced = "unsourced";

    /// <summary>Whether it cites a source.</summary>
    public bool IsSourced => Citations.Count > 0;

    /// <summary>"Vienna Convention on Diplomatic Relations 16(1)", or "unsourced: …".</summary>
    public override string ToString() => (IsSourced, Remark) switch
    {
        (true, null) => string.Join("; ", Citations),
        (true, _) => $"{string.Join("; ", Citations)}: {Remark}",
        (false, null) => Unsourced,
        _ => $"{Unsourced}: {Remark}",
    };
}

/// <summary>A source and a passage in it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Passage">The passage, an article or a page; null for the document as a whole.</param>
public sealed record Citation(Source Source, string? Passage)
{
    /// <summary>The title of the source and the passage.</summary>
    public override string ToString() => Passage is null ? Source.Title : $"{Source.Title} {Passage}";
}
