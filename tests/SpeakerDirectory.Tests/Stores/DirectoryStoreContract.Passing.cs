using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Tests.Api;
using SpeakerDirectory.Tests.Stores.Differential;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    [Fact]
    public async Task What_is_only_passed_on_the_way_leads_to_as_much_as_what_is_brought_whole()
    {
        await Store.PutAsync(SmallDirectory.Records);
        var read = 0;
        foreach (var kind in RecordShape.All.Select(shape => shape.Kind))
        {
            foreach (var way in WaysFrom(kind, isCoSpeaker: false))
            {
                var next = way.Relation.Kinds.SelectMany(then => WaysFrom(then, way.Relation.Ways is [[{ Walk: Walk.CoSpeakers }]])).ToValueList();
                var root = new Root.OfKind(kind, Whole);

                var whole = await Store.AskAsync(new(root, [way with { Includes = next }]));
                var passed = await Store.AskAsync(new(root, [Passed(way) with { Includes = next.Select(Passed).ToValueList() }]) { Fields = FieldSet.None });

                Assert.Equal((way, Shown(whole)), (way, Shown(passed)));
                read += whole.Rows.Count(row => row.Related(0).Rows.Count > 0);
            }
        }

        Assert.InRange(read, 1, int.MaxValue);
    }

    private static Include Passed(Include way) => way with { Fields = FieldSet.None, Told = Told.Nothing };

    private static IEnumerable<Include> WaysFrom(RecordKind kind, bool isCoSpeaker) =>
    [
        .. KnownRelations.Whole(kind).Select(relation => new Include(kind, relation)),
        .. KnownRelations.Of(kind).Select(relation => new Include(kind, relation) { Page = Whole }),
        new(kind, Relation.Changes(kind)) { Page = Whole },
        .. kind == RecordKind.Person ? [new Include(kind, Relation.CoSpeakers(null)) { Page = Whole }] : Array.Empty<Include>(),
        .. isCoSpeaker ? [new Include(kind, Relation.SharedEvents()) { Page = Whole }] : Array.Empty<Include>(),
    ];

    // How many there are, and how many there are of each list that they bring.
    private static string Shown(Page page) =>
        $"[{string.Join(' ', page.Rows.Select(row => string.Join(',', Enumerable.Range(0, row.Includes.Count).Select(i => Shown(row.Related(i))))))}]{page.Changes.Count}";
}
