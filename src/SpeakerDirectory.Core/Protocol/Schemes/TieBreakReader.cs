using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Schemes;

internal sealed class TieBreakReader(Scheme scheme, BasisReader bases)
{
    public ValueList<TieBreak> ReadChain(DataObject around, DataNode chain)
    {
        if (chain.Kind != DataKind.List)
        {
            around.Report(chain, "tieBreaks", "A chain is a list of rules, like [\"CREDENTIALS\"].");
        }

        return chain.Items.Select(item => Read(around, item)).OfType<TieBreak>().ToValueList();
    }

    private TieBreak? Read(DataObject around, DataNode item)
    {
        // A rule that needs nothing more is written as its name alone.
        var node = item;
        if (item.Kind == DataKind.Text)
        {
            node = new(item.Location, DataKind.Object, "");
            node.Members.Add(("by", item));
        }

        var from = new DataObject(node, around.Problems);
        if (from.Choice<TieBreakKind>("by") is not { } by)
        {
            return null;
        }

        var rule = new TieBreak(
            by,
            bases.Optional(from),
            from.Text("language"),
            from.Text("nameForm"),
            from.Text("first"),
            from.Text("list"),
            from.Choice<UnknownValue>("unknown") ?? default)
        {
            When = Conditions.Read(from, scheme),
            Purposes = from.Choices<Purpose>("purposes"),
        };
        from.Done();
        Check(rule, from);
        return rule;
    }

    private void Check(TieBreak rule, DataObject from)
    {
        if (rule.By == TieBreakKind.Alphabetical && rule.Language is null)
        {
            from.Report(from.Node, "language", "An alphabetical order needs the language whose alphabet it is.");
        }

        if (rule.By is TieBreakKind.Listed or TieBreakKind.ListedDate && (rule.List is not { } list || scheme.FindOrder(list) is null))
        {
            from.Report(from.Node, "list", $"There is no list '{rule.List}' among the scheme's orders.");
        }
        else if (rule.By == TieBreakKind.ListedDate
            && scheme.FindOrder(rule.List!)!.Entries.FirstOrDefault(e => e.Date is null) is { } undated)
        {
            from.Report(from.Node, "list", $"The list '{rule.List}' goes by days, and {undated.Id} has none.");
        }

        foreach (var (field, value) in new[] { ("language", rule.Language), ("nameForm", rule.NameForm), ("first", rule.First) })
        {
            if (value is ['$', .. var parameter] && scheme.Parameters.All(p => p.Code != parameter))
            {
                from.Report(from.Node, field, $"The scheme has no parameter '{parameter}'.");
            }
        }

        if (rule.NameForm is { } form && !form.StartsWith('$') && !Choice.Of(typeof(NameKind)).TryParse(form, out _))
        {
            from.Report(from.Node, "nameForm", $"'{form}' is not one of {string.Join(", ", Choice.Of(typeof(NameKind)).Texts)}.");
        }
    }
}
