using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Ranks;

/// <summary>Reads <c>"basis": "source/vcdr 16(1)"</c>, a list of such, or <c>"unsourced"</c>, with a <c>remark</c> beside it.</summary>
internal sealed class BasisReader(IReadOnlyDictionary<string, Source> sources)
{
    private readonly Dictionary<string, Source> _cited = new(StringComparer.Ordinal);

    /// <summary>Every source cited since this reader was made, by id.</summary>
    public ValueList<Source> Cited => _cited.Values.OrderBy(s => s.Id, StringComparer.Ordinal).ToValueList();

    /// <summary>A problem when there is none: every rule says what it rests on.</summary>
    public Basis Required(DataObject from) => Optional(from) ?? Missing(from);

    public Basis? Optional(DataObject from)
    {
        var remark = from.Text("remark");
        if (from.Find("basis") is not { } node)
        {
            return null;
        }

        var texts = node.Kind == DataKind.List ? node.Items : [node];
        if (texts is [{ Kind: DataKind.Text, Text: Basis.Unsourced }])
        {
            return new([], remark);
        }

        var citations = texts.Select(text => Cite(text, from)).OfType<Citation>().ToValueList();
        return new(citations, remark);
    }

    private Citation? Cite(DataNode text, DataObject from)
    {
        var parts = text.Text.Split(' ', 2);
        if (!sources.TryGetValue(parts[0], out var source))
        {
            from.Report(
                text, "basis", $"'{parts[0]}' is no source of sources.ndjson, like source/vcdr, and not '{Basis.Unsourced}' either.");
            return null;
        }

        _cited[source.Id] = source;
        return new(source, parts.Length > 1 ? parts[1] : null);
    }

    private static Basis Missing(DataObject from)
    {
        from.Report(from.Node, "basis", $"The field 'basis' is missing: a source of sources.ndjson, or '{Basis.Unsourced}'.");
        return new([]);
    }
}
