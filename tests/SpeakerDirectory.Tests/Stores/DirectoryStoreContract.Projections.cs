using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Tests.Api;
using SpeakerDirectory.Tests.Stores.Differential;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    /// <summary>The number of includes to compare, chosen at random; a store that plans each statement for long compares fewer.</summary>
    protected virtual int ComparedIncludes => int.MaxValue;

    [Fact]
    public async Task Records_loaded_without_fields_have_the_same_includes_as_complete_records()
    {
        await Store.PutAsync(SmallDirectory.Records);
        var read = 0;
        var includes = RecordShape.All.SelectMany(shape => IncludesOf(shape.Kind, isCoSpeaker: false)).ToArray();
        TestSeed.NewRandom().Shuffle(includes);
        foreach (var include in includes.Take(ComparedIncludes))
        {
            var next = include.Kinds.SelectMany(then => IncludesOf(then, include is CoSpeakersInclude)).ToValueList();
            var root = new Root.OfKind(include.From, FullPage);

            var complete = await Store.LoadAsync(new(root, [With(include, next)]));
            var reduced = await Store.LoadAsync(
                new(root, [With(WithoutFields(include), next.Select(WithoutFields).ToValueList())]) { Fields = FieldSet.None });

            Assert.Equal((include, Shown(complete)), (include, Shown(reduced)));
            read += complete.Rows.Count(row => row.Related(0).Rows.Count > 0);
        }

        Assert.InRange(read, 1, int.MaxValue);
    }

    private static Include WithoutFields(Include include) =>
        include is RecordsInclude records ? records with { Fields = FieldSet.None, Details = PageDetails.None } : include;

    private static Include With(Include include, ValueList<Include> next) =>
        include is RecordsInclude records ? records with { Includes = next } : include;

    private static IEnumerable<Include> IncludesOf(RecordKind kind, bool isCoSpeaker) =>
    [
        .. KnownRelations.Unpaged(kind).Select(relation => new RelationInclude(kind, relation)),
        .. KnownRelations.Of(kind).Select(relation => new RelationInclude(kind, relation) { Page = FullPage }),
        new HistoryInclude(kind, FullPage),
        .. kind == RecordKind.Person ? [new CoSpeakersInclude(FullPage)] : Array.Empty<Include>(),
        .. isCoSpeaker ? [new SharedEventsInclude(FullPage)] : Array.Empty<Include>(),
    ];

    // The number of rows, and of the rows in each of their includes.
    private static string Shown(Page page)
    {
        var rows = page.Rows.Select(
            row => string.Join(',', Enumerable.Range(0, row.Includes.Count).Select(i => Shown(row.Related(i)))));
        return $"[{string.Join(' ', rows)}]{(page as HistoryPage)?.Changes.Count}";
    }
}
