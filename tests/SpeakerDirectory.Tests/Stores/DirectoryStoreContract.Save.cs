using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    [Fact]
    public async Task A_fresh_store_is_empty()
    {
        Assert.Equal(0, await Store.SequenceAsync(StoreTesting.Cancellation));
        Assert.Empty(await Store.AllAsync());
        Assert.Empty(await Store.LogAsync());
        Assert.Empty((await Store.LoadAsync(new(new Root.OfKind(RecordKind.Person, FullPage) { Count = true }, []))).Rows);
    }

    [Fact]
    public async Task Everything_is_read_kind_by_kind_by_id()
    {
        await Store.PutAsync(
            Appearance("b", "e"),
            Event("e"),
            Membership("person/b", "un"),
            Tenure("b", "o"),
            Office("o", "un"),
            Person("b-2"),
            Person("b"),
            Person("b2"),
            Body("un"),
            Page());

        Assert.Equal(
            [
                "source/page", "organization/un", "person/b", "person/b-2", "person/b2", "office/o", "tenure/b-o", "membership/person-b-un",
                "event/e", "appearance/e-b",
            ],
            await Store.AllAsync());
    }

    [Fact]
    public async Task The_outcome_counts_the_changes_and_saving_equal_records_changes_nothing()
    {
        var first = await Store.PutAsync(Person("a"), Person("b"));
        var second = await Store.ChangeAsync(
            RecordChange.Put(Person("a")),
            RecordChange.Put(Person("b", "B")),
            RecordChange.Put(Person("c")),
            RecordChange.Delete("person/nobody"));
        var third = await Store.PutAsync(Person("a"), Person("b", "B"));
        var fourth = await Store.ChangeAsync(RecordChange.Delete("person/c"));

        Assert.Equal(new(1, 2, 0, 0, 0), first);
        Assert.Equal(new(2, 1, 1, 0, 2), second);
        Assert.Equal(new(null, 0, 0, 0, 2), third);
        Assert.Equal(new(3, 0, 0, 1, 0), fourth);
        Assert.Equal(3, await Store.SequenceAsync(StoreTesting.Cancellation));
    }

    [Fact]
    public async Task An_edit_that_has_not_seen_the_last_change_saves_nothing()
    {
        await Store.PutAsync(Person("a"));

        var stale = await Store.SaveAsync(
            new("tester", StoreTesting.Now, 0, new[] { RecordChange.Put(Person("b")) }.ToAsyncEnumerable()), StoreTesting.Cancellation);

        Assert.True(stale.IsStale);
        Assert.Equal(["person/a"], await Store.AllAsync());
    }

    [Fact]
    public async Task An_interrupted_edit_saves_nothing()
    {
        await Store.PutAsync(Person("a"));

        await Assert.ThrowsAsync<InvalidDataException>(
            () => Store.SaveAsync(new("tester", StoreTesting.Now, 1, BreaksOff()), StoreTesting.Cancellation));

        Assert.Equal(["person/a"], await Store.AllAsync());
        Assert.Equal(1, await Store.SequenceAsync(StoreTesting.Cancellation));
        Assert.Equal(2, (await Store.PutAsync(Person("c"))).Sequence);

        static async IAsyncEnumerable<RecordChange> BreaksOff()
        {
            yield return RecordChange.Put(Person("b"));
            await Task.Yield();
            yield return RecordChange.Delete("person/a");
            throw new InvalidDataException("broken");
        }
    }

    [Fact]
    public async Task A_changed_reference_is_followed_in_both_directions()
    {
        await Store.PutAsync(Body("un"), Body("eu"), Office("chair", "un"));
        await Store.PutAsync(Office("chair", "eu"));
        var offices = new RelationInclude(
            RecordKind.Organization, Relation.Incoming(Field.Of<Office>(o => o.Organization))) { Page = FullPage, Count = true };
        var organization = new RelationInclude(RecordKind.Office, Relation.Outgoing(Field.Of<Office>(o => o.Organization)));

        var page = await Store.LoadAsync(Fetch.ByIds(["organization/un", "organization/eu", "office/chair"], offices, organization));

        Assert.Equal((0, 1), (page.Rows[0].Related(offices).Total, page.Rows[1].Related(offices).Total));
        Assert.Equal(["organization/eu"], page.Rows[2].Related(organization).Ids());
    }

    [Fact]
    public async Task A_deleted_record_is_gone_from_lists_and_relations()
    {
        await Store.PutAsync(Body("un"), Office("chair", "un"));
        await Store.ChangeAsync(RecordChange.Delete("office/chair"));
        var offices = new RelationInclude(
            RecordKind.Organization, Relation.Incoming(Field.Of<Office>(o => o.Organization))) { Page = FullPage, Count = true };

        var page = await Store.LoadAsync(Fetch.ByIds(["organization/un", "office/chair"], offices));

        Assert.Equal(["organization/un"], page.Ids());
        Assert.Equal(0, page.Rows[0].Related(offices).Total);
        Assert.Empty((await Store.LoadAsync(Fetch.OfKind(RecordKind.Office, FullPage))).Rows);
    }

    [Fact]
    public async Task When_an_event_moves_its_appearances_move_with_it()
    {
        await Store.PutAsync(Person("ana"), Event("a", "2020"), Event("b", "2021"), Appearance("ana", "a"), Appearance("ana", "b"));
        await Store.PutAsync(Event("a", "2022"));
        var appearances = new RelationInclude(
            RecordKind.Person, Relation.Incoming(Field.Of<Appearance>(a => a.Person))) { Page = FullPage };

        var page = await Store.LoadAsync(Fetch.ByIds(["person/ana"], appearances));

        Assert.Equal(["appearance/a-ana", "appearance/b-ana"], page.Rows[0].Related(appearances).Ids());
    }

    [Fact]
    public async Task In_one_edit_a_record_may_precede_the_records_that_it_refers_to()
    {
        await Store.PutAsync(
            Appearance("ana", "late"), Appearance("ana", "early"), Event("early", "2020"), Event("late", "2021"), Person("ana"));
        var appearances = new RelationInclude(
            RecordKind.Person, Relation.Incoming(Field.Of<Appearance>(a => a.Person))) { Page = FullPage };

        var page = await Store.LoadAsync(Fetch.ByIds(["person/ana"], appearances));

        Assert.Equal(["appearance/late-ana", "appearance/early-ana"], page.Rows[0].Related(appearances).Ids());
    }

    [Fact]
    public async Task The_log_has_each_record_before_and_after_a_change()
    {
        await Store.PutAsync(Person("a"), Person("b"));
        await Store.PutAsync(Person("a", "Ana"));
        await Store.ChangeAsync(RecordChange.Put(Person("a", "Anna")), RecordChange.Delete("person/b"));
        await Store.PutAsync(Person("b", "Ban"));

        LoggedChange[] all =
        [
            Logged(1, "person/a", null, Person("a")),
            Logged(1, "person/b", null, Person("b")),
            Logged(2, "person/a", Person("a"), Person("a", "Ana")),
            Logged(3, "person/a", Person("a", "Ana"), Person("a", "Anna")),
            Logged(3, "person/b", Person("b"), null),
            Logged(4, "person/b", null, Person("b", "Ban")),
        ];
        Assert.Equal(all, await Store.LogAsync());
        Assert.Equal(all[3..], await Store.LogAsync(after: 2));
        Assert.Equal([all[1], all[4], all[5]], await Store.LogAsync(recordId: "person/b"));

        static LoggedChange Logged(
            long sequence, string id, Record? before, Record? after) => new(sequence, StoreTesting.Now, "tester", id, before, after);
    }
}
