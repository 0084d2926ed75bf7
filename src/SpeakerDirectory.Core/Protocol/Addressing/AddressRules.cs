using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Addressing;

/// <summary>All forms of address, in the order in which they are tried.</summary>
/// <param name="Rules">The rules, in the order in which they are tried.</param>
/// <param name="CivilTitles">The civil titles of each language.</param>
public sealed record AddressRules(ValueList<AddressRule> Rules, ValueList<CivilTitles> CivilTitles)
{
    private static readonly string[] Placeholders = ["{name}", "{NAME}", "{surname}", "{title}", "{state}", "{civil}", "{style}"];

    internal static AddressRules Read(IEnumerable<DataFile> files, BasisReader bases, ValueList<Rank> ranks, ICollection<Problem> problems)
    {
        var rules = new List<AddressRule>();
        var civil = new List<CivilTitles>();
        foreach (var line in files.SelectMany(file => DataNode.ReadLines(file, problems)).Select(node => new DataObject(node, problems)))
        {
            var language = line.RequiredLanguage("lang");
            if (line.Object("civil") is { } titles)
            {
                civil.Add(
                    new(language, titles.RequiredText("male"), titles.RequiredText("female"), titles.Text("unknown")
                        ?? "", bases.Required(line)));
                titles.Done();
            }
            else
            {
                rules.Add(Rule(line, language, bases, ranks));
            }

            line.Done();
        }

        return new(rules.ToValueList(), civil.ToValueList());
    }

    private static AddressRule Rule(DataObject line, LanguageTag language, BasisReader bases, ValueList<Rank> ranks)
    {
        var envelope = line.RequiredText("envelope");
        var rule = new AddressRule(
            language,
            line.Texts("ranks"),
            line.Texts("titleHas"),
            line.Texts("states"),
            line.Node.Members.Exists(m => m.Name == "accreditedHere") ? line.Flag("accreditedHere") : null,
            line.Flag("acting"),
            line.Choice<StyleGrant>("grant") ?? StyleGrant.WhileInOffice,
            envelope,
            line.Text("salutation"),
            line.Text("spoken"),
            line.Text("placeCard") ?? envelope,
            line.Text("list") ?? envelope,
            bases.Required(line))
            {
                TitleBegins = line.Texts("titleBegins"),
            };
        foreach (var strange in rule.Ranks.Where(code => ranks.All(r => r.Code != code)))
        {
            line.Report(line.Node, "ranks", $"'{strange}' is not a code of ranks.ndjson.");
        }

        string[] forms = [rule.Envelope, rule.Salutation ?? "", rule.Spoken ?? "", rule.PlaceCard, rule.List];
        foreach (var (form, unknown) in forms.SelectMany(form => Template.Unknown(form, Placeholders).Select(u => (form, u))))
        {
            line.Report(line.Node, null, $"'{unknown}' in '{form}' stands for nothing; there are {string.Join(", ", Placeholders)}.");
        }

        return rule;
    }
}
