namespace SpeakerDirectory.Core;

/// <summary>A page, document or data set that facts are cited from. It has no sources of its own.</summary>
public sealed record Source : Record
{
    public required string Title { get; init; }
    public string? Publisher { get; init; }
    public Uri? Url { get; init; }
    public PartialDate? Date { get; init; }
    public LanguageTag? Language { get; init; }
}
