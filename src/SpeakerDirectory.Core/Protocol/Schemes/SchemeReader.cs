using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Schemes;

/// <summary>Reads a scheme and checks that every name in it is defined and that every rule has a basis.</summary>
internal sealed class SchemeReader(DataObject file, BasisReader bases, ValueList<Rank> ranks)
{
    private readonly Dictionary<string, ValueList<TieBreak>> _chains = new(StringComparer.Ordinal);

    /// <summary>Null when the file has problems.</summary>
    public static Scheme? Read(
        DataFile file, IReadOnlyDictionary<string, Source> sources, ValueList<Rank> ranks, ICollection<Problem> problems)
    {
        var before = problems.Count;
        if (DataNode.Read(file, problems) is not { } node)
        {
            return null;
        }

        var scheme = new SchemeReader(new(node, problems), new(sources), ranks).Read();
        return problems.Count == before ? scheme : null;
    }

    private Scheme Read()
    {
        var scheme = new Scheme
        {
            Id = file.RequiredText("id"),
            Version = file.RequiredText("version"),
            Name = file.RequiredText("name"),
            Description = file.RequiredText("description"),
            From = file.Date("from"),
            To = file.Date("to"),
            Parameters = file.Objects("parameters").Select(ReadParameter).ToValueList(),
            Purposes = file.Objects("purposes").Select(ReadPurpose).OfType<PurposeRule>().ToValueList(),
            Orders = (file.Object("orders")?.All() ?? []).Select(ReadOrder).ToValueList(),
        };
        var tieBreaks = new TieBreakReader(scheme, bases);
        foreach (var (name, chain) in file.Object("chains")?.All() ?? [])
        {
            _chains[name] = tieBreaks.ReadChain(file, chain);
        }

        scheme = scheme with
        {
            Classes = file.Objects("classes").Select(c => ReadClass(c, tieBreaks, new(scheme, ranks, bases))).ToValueList(),
            Sources = bases.Cited,
        };
        file.Done();
        SchemeCheck.Check(scheme, file);
        return scheme;
    }

    private Parameter ReadParameter(DataObject from)
    {
        var parameter = new Parameter(
            from.RequiredText("code"),
            from.RequiredText("meaning"),
            from.Texts("values"),
            from.Text("default") ?? "",
            bases.Required(from),
            from.Text("defaultFrom"));
        from.Done();
        if (parameter.Values.Count > 0 && !parameter.Values.Contains(parameter.Default))
        {
            from.Report(from.Node, "default", $"'{parameter.Default}' is not one of the values {string.Join(", ", parameter.Values)}.");
        }

        if (Policies.ValuesOf(parameter.Code) is { } allowed && parameter.Values.FirstOrDefault(v => !allowed.Contains(v)) is { } strange)
        {
            from.Report(
                from.Node, "values", $"'{strange}' is not a way of treating {parameter.Code}; there are {string.Join(", ", allowed)}.");
        }

        return parameter;
    }

    private PurposeRule? ReadPurpose(DataObject from)
    {
        var purpose = from.Choice<Purpose>("purpose");
        var rule = new PurposeRule(purpose ?? default, from.Flag("ascending"), bases.Required(from));
        from.Done();
        return purpose is null ? null : rule;
    }

    private ListedOrder ReadOrder((string Name, DataNode Value) order) =>
        new(order.Name, order.Value.Items.Select(ReadEntry).ToValueList());

    private ListedEntry ReadEntry(DataNode node)
    {
        if (node.Kind == DataKind.Text)
        {
            return new(node.Text, null);
        }

        var from = new DataObject(node, file.Problems);
        var entry = new ListedEntry(from.RequiredText("id"), from.Date("date"), from.Date("from"), from.Date("to"));
        from.Done();
        return entry;
    }

    private SchemeClass ReadClass(DataObject from, TieBreakReader tieBreaks, MatcherReader matchers)
    {
        var found = new SchemeClass(
            from.Number("code") ?? 0,
            from.RequiredText("name"),
            matchers.ReadWhen(from),
            from.Choices<Purpose>("purposes"),
            from.Objects("who").Select(matchers.Read).ToValueList(),
            ReadChain(from, tieBreaks),
            bases.Required(from));
        from.Done();
        if (found.Who.Count == 0)
        {
            from.Report(from.Node, "who", $"Class {found.Code} takes nobody: 'who' is a list of conditions.");
        }

        return found;
    }

    private ValueList<TieBreak> ReadChain(DataObject from, TieBreakReader tieBreaks)
    {
        if (from.Find("tieBreaks") is not { } chain)
        {
            return [];
        }

        if (chain.Kind != DataKind.Text)
        {
            return tieBreaks.ReadChain(from, chain);
        }

        if (_chains.TryGetValue(chain.Text, out var shared))
        {
            return shared;
        }

        from.Report(chain, "tieBreaks", $"'{chain.Text}' is none of the chains {string.Join(", ", _chains.Keys)}.");
        return [];
    }
}
