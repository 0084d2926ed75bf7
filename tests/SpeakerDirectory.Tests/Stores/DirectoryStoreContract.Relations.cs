using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

/// <content>Relations: chains, trees, siblings and several paths.</content>
public abstract partial class DirectoryStoreContract
{
    [Fact]
    public async Task Ancestors_come_nearest_first_at_any_depth()
    {
        await Store.PutAsync(Enumerable.Range(0, 10).Select(i => Body($"b{i}", i == 0 ? null : $"b{i - 1}")));
        var ancestors = new RelationInclude(
            RecordKind.Organization, Relation.Of(new Hop(Field.Of<Organization>(o => o.Parent), Traversal.Ancestors)));

        var page = await Store.LoadAsync(Fetch.ByIds(["organization/b4", "organization/b0"], ancestors));

        Assert.Equal(["organization/b3", "organization/b2", "organization/b1", "organization/b0"], page.Rows[0].Related(ancestors).Ids());
        Assert.Empty(page.Rows[1].Related(ancestors).Rows);
    }

    [Fact]
    public async Task Several_relation_paths_form_a_union_in_natural_order_with_each_record_once()
    {
        await Store.PutAsync(
            Body("un"), Person("ana"), Person("ban"), Person("cem"), Office("chair", "un"), Tenure("ana", "chair"), Tenure("ban", "chair"),
            Event("old", "2020"), Event("new", "2024"),
            Appearance("ana", "old", null, "ana-chair"),
            Appearance("ban", "new", 2, "ban-chair") with { Organization = new("organization/un") },
            Appearance("cem", "new", 1) with { Organization = new("organization/un") },
            Appearance("cem", "old"));
        var relation = Relation.Incoming(Field.Of<Appearance>(a => a.Organization)).Or(Relation.Of(
            new(Field.Of<Office>(o => o.Organization), Traversal.Incoming),
            new(Field.Of<Tenure>(t => t.Office), Traversal.Incoming),
            new(Field.Of<Appearance>(a => a.Tenures), Traversal.Incoming)));
        var all = new RelationInclude(RecordKind.Organization, relation) { Page = FullPage, Count = true };
        var two = all with { Page = new(2) };

        var un = (await Store.LoadAsync(Fetch.ByIds(["organization/un"], all, two))).Rows[0];

        Assert.Equal(["appearance/new-cem", "appearance/new-ban", "appearance/old-ana"], un.Related(all).Ids());
        Assert.Equal(3, un.Related(all).Total);
        Assert.Equal(["appearance/new-cem", "appearance/new-ban"], un.Related(two).Ids());
        Assert.True(un.Related(two).HasNext);
    }

    [Fact]
    public async Task Descendants_are_found_at_any_depth()
    {
        await Store.PutAsync(
            Person("ana"),
            Person("ban"),
            Event("forum", "2024"),
            Event("s1", "2024", "forum"),
            Event("s1a", "2024", "s1"),
            Appearance("ana", "forum"),
            Appearance("ban", "s1a"));
        var own = Relation.Incoming(Field.Of<Appearance>(a => a.Event));
        var below = Relation.Of(
            new(Field.Of<Event>(e => e.Parent), Traversal.Descendants), new(Field.Of<Appearance>(a => a.Event), Traversal.Incoming));
        var all = new RelationInclude(RecordKind.Event, own.Or(below)) { Page = FullPage, Count = true };
        var children = new RelationInclude(
            RecordKind.Event, Relation.Of(new Hop(Field.Of<Event>(e => e.Parent), Traversal.Descendants))) { Page = FullPage };

        var forum = (await Store.LoadAsync(Fetch.ByIds(["event/forum"], all, children))).Rows[0];

        Assert.Equal(["appearance/forum-ana", "appearance/s1a-ban"], forum.Related(all).Ids());
        Assert.Equal(["event/s1", "event/s1a"], forum.Related(children).Ids());
    }

    [Fact]
    public async Task Siblings_precede_and_follow_in_natural_order()
    {
        await Store.PutAsync(
            [Body("un"), Office("chair", "un"), Office("other", "un"), .. Enumerable
                .Range(0, 5)
                .SelectMany(i => (Record[])[Person($"p{i}"), Tenure($"p{i}", "chair", $"200{i}")]), Tenure("p0", "other", "2001")]);
        var before = new RelationInclude(
            RecordKind.Tenure,
            Relation.Of(new Hop(Field.Of<Tenure>(t => t.Office), Traversal.PrecedingSiblings))) { Page = new(2, FromEnd: true) };
        var after = new RelationInclude(
            RecordKind.Tenure, Relation.Of(new Hop(Field.Of<Tenure>(t => t.Office), Traversal.FollowingSiblings))) { Page = new(1) };

        var page = await Store.LoadAsync(Fetch.ByIds(["tenure/p3-chair", "tenure/p0-other"], before, after));

        Assert.Equal(["tenure/p1-chair", "tenure/p2-chair"], page.Rows[0].Related(before).Ids());
        Assert.Equal(["tenure/p4-chair"], page.Rows[0].Related(after).Ids());
        Assert.Empty(page.Rows[1].Related(before).Rows);
        Assert.Empty(page.Rows[1].Related(after).Rows);
    }
}
