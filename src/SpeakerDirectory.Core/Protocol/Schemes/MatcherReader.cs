using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Schemes;

internal sealed class MatcherReader(Scheme scheme, ValueList<Rank> ranks, BasisReader bases)
{
    public Matcher Read(DataObject from)
    {
        var matcher = new Matcher
        {
            When = ReadWhen(from),
            Ranks = Ranks(from, "ranks"),
            OfficeRanks = Ranks(from, "officeRanks"),
            Offices = from.Texts("offices"),
            Organizations = from.Texts("organizations"),
            OrganizationTypes = from.Choices<OrganizationType>("organizationTypes"),
            OrganizationIn = from.Text("organizationIn"),
            SpeaksFor = from.Texts("speaksFor"),
            SpeaksForIn = from.Text("speaksForIn"),
            SpeaksForNotIn = from.Text("speaksForNotIn"),
            SpeaksForTypes = from.Choices<OrganizationType>("speaksForTypes"),
            TitleHas = from.Texts("titleHas"),
            TitleLacks = from.Texts("titleLacks"),
            Roles = from.Choices<AppearanceRole>("roles"),
            Host = Flag(from, "host"),
            Convenor = Flag(from, "convenor"),
            Observer = Flag(from, "observer"),
            AccreditedHere = Flag(from, "accreditedHere"),
            Standing = from.Choice<StandingKind>("standing"),
            Capacities = from.Choices<Capacity>("capacities"),
        };
        bases.Optional(from);
        from.Done();
        if (matcher == new Matcher { When = matcher.When })
        {
            from.Report(from.Node, "who", "This condition requires nothing, so it would match everybody.");
        }

        foreach (var (field, list) in new[]
        {
            ("organizationIn", matcher.OrganizationIn),
            ("speaksForIn", matcher.SpeaksForIn),
            ("speaksForNotIn", matcher.SpeaksForNotIn),
        })
        {
            if (list is not null && scheme.FindOrder(list) is null)
            {
                from.Report(from.Node, field, $"There is no list '{list}' among the scheme's orders.");
            }
        }

        if (matcher.SpeaksFor.FirstOrDefault(s => s is ['$', .. var code] && scheme.Parameters.All(p => p.Code != code)) is { } unknown)
        {
            from.Report(from.Node, "speaksFor", $"The scheme has no parameter '{unknown[1..]}'.");
        }

        return matcher;
    }

    public ValueList<ParameterCondition> ReadWhen(DataObject from) => Conditions.Read(from, scheme);

    private ValueList<string> Ranks(DataObject from, string field)
    {
        var codes = from.Texts(field);
        foreach (var code in codes.Where(code => ranks.All(r => r.Code != code)))
        {
            from.Report(from.Node, field, $"'{code}' is not a code of ranks.ndjson.");
        }

        return codes;
    }

    private static bool? Flag(DataObject from, string field) => from.Node.Members.Exists(m => m.Name == field) ? from.Flag(field) : null;
}
