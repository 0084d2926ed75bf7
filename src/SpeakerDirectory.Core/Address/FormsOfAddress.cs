using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Precedence;
using SpeakerDirectory.Core.Titles;

namespace SpeakerDirectory.Core.Address;

/// <summary>Styles, salutations and names as the sources say them for an office, in a language, on a day.</summary>
public sealed class FormsOfAddress(Rulebook rulebook)
{
    private static readonly Basis NoStyle = new([], "no rule was found for this language; the name alone");

    /// <summary>The highest office held on the day gives the style; else one that is kept for life; else one of which only the days are not known, and it says so.</summary>
    public FormOfAddress Of(AddressQuestion question)
    {
        var posts = question.Posts.Where(p => p.Tenure is not null).Select(p => (Post: p, Status: Holding.StatusOf(p.Tenure!, question.On, question.Today))).OrderBy(p => LevelOf(p.Post)).ToList();
        var held = posts.Where(p => p.Status == TenureStatus.Held && p.Post.Tenure!.Capacity != Capacity.Designate).Select(p => p.Post).FirstOrDefault();
        var former = posts.Where(p => p.Status == TenureStatus.NotHeld && p.Post.Tenure!.To?.Date?.CertainLatest < question.On).Select(p => p.Post);
        if (held is null && former.FirstOrDefault(p => RuleFor(question, p, StyleGrant.ForLife) is not null) is { } once)
        {
            return Fill(question, once, RuleFor(question, once, StyleGrant.ForLife), []);
        }

        var possible = held is null ? posts.Where(p => p.Status == TenureStatus.Unknown).Select(p => p.Post).FirstOrDefault() : null;
        return possible is null
            ? For(question, held)
            : Fill(question, possible, RuleFor(question, possible, StyleGrant.WhileInOffice), [$"whether the office was held on {question.On:yyyy-MM-dd} is not known"]);
    }

    /// <summary>In a given office, as on the card of somebody who is listed in it.</summary>
    public FormOfAddress For(AddressQuestion question, Post? post) => Fill(question, post, RuleFor(question, post, StyleGrant.WhileInOffice), []);

    private FormOfAddress Fill(AddressQuestion question, Post? post, AddressRule? rule, ValueList<string> doubts)
    {
        var remarks = doubts.ToList();
        var person = question.Person;
        if (rule is null)
        {
            return new(NameForms.In(question.Language, person.Name, person.Names), null, null, NoStyle, post?.Tenure, remarks.ToValueList());
        }

        if (person.Gender is not (Gender.Male or Gender.Female))
        {
            remarks.Add("the gender is not known, so what depends on it is left out");
        }

        var title = post is null ? "" : TitleIn(post, question, remarks);
        string Form(string form) => Template.Fill(form, person.Gender, place => place switch
        {
            "{name}" => NameForms.In(question.Language, person.Name, person.Names),
            "{NAME}" => PersonNames.WithCapitals(person),
            "{surname}" => person.FamilyName ?? NameForms.In(question.Language, person.Name, person.Names),
            "{title}" => title,
            "{state}" => post is null ? "" : StateUnlessIn(title, post, question),
            _ => Civil(question.Language, person.Gender),
        });
        var text = question.Context switch
        {
            AddressContext.Salutation => rule.Salutation,
            AddressContext.Spoken => rule.Spoken,
            AddressContext.PlaceCard => rule.PlaceCard,
            AddressContext.List => rule.List,
            _ => rule.Envelope,
        };
        var salutation = rule.Salutation is null ? null : Form(rule.Salutation);
        return new(text is null ? NameForms.In(question.Language, person.Name, person.Names) : Form(text), salutation, rule.Spoken is null ? null : Form(rule.Spoken), rule.Basis, post?.Tenure, remarks.ToValueList());
    }

    private AddressRule? RuleFor(AddressQuestion question, Post? post, StyleGrant grant) =>
        rulebook.AddressRules.Rules.FirstOrDefault(r => r.Language.Serves(question.Language) && r.Grant == grant && Fits(r, post, question));

    private static bool Fits(AddressRule rule, Post? post, AddressQuestion question)
    {
        if (post is null)
        {
            return rule is { Ranks.Count: 0, TitleHas.Count: 0, States.Count: 0, AccreditedHere: null, IsActing: false };
        }

        var title = $" {Folding.Fold(post.Title)} ";
        var state = StateOf(post, question);
        var acting = post.Tenure?.Capacity is Capacity.Acting or Capacity.AdInterim;
        return (rule.Ranks.Count == 0 || (post.Rank is { } rank && rule.Ranks.Contains(rank)))
            && (rule.TitleHas.Count == 0 || rule.TitleHas.Any(word => title.Contains($" {Folding.Fold(word)} ", StringComparison.Ordinal)))
            && (rule.States.Count == 0 || (state is not null && rule.States.Contains(TitleContext.CodeOf(state))))
            && (rule.AccreditedHere is not { } here || (question.Place is { } place && post.Office.AccreditedTo is { } to && (place.Id == to.Id) == here))
            && (!rule.IsActing || acting);
    }

    private int LevelOf(Post post) => post.Rank is { } rank && rulebook.FindRank(rank) is { } known ? known.Level : int.MaxValue;

    private static string TitleIn(Post post, AddressQuestion question, List<string> remarks)
    {
        if (post.Tenure?.Title is { } own)
        {
            return own;
        }

        if (question.Language != "en" && !post.Office.Titles.Any(t => t.Lang?.Serves(question.Language) == true))
        {
            remarks.Add($"no title in '{question.Language}' is known: the English one stands");
        }

        return NameForms.In(question.Language, post.Office.Title, post.Office.Titles);
    }

    private static string StateUnlessIn(string title, Post post, AddressQuestion question)
    {
        if (StateOf(post, question) is not { Type: OrganizationType.State } state)
        {
            return "";
        }

        var names = state.Names.Select(n => n.Text).Append(state.Name);
        return names.Any(name => title.Contains(name, StringComparison.OrdinalIgnoreCase)) ? "" : StateNames.Of(state, question.Language, NameKind.Official, null) ?? state.Name;
    }

    private static Organization? StateOf(Post post, AddressQuestion question) =>
        Find(post.Office.Represents, question) ?? (post.Organization.Type == OrganizationType.State ? post.Organization : Find(post.Organization.Country, question));

    private static Organization? Find(Ref<Organization>? organization, AddressQuestion question) =>
        organization is { } some ? question.Organizations.GetValueOrDefault(some.Id) : null;

    private string Civil(string language, Gender? gender)
    {
        if (rulebook.AddressRules.CivilTitles.FirstOrDefault(c => c.Language.Serves(language)) is not { } titles)
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
