using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    private async Task<string[]> OrderedAsync(RecordKind kind, params OrderTerm[] order) =>
        [.. (await Store.AskAsync(new(new Root.OfKind(kind, Whole) { Order = order.ToValueList() }, []))).Ids().Select(id => id[(id.IndexOf('/') + 1)..])];

    [Fact]
    public async Task Text_goes_by_its_folded_form_then_the_text_then_the_id_and_unknown_last_in_both_directions()
    {
        await Store.PutAsync(Person("d", "beta"), Person("c", "Beta"), Person("b", "Beta"), Person("a", "Émil"), Person("e", "delta") with { Note = "x" });
        var note = Field.Of<Person>(p => p.Note);

        Assert.Equal(["b", "c", "d", "e", "a"], await OrderedAsync(RecordKind.Person, OrderTerm.Of(PersonName)));
        Assert.Equal(["a", "e", "d", "b", "c"], await OrderedAsync(RecordKind.Person, OrderTerm.Of(PersonName, descending: true)));
        Assert.Equal(["e", "a", "b", "c", "d"], await OrderedAsync(RecordKind.Person, OrderTerm.Of(note)));
        Assert.Equal(["e", "a", "b", "c", "d"], await OrderedAsync(RecordKind.Person, OrderTerm.Of(note, descending: true)));
    }

    [Fact]
    public async Task Dates_go_by_their_first_then_their_last_day_doubt_aside()
    {
        await Store.PutAsync(
            Person("day") with { Born = PartialDate.Parse("1962-01-01") }, Person("month") with { Born = PartialDate.Parse("1962-01?") }, Person("year") with { Born = PartialDate.Parse("1962") },
            Person("early") with { Born = PartialDate.Parse("1961~") }, Person("unknown"));

        Assert.Equal(["early", "day", "month", "year", "unknown"], await OrderedAsync(RecordKind.Person, OrderTerm.Of(Born)));
        Assert.Equal(["year", "month", "day", "early", "unknown"], await OrderedAsync(RecordKind.Person, OrderTerm.Of(Born, descending: true)));
    }

    [Fact]
    public async Task A_list_is_ordered_by_what_is_referred_to_and_by_how_many_refer_here()
    {
        await Store.PutAsync(Body("un"), Body("eu"), Office("a", "un"), Office("b", "eu"), Person("x"), Person("y"), Person("z"), Tenure("x", "a"), Tenure("y", "b"), Tenure("y", "a"), Tenure("z", "b"));
        var byOrganization = new OrderTerm([Field.Of<Tenure>(t => t.Office), Field.Of<Office>(o => o.Organization)], Field.Of<Organization>(o => o.Name), null, false);
        var byTenures = new OrderTerm([], null, TenuresOfPerson, true);

        Assert.Equal(["y-b", "z-b", "x-a", "y-a"], await OrderedAsync(RecordKind.Tenure, byOrganization));
        Assert.Equal(["y", "x", "z"], await OrderedAsync(RecordKind.Person, byTenures));
    }

    [Fact]
    public async Task What_is_said_of_records_that_leave_a_field_out_is_not_said_of_a_record_that_is_not_there()
    {
        await Store.PutAsync(Body("un"), Office("chair", "un"), Person("a"), Person("b"), Tenure("a", "chair"), Tenure("b", "chair") with { Predecessor = new("tenure/a-chair") });
        var byCapacityBefore = new OrderTerm([Field.Of<Tenure>(t => t.Predecessor)], Field.Of<Tenure>(t => t.Capacity), null, false);

        Assert.Equal(["b-chair", "a-chair"], await OrderedAsync(RecordKind.Tenure, byCapacityBefore));
        Assert.Equal(["b-chair", "a-chair"], await OrderedAsync(RecordKind.Tenure, byCapacityBefore with { Descending = true }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Places_in_an_order_are_good_in_both_directions_through_equal_and_unknown_values(bool descending)
    {
        await Store.PutAsync(Enumerable.Range(0, 9).Select(i => Person($"p{i}", i % 2 == 0 ? "Same" : "Other") with { Born = i < 4 ? null : PartialDate.Parse($"19{60 + (i / 3)}") }));
        ValueList<OrderTerm> order = [OrderTerm.Of(Born, descending), OrderTerm.Of(PersonName, !descending)];
        var root = new Root.OfKind(RecordKind.Person, new(9)) { Order = order };
        var all = await Store.AskAsync(new(root, []));

        for (var at = 0; at < 9; at++)
        {
            var after = await Store.AskAsync(new(root with { Page = new(2) { After = all.Places[at] } }, []));
            var before = await Store.AskAsync(new(root with { Page = new(2, FromEnd: true) { Before = all.Places[at] } }, []));

            Assert.Equal(all.Ids().Skip(at + 1).Take(2), after.Ids());
            Assert.Equal(all.Places.Skip(at + 1).Take(2), after.Places);
            Assert.Equal(all.Ids().Take(at).TakeLast(2), before.Ids());
            Assert.Equal(at < 6, after.HasNext);
            Assert.Equal(at > 2, before.HasPrevious);
        }
    }

    [Fact]
    public async Task What_begins_the_natural_order_is_filtered_by_in_every_order()
    {
        await Store.PutAsync(Body("un"), Office("chair", "un"), Office("clerk", "un"), Office("chief", "un"));
        var starts = Is(Field.Of<Office>(o => o.Title), Comparison.StartsWith, "CH");
        var offices = new Include(RecordKind.Organization, Relation.Backward(Field.Of<Office>(o => o.Organization))) { Page = Whole, Filter = starts, Order = [OrderTerm.Of(Field.Of<Office>(o => o.Id), descending: true)] };

        var all = await Store.AskAsync(new(new Root.OfKind(RecordKind.Office, Whole) { Filter = starts, Order = offices.Order }, []));
        var ofUn = (await Store.AskAsync(Fetch.ByIds(["organization/un"], offices))).Rows[0].Related(offices);

        Assert.Equal(["office/chief", "office/chair"], all.Ids());
        Assert.Equal(["office/chief", "office/chair"], ofUn.Ids());
    }

    [Fact]
    public async Task A_relation_is_ordered_for_each_parent()
    {
        await Store.PutAsync(Body("un"), Office("a", "un"), Office("b", "un"), Person("x"), Person("y"), Tenure("x", "a", "2010"), Tenure("y", "a", "2001"), Tenure("x", "b", "2003"));
        var tenures = new Include(RecordKind.Office, TenuresOfOffice) { Page = new(1), Order = [OrderTerm.Of(Field.Of<Tenure>(t => t.Id))] };

        var page = await Store.AskAsync(Fetch.ByIds(["office/a", "office/b"], tenures));

        Assert.Equal([["tenure/x-a"], ["tenure/x-b"]], page.Rows.Select(r => r.Related(tenures).Ids()));
        Assert.Equal([true, false], page.Rows.Select(r => r.Related(tenures).HasNext));
    }
}
