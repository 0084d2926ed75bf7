using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Rules;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Core.Editing;

/// <summary>
/// Finds the records that may have a name of a changed one, by the words that a store searches by, and those that have an external id of
/// one. An office is compared with those of its organization.
/// </summary>
internal static class DuplicateCandidates
{
    // One statement each; nobody types more, and an undo of a large import has been warned about before.
    private const int MostNames = 12;

    // As many as show that an id is used twice.
    private const int MostOfId = 10;

    public static async Task<List<Record>> FindAsync(IDirectoryStore store, IEnumerable<Record> changed, CancellationToken cancellation)
    {
        var found = new List<Record>();
        var all = changed.ToList();
        var queries = all.SelectMany(record => DuplicateKey.TextsOf(record).DistinctBy(WordsOf).Select(text => QueryFor(record, text)));
        foreach (var query in queries.OfType<SearchQuery>().Take(MostNames))
        {
            found.AddRange(await store.SearchAsync(query, cancellation));
        }

        foreach (var fetch in all.GroupBy(record => RecordShape.Of(record)).Select(ByExternalId).OfType<Fetch>())
        {
            found.AddRange((await store.FetchAsync(fetch, cancellation)).Rows.Select(row => row.Record));
        }

        return found;
    }

    private static Fetch? ByExternalId(IGrouping<RecordShape, Record> changed)
    {
        var ids = changed.SelectMany(DuplicateKey.ExternalIdsOf).Distinct().Take(MostNames).ToList();
        if (ids.Count == 0)
        {
            return null;
        }

        var field = changed.Key.Fields.Single(f => f.Type == FieldType.ExternalIds);
        var any = new Or([.. ids.Select(id => FieldFilter.OfExternalId(field, id))]);
        return new(new Root.OfKind(changed.Key.Kind, new(MostOfId * ids.Count)) { Filter = any }, []);
    }

    private static string WordsOf(string text) => string.Join(' ', SearchWords.In(text).Order(StringComparer.Ordinal));

    private static SearchQuery? QueryFor(Record record, string text)
    {
        var kind = RecordShape.Of(record).Kind;
        return SearchQuery.Of(text, [kind]) is not { } query ? null
            : record is Office office ? query with { Filters = [new(kind, InOrganization(office))] }
            : query;
    }

    private static ReferenceFilter InOrganization(Office office) => new(
        Field.Of<Office>(o => o.Organization),
        RecordKind.Organization,
        FieldFilter.Of(RecordShape.Of<Organization>()["id"], Operator.Equal, [office.Organization.Id]));
}
