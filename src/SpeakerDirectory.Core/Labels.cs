using System.Globalization;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Core;

/// <summary>What a list or a graph shows for a record: <c>Natalia Gherman, Executive Director of CTED, 2022–</c>.</summary>
public static class Labels
{
    /// <summary>What the labels of those kinds are made of that need nothing else to be named.</summary>
    public static FieldSet Fields { get; } = FieldSet.Of(
        Field.Of<Person>(p => p.Name), Field.Of<Organization>(o => o.Name), Field.Of<Office>(o => o.Title), Field.Of<Source>(s => s.Title), Field.Of<Event>(e => e.Name), Field.Of<Event>(e => e.Start));

    /// <summary>What all labels are made of.</summary>
    public static FieldSet AllFields { get; } = Fields.Or(FieldSet.Of(
        Field.Of<Tenure>(t => t.Title), Field.Of<Tenure>(t => t.From), Field.Of<Tenure>(t => t.Appointed), Field.Of<Tenure>(t => t.To), Field.Of<Office>(o => o.Titles),
        Field.Of<Membership>(m => m.Role), Field.Of<Membership>(m => m.From), Field.Of<Membership>(m => m.To), Field.Of<Organization>(o => o.ShortName),
        Field.Of<Appearance>(a => a.Title)));

    /// <summary>For the kinds that need nothing else to be named.</summary>
    public static string Of(Record record) => record switch
    {
        Person person => person.Name,
        Organization organization => organization.Name,
        Office office => office.Title,
        Event happening => Of(happening),
        Source source => source.Title,
        _ => record.Id,
    };

    public static string Of(Tenure tenure, Person person, Office office) =>
        Join(person.Name, tenure.Title ?? ShortTitle(office), Years(Earlier(tenure.From, tenure.Appointed), tenure.To));

    public static string Of(Membership membership, Record member, Organization organization) =>
        Join(Of(member), membership.Role, organization.ShortName ?? organization.Name, Years(membership.From, membership.To));

    public static string Of(Appearance appearance, Person person, Event happening) => Join(person.Name, appearance.Title, Of(happening));

    private static string ShortTitle(Office office) =>
        office.Titles.FirstOrDefault(t => t.Kind == NameKind.Short && t.Lang?.Serves("en") != false)?.Text ?? office.Title;

    private static string Of(Event happening)
    {
        var year = happening.Start?.Year.ToString("0000", CultureInfo.InvariantCulture);
        return year is null || happening.Name.Contains(year, StringComparison.Ordinal) ? happening.Name : Join(happening.Name, year);
    }

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var text = "";
        foreach (var part in parts)
        {
            text = part is null ? text : text.Length == 0 ? part : $"{text}, {part}";
        }

        return text;
    }

    // A confirmed day is no beginning: it only shows that somebody was there.
    private static string? Years(PartialDate? from, OpenEnd? to)
    {
        var end = to?.Date?.Year;
        return from is null && end is null ? null : from?.Year == end ? $"{end:0000}" : $"{from?.Year:0000}–{end:0000}";
    }

    private static PartialDate? Earlier(PartialDate? one, PartialDate? other) => other is null || one?.Earliest <= other.Value.Earliest ? one : other;
}
