using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Protocol.Titles;
using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Addressing;

/// <summary>Styles, salutations and names as the sources say them for an office, in a language, on a day.</summary>
/// <param name="rules">How holders of offices are addressed.</param>
/// <param name="ranks">All ranks, with their levels.</param>
/// <param name="wording">Decides in which words an office is shown.</param>
public sealed class FormsOfAddress(AddressRules rules, IEnumerable<Rank> ranks, TitleWording wording)
{
    private readonly Dictionary<string, int> _levels = ranks.ToDictionary(r => r.Code, r => r.Level, StringComparer.Ordinal);

    /// <summary>The languages that have rules, in the order of the files.</summary>
    public ValueList<LanguageTag> Languages { get; } = rules.Rules.Select(r => r.Language).Distinct().ToValueList();

    /// <summary>The languages for messages: <c>en, es, fr, ru</c>.</summary>
    public string LanguagesText => string.Join(", ", Languages.Select(l => l.Text));

    /// <summary>Whether there are rules for a language.</summary>
    public bool Has(string language) => Languages.Any(l => l.Serves(language));

    /// <summary>The sentence for a language without rules.</summary>
    public string Expected(string language) =>
        $"There are no forms of address in '{language}'. The languages are {LanguagesText}.";

    /// <summary>
    /// The form of address from the highest office that is certainly held on the day; else from the office with the nearest evidence that
    /// may be held, which the remarks report; else from a former one whose style is kept for life; else without an office.
    /// </summary>
    /// <exception cref="ArgumentException">There are no rules for the language.</exception>
    public FormOfAddress Of(AddressRequest request)
    {
        var possible = request.Held.Where(h => h.Post.Tenure?.Capacity != Capacity.Designate).ToList();
        if (possible.Where(h => h.Status == TenureStatus.Held).MinBy(h => LevelOf(h.Post)) is { } held)
        {
            return For(request, held.Post);
        }

        if (possible is [var nearest, ..])
        {
            var form = For(request, nearest.Post);
            return form with
            {
                Remarks = [$"whether the office was held on {request.On:yyyy-MM-dd} is not known", .. form.Remarks],
            };
        }

        var former = request.Former.OrderBy(LevelOf).FirstOrDefault(p => RuleFor(request, p, StyleGrant.ForLife) is not null);
        return For(request, former);
    }

    /// <summary>The form of address in an office: with the style of a former holder when it had ended by the day.</summary>
    /// <param name="request">Whom to address.</param>
    /// <param name="post">The office; null addresses the person without one.</param>
    /// <exception cref="ArgumentException">There are no rules for the language.</exception>
    public FormOfAddress For(AddressRequest request, Post? post) =>
        For(request, post is null ? ShownTitle.Nothing : wording.Of(request.TitleOf(post)));

    /// <summary>
    /// The form of address with a title as it is shown at an event. The style of an office ends with it, unless a rule says that it is kept
    /// for life, and does not begin before it. A shown office without a style leaves the person that of another office that is held.
    /// </summary>
    /// <exception cref="ArgumentException">There are no rules for the language.</exception>
    public FormOfAddress For(AddressRequest request, ShownTitle title)
    {
        var usual = RuleFor(request, null, StyleGrant.WhileInOffice);
        var own = title.Time switch
        {
            TitleTime.Former => RuleFor(request, title.Post, StyleGrant.ForLife) ?? usual,
            TitleTime.Designate => usual,
            _ => RuleFor(request, title.Post, StyleGrant.WhileInOffice),
        };
        bool HasStyle(AddressRule? rule) => rule is not null
            && Template.BeforeName(rule.Envelope) != Template.BeforeName(usual?.Envelope ?? "");
        var rule = HasStyle(own)
            ? own
            : title.Held.OrderBy(LevelOf).Select(held => RuleFor(request, held, StyleGrant.WhileInOffice)).FirstOrDefault(HasStyle) ?? own;
        return Fill(request, title, rule ?? throw new ArgumentException(Expected(request.Language), nameof(request)));
    }

    private FormOfAddress Fill(AddressRequest request, ShownTitle title, AddressRule office)
    {
        var person = request.Person;
        var remarks = title.Remarks.ToList();
        var style = OwnStyle.Of(request);
        var rule = style?.In(office, rules, request, remarks) ?? office;
        remarks.AddRange(style is null ? OwnStyle.RemarksWithout(request) : []);
        if (person.Gender is not (Gender.Male or Gender.Female))
        {
            remarks.Add("the gender is not known, so what depends on it is left out");
        }

        var names = new PersonNames(person, request.Language);
        remarks.AddRange(names.Remarks);
        string Form(string form) => Template.Fill(form, person.Gender, place => place switch
        {
            "{name}" => names.Name,
            "{NAME}" => names.WithCapitals,
            "{surname}" => names.Surname,
            "{title}" when request.Context == AddressContext.List => title.WithBody,
            "{title}" => form.Contains("\n{title}", StringComparison.Ordinal) ? Capitalized(title.Text) : title.Text,
            "{style}" => style?.Text ?? "",
            "{state}" => StateLine(title, request),
            _ => Civil(request.Language, person.Gender),
        });
        var text = request.Context switch
        {
            AddressContext.Salutation => rule.Salutation,
            AddressContext.Spoken => rule.Spoken,
            AddressContext.PlaceCard => rule.PlaceCard,
            AddressContext.List => rule.List,
            _ => rule.Envelope,
        };
        return new(
            text is null ? names.Name : Form(text),
            rule.Salutation is null ? null : Form(rule.Salutation),
            rule.Spoken is null ? null : Form(rule.Spoken),
            rule.Basis,
            title.Post?.Tenure,
            remarks.ToValueList());
    }

    private AddressRule? RuleFor(AddressRequest request, Post? post, StyleGrant grant) =>
        rules.Rules.FirstOrDefault(r => r.Language.Serves(request.Language) && r.Grant == grant && Fits(r, post, request));

    private static bool Fits(AddressRule rule, Post? post, AddressRequest request)
    {
        if (post is null)
        {
            return rule is { Ranks.Count: 0, TitleHas.Count: 0, TitleBegins.Count: 0, States.Count: 0 }
                && rule is { AccreditedHere: null, IsActing: false };
        }

        var title = $" {Folding.Fold(post.Title)} ";
        var state = Bodies.SpeaksFor(post, request.Find);
        var acting = post.Tenure?.Capacity is Capacity.Acting or Capacity.AdInterim;
        return (rule.Ranks.Count == 0 || (post.Rank is { } rank && rule.Ranks.Contains(rank)))
            && (rule.TitleHas.Count == 0 || rule.TitleHas.Any(word => title.Contains($" {Folding.Fold(word)} ", StringComparison.Ordinal)))
            && (rule.TitleBegins.Count == 0
                || rule.TitleBegins.Any(word => title.StartsWith($" {Folding.Fold(word)} ", StringComparison.Ordinal)))
            && (rule.States.Count == 0 || (state is not null && rule.States.Contains(TitleContext.CodeOf(state))))
            && (rule.AccreditedHere is not { } here
                || (request.Place is { } place && post.Office.AccreditedTo is { } to && (place.Id == to.Id) == here))
            && (!rule.IsActing || acting);
    }

    private int LevelOf(Post post) => post.Rank is { } rank && _levels.TryGetValue(rank, out var level) ? level : int.MaxValue;

    private static string Capitalized(string text) => text == "" ? "" : $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    // The official name of the State below its title, unless the title names it; a list names it in the title.
    private static string StateLine(ShownTitle title, AddressRequest request) =>
        request.Context == AddressContext.List
            || title.Text == title.WithBody
            || title.Body is not { Type: OrganizationType.State } state
            ? ""
            : StateNames.Of(state, request.Language, NameKind.Official, null) ?? title.BodyName ?? "";

    private string Civil(string language, Gender? gender)
    {
        if (rules.CivilTitles.FirstOrDefault(c => c.Language.Serves(language)) is not { } titles)
        {
            return "";
        }

        return gender switch
        {
            Gender.Male => titles.Male,
            Gender.Female => titles.Female,
            _ => titles.Unknown,
        };
    }
}
