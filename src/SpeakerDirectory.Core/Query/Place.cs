using System.Globalization;
using SpeakerDirectory.Core.Naming;
using SortKey = SpeakerDirectory.Core.Naming.SortKey;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// A record's place in the natural order of its kind: one text that compares by code point alike in every store, unique because the id stands at its end.
/// Unknown values come last; the later of two events comes first.
/// </summary>
public static class Place
{
    private const char Separator = '\u0001';
    private const string Unknown = "~";

    /// <summary>Below every place.</summary>
    public const string First = "";

    /// <summary>Above every place.</summary>
    public const string Last = "\U0010FFFF";

    /// <summary>The field that, in ascending order, gives the natural order of a kind.</summary>
    public static RecordField? NaturalField(RecordKind kind) => kind switch
    {
        RecordKind.Person => Field.Of<Person>(p => p.SortName),
        RecordKind.Office => Field.Of<Office>(o => o.Title),
        RecordKind.Source => Field.Of<Source>(s => s.Id),
        _ => null,
    };

    /// <summary>
    /// The part of a filter that is a range of the natural order: "sortName starts with …". Behind what it begins with a place has a separator, so no other
    /// record is in the range.
    /// </summary>
    public static Compare? PrefixIn(RecordKind kind, Filter? filter) => Filter.PartsOf(filter).OfType<Compare>().FirstOrDefault(part =>
        part is { Comparison: Comparison.StartsWith, Aspect: Aspect.Folded } && part.Field == NaturalField(kind) && part.Values[0] is string prefix && !prefix.Contains(Separator, StringComparison.Ordinal));

    /// <param name="startOf">The start of an event, which an appearance is ordered by; absent when not known.</param>
    public static string Of(Record record, Func<Ref<Event>, PartialDate?> startOf) => record switch
    {
        Person person => Join(Folding.Fold(SortKey.Of(person)), SortKey.Of(person), person.Id),
        Organization organization => Join(Folding.Fold(SortKey.Of(organization)), SortKey.Of(organization), organization.Id),
        Office office => Join(Folding.Fold(office.Title), office.Title, office.Id),
        Tenure tenure => Join(Earliest([tenure.From, tenure.Appointed, .. tenure.Confirmed]), tenure.Id),
        Membership membership => Join(Earliest([membership.From, .. membership.Confirmed]), membership.Id),
        Event happening => Join(LatestFirst(happening.Start), happening.Id),
        Appearance appearance => Join(LatestFirst(startOf(appearance.Event)), appearance.Order?.ToString("D10", CultureInfo.InvariantCulture) ?? Unknown, appearance.Id),
        _ => record.Id,
    };

    private static string Join(params ReadOnlySpan<string> parts) => string.Join(Separator, parts);

    private static string Earliest(IEnumerable<PartialDate?> dates) => dates.Min(d => d?.Earliest)?.ToString("O", CultureInfo.InvariantCulture) ?? Unknown;

    private static string LatestFirst(PartialDate? date) => date is null ? Unknown : string.Create(10, date.Value.Earliest, static (text, day) =>
    {
        day.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        foreach (ref var digit in text)
        {
            digit = char.IsAsciiDigit(digit) ? (char)('0' + '9' - digit) : digit;
        }
    });
}
