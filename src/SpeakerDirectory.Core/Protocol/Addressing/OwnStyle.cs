using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Protocol.Wording;

namespace SpeakerDirectory.Core.Protocol.Addressing;

/// <summary>A style that is recorded with a person: it stands in place of everything that a rule writes before the name.</summary>
/// <param name="Text">The style: <c>His Highness Sheikh</c>.</param>
internal sealed record OwnStyle(string Text)
{
    /// <summary>
    /// The style of the person on the day in the language; one of that language before one of any. Null when there is none.
    /// </summary>
    public static OwnStyle? Of(AddressRequest request) =>
        request.Person.Styles
            .Where(s => NameForms.IsInUse(s, request.On) && s.Lang?.Serves(request.Language) != false)
            .OrderBy(s => s.Lang is null)
            .Select(s => new OwnStyle(s.Text))
            .FirstOrDefault();

    /// <summary>What to check when styles are in use on the day, and none of them in the language.</summary>
    public static IEnumerable<string> RemarksWithout(AddressRequest request) =>
        request.Person.Styles.FirstOrDefault(s => NameForms.IsInUse(s, request.On)) is { } other
            ? [$"the style '{other.Text}' is not known in '{request.Language}': it is left out"]
            : [];

    /// <summary>The name with the style before it.</summary>
    public string Before(string name) => $"{Text} {name}";

    /// <summary>
    /// The rule with this style. Salutation and spoken form are those of the rule for the style, if there is one, because those of the
    /// office can have another style; else a remark says that they are those of the office.
    /// </summary>
    public AddressRule In(AddressRule rule, AddressRules all, AddressRequest request, List<string> remarks)
    {
        var own = Fits(rule, request) ? rule
            : all.Rules.Where(r => r.Language.Serves(request.Language) && Fits(r, request)).MaxBy(r => WrittenStyle(r, request).Length);
        if (own is null && (rule.Salutation ?? rule.Spoken) is not null)
        {
            remarks.Add($"no salutation for the style '{Text}' is known: the one for the office stands");
        }

        return rule with
        {
            Envelope = Template.WithStyle(rule.Envelope),
            PlaceCard = Template.WithStyle(rule.PlaceCard),
            List = Template.WithStyle(rule.List),
            Salutation = (own ?? rule).Salutation,
            Spoken = (own ?? rule).Spoken,
            Basis = rule.Basis with { Remark = Remark(rule.Basis) },
        };
    }

    private static string Remark(Basis basis)
    {
        const string Recorded = "the style is recorded with the person";
        return basis.Remark is { } remark ? $"{remark}; {Recorded}" : Recorded;
    }

    private bool Fits(AddressRule rule, AddressRequest request) =>
        WrittenStyle(rule, request) is { Length: > 0 } written && $"{Text} ".StartsWith($"{written} ", StringComparison.Ordinal);

    private static string WrittenStyle(AddressRule rule, AddressRequest request) =>
        Template.Fill(Template.BeforeName(rule.Envelope), request.Person.Gender, _ => "");
}
