using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>Something that two records of a kind should not have in common.</summary>
/// <param name="Kind">The kind of the records.</param>
/// <param name="Field">The field that a warning names.</param>
/// <param name="Scope">The scheme of an external id, the organization of an office, the parent of a session; else empty.</param>
/// <param name="Text">The name, folded and for people in the order of the alphabet, or the external id.</param>
internal readonly record struct DuplicateKey(RecordKind Kind, string Field, string Scope, string Text)
{
    /// <summary>The keys of a record, each once; none for kinds without names and external ids.</summary>
    public static IEnumerable<DuplicateKey> Of(Record record) => NamesOf(record).Concat(IdsOf(record)).Distinct();

    /// <summary>The names of a record that count: of organizations, offices and events those that are short or former do not.</summary>
    public static IEnumerable<string> TextsOf(Record record) => record switch
    {
        Person person => [person.Name, .. person.Names.Select(name => name.Text), .. person.SortName is { } sort ? [sort] : (string[])[]],
        Organization organization => [organization.Name, .. Full(organization.Names)],
        Office office => [office.Title, .. Full(office.Titles)],
        Event happening => [happening.Name, .. Full(happening.Names)],
        _ => [],
    };

    /// <summary>The external ids of a record; none for kinds without them.</summary>
    public static ValueList<ExternalId> ExternalIdsOf(Record record) => record switch
    {
        Person person => person.ExternalIds,
        Organization organization => organization.ExternalIds,
        Office office => office.ExternalIds,
        Event happening => happening.ExternalIds,
        _ => [],
    };

    /// <summary>What the records have in common, as the beginning of a sentence.</summary>
    public string Description => Field switch
    {
        "externalIds" => $"The id {Text} of {Scope}",
        "titles" => $"The title \"{Text}\" in {Scope}",
        _ => $"The name \"{Text}\"",
    };

    private static IEnumerable<DuplicateKey> NamesOf(Record record)
    {
        var (field, scope) = record switch
        {
            Person or Organization => ("names", ""),
            Office office => ("titles", office.Organization.Id),
            Event happening => ("name", happening.Parent?.Id ?? ""),
            _ => ("", ""),
        };
        return from text in TextsOf(record)
               let folded = Folding.Fold(text)
               where folded != ""
               select new DuplicateKey(
                   RecordShape.Of(record).Kind, field, scope, record is Person ? InOrder(folded) : folded);
    }

    private static IEnumerable<DuplicateKey> IdsOf(Record record) =>
        ExternalIdsOf(record).Select(id => new DuplicateKey(RecordShape.Of(record).Kind, "externalIds", id.Scheme, id.Value));

    private static string InOrder(string words) => string.Join(' ', words.Split(' ').Order(StringComparer.Ordinal));

    private static IEnumerable<string> Full(ValueList<Name> names) =>
        names.Where(name => name.Kind is not (NameKind.Short or NameKind.Former)).Select(name => name.Text);
}
