using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Addressing;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Host.Output.Cards;

namespace SpeakerDirectory.Host.Commands;

/// <summary>Makes the place cards of those who are at an event in person, in one or two languages.</summary>
internal sealed class EventCards
{
    private readonly Gathering _gathering;
    private readonly FormsOfAddress _forms;
    private readonly DateOnly _day;
    private readonly IReadOnlyList<(string Language, EventTitles Titles)> _languages;

    private EventCards(Gathering gathering, Rulebook rulebook, IEnumerable<string> languages)
    {
        (_gathering, _forms) = (gathering, rulebook.FormsOfAddress);
        _day = gathering.Event.Start?.Earliest ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        _languages = [.. languages.Distinct().Select(language => (language, new EventTitles(rulebook.TitleWording, gathering, language)))];
    }

    /// <summary>The cards in the order of seating; people without a position last.</summary>
    public static IReadOnlyList<PlaceCard> Of(
        Gathering gathering, (Rulebook Rulebook, ResolvedScheme Scheme, Arrangement Arrangement) rules, IEnumerable<string> languages)
    {
        var list = Ranking.Of(gathering, rules.Scheme, rules.Arrangement);
        var cards = new EventCards(gathering, rules.Rulebook, languages);
        return
        [
            .. from attending in Attending(list)
               where attending.Appearance.Mode is null or AppearanceMode.InPerson
               select cards.CardOf(attending.Appearance, attending.Person, attending.Post),
        ];
    }

    private static IEnumerable<(Appearance Appearance, Person Person, Post? Post)> Attending(PrecedenceList list) =>
    [
        .. list.Entries.Select(e => (e.Appearance, e.Person, e.OwnPost)),
        .. list.NotPlaced.Select(n => (n.Appearance, n.Person, (Post?)null)),
    ];

    private PlaceCard CardOf(Appearance appearance, Person person, Post? post)
    {
        var remarks = new List<string>();
        var texts = new List<CardText>();
        foreach (var (language, titles) in _languages)
        {
            var title = titles.Of(appearance, post);
            remarks.AddRange(texts.Count == 0 ? titles.RemarksOnPrincipal(appearance, title) : []);
            var text = _forms.Has(language)
                ? WithStyle(person, language, title, isSecond: texts.Count > 0, remarks)
                : WithoutStyle(person, language, title, isSecond: texts.Count > 0, remarks);
            if ((texts is [var first] ? text?.Without(first) : text) is { } other)
            {
                texts.Add(other);
            }
        }

        return new(person, texts.ToValueList(), remarks.ToValueList());
    }

    // As the second text it leaves out a name that is not known in the script of the language: the first text has it.
    private CardText WithStyle(Person person, string language, ShownTitle title, bool isSecond, List<string> remarks)
    {
        var names = new PersonNames(person, language);
        var form = _forms.For(
            new(person, _day, language, AddressContext.PlaceCard)
            {
                Place = _gathering.Event.Country,
                Organizations = _gathering.Organizations,
            },
            title);
        var lines = form.Text.Split('\n');
        if (isSecond && names.Remarks.Count > 0)
        {
            remarks.AddRange(
                form.Remarks.Except(names.Remarks).Append($"the name '{person.Name}' is not known in '{language}': it is printed once"));
            return new(language, null, lines[1..].ToValueList()) { BareName = names.Name };
        }

        remarks.AddRange(form.Remarks);
        return new(language, lines[0], lines[1..].ToValueList()) { BareName = names.Name };
    }

    // A language without forms of address. As the second one it is left out for a person whose name is not known in it.
    private static CardText? WithoutStyle(Person person, string language, ShownTitle title, bool isSecond, List<string> remarks)
    {
        if (isSecond && !NameForms.Has(language, person.Names))
        {
            remarks.Add($"the name '{person.Name}' is not known in '{language}': the card is in one language");
            return null;
        }

        var names = new PersonNames(person, language);
        remarks.AddRange([.. names.Remarks, .. title.Remarks]);
        var state = title.Body?.Type == OrganizationType.State && title.BodyName is { } body && !title.Text.Contains(
            body, StringComparison.OrdinalIgnoreCase)
            ? body
            : null;
        return new(language, names.Name, new[] { title.Text, state }.OfType<string>().Where(line => line != "").ToValueList())
        {
            BareName = names.Name,
        };
    }
}
