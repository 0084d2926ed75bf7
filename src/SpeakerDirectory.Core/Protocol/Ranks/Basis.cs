namespace SpeakerDirectory.Core.Precedence;

/// <summary>What a class, a rule or a form of address rests on: passages of sources, or nothing that was seen. Shown with everything that follows from it.</summary>
/// <param name="Remark">How the source is used; for what is unsourced, what it rests on instead.</param>
public sealed record Basis(ValueList<Citation> Citations, string? Remark = null)
{
    public const string Unsourced = "unsourced";

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

/// <summary>A source and the passage in it.</summary>
public sealed record Citation(Source Source, string? Passage)
{
    public override string ToString() => Passage is null ? Source.Title : $"{Source.Title} {Passage}";
}
