using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>A page, document or data set that facts are cited from. It has no sources of its own.</summary>
public sealed record Source : Record
{
    /// <summary>The title, in its own language.</summary>
    public required string Title { get => Loaded(field); init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get => Loaded(field); init; }

    /// <summary>Its address on the web.</summary>
    public Uri? Url { get => Loaded(field); init; }

    /// <summary>When it was published.</summary>
    public PartialDate? Date { get => Loaded(field); init; }

    /// <summary>The language that it is written in.</summary>
    public LanguageTag? Language { get => Loaded(field); init; }
}

internal sealed class SourceDefinition : KindDefinition<Source>
{
    public override string PluralName => "sources";

    public override string NaturalOrder => "by id";

    public override RecordField NaturalField { get; } = Field.Of<Source>(s => s.Id);

    public override ValueList<RecordList> Lists { get; } =
        [new("citedBy", Relation.Incoming(RecordShape.Of<Source>().ReferencesHere())) { IsFilterable = false }];

    public override ValueList<RecordField> LabelFields { get; } = Fields(s => s.Title);

    protected override string Label(Source source, IReadOnlyList<Record> related) => source.Title;

    protected override string[] SortTexts(Source source, Func<Ref<Event>, PartialDate?> startOf) => [];

    protected override string?[] IdTexts(Source source) => [source.Publisher, source.Date?.ToString().TrimEnd('?', '~'), source.Title];
}
