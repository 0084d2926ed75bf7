using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    private async Task<string[]> OrderedAsync(RecordKind kind, params OrderTerm[] order) =>
        [.. (await Store.LoadAsync(new(new Root.OfKind(kind, FullPage) { Order = order.ToValueList() }, [])))
            .Ids()
            .Select(id => id[(id.IndexOf('/') + 1)..])];

    [Fact]
    public async Task Text_is_ordered_by_folded_form_then_text_then_id_and_unknown_last_in_both_directions()
    {
        await Store.PutAsync(
            Person("d", "beta"), Person("c", "Beta"), Person("b", "Beta"), Person("a", "Émil"), Person("e", "delta") with { Note = "x" });
        var note = Field.Of<Person>(p => p.Note);

        Assert.Equal(["b", "c", "d", "e", "a"], await OrderedAsync(RecordKind.Person, OrderTerm.Of(PersonName)));
        Assert.Equal(["a", "e", "d", "b", "c"], await OrderedAsync(RecordKind.Person, OrderTerm.Of(PersonName, descending: true)));
        Assert.Equal(["e", "a", "b", "c", "d"], await OrderedAsync(RecordKind.Person, OrderTerm.Of(note)));
        Assert.Equal(["e", "a", "b", "c", "d"], await OrderedAsync(RecordKind.Person, OrderTerm.Of(note, descending: true)));
    }

    [Fact]
    public async Task Dates_are_ordered_by_first_then_last_day_whether_doubtful_or_not()
    {
        await Store.PutAsync(
            Person("day") with { Born = PartialDate.Parse("1962-01-01") },
            Person("month") with { Born = PartialDate.Parse("1962-01?") },
            Person("year") with { Born = PartialDate.Parse("1962") },
            Person("early") with { Born = PartialDate.Parse("1961~") }, Person("unknown"));

        Assert.Equal(["early", "day", "month", "year", "unknown"], await OrderedAsync(RecordKind.Person, OrderTerm.Of(Born)));
        Assert.Equal(
            ["year", "month", "day", "early", "unknown"], await OrderedAsync(RecordKind.Person, OrderTerm.Of(Born, descending: true)));
    }

    [Fact]
    public async Task A_list_is_ordered_by_referenced_fields_and_by_counts_of_referring_records()
    {
        await Store.PutAsync(
            Body("un"),
            Body("eu"),
            Office("a", "un"),
            Office("b", "eu"),
            Person("x"),
            Person("y"),
            Person("z"),
            Tenure("x", "a"),
            Tenure("y", "b"),
            Tenure("y", "a"),
            Tenure("z", "b"));
        var byOrganization = new OrderTerm(
            [Field.Of<Tenure>(t => t.Office), Field.Of<Office>(o => o.Organization)], Field.Of<Organization>(o => o.Name), null, false);
        var byTenures = new OrderTerm([], null, TenuresOfPerson, true);

        Assert.Equal(["y-b", "z-b", "x-a", "y-a"], await OrderedAsync(RecordKind.Tenure, byOrganization));
        Assert.Equal(["y", "x", "z"], await OrderedAsync(RecordKind.Person, byTenures));
    }

    [Fact]
    public async Task Defaults_of_absent_fields_do_not_apply_to_absent_records()
    {
        await Store.PutAsync(
            Body("un"),
            Office("chair", "un"),
            Person("a"),
            Person("b"),
            Tenure("a", "chair"),
            Tenure("b", "chair") with { Predecessor = new("tenure/a-chair") });
        var byCapacityBefore = new OrderTerm([Field.Of<Tenure>(t => t.Predecessor)], Field.Of<Tenure>(t => t.Capacity), null, false);

        Assert.Equal(["b-chair", "a-chair"], await OrderedAsync(RecordKind.Tenure, byCapacityBefore));
        Assert.Equal(["b-chair", "a-chair"], await OrderedAsync(RecordKind.Tenure, byCapacityBefore with { Descending = true }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cursors_of_an_order_work_in_both_directions_across_equal_and_unknown_values(bool descending)
    {
        await Store.PutAsync(
            Enumerable
                .Range(0, 9)
                .Select(
                    i =>
                        Person(
                            $"p{i}", i % 2 == 0 ? "Same" : "Other") with { Born = i < 4 ? null : PartialDate.Parse($"19{60 + (i / 3)}") }));
        ValueList<OrderTerm> order = [OrderTerm.Of(Born, descending), OrderTerm.Of(PersonName, !descending)];
        var root = new Root.OfKind(RecordKind.Person, new(9)) { Order = order };
        var all = await Store.LoadAsync(new(root, []));

        for (var at = 0; at < 9; at++)
        {
            var after = await Store.LoadAsync(new(root with { Page = new(2) { After = all.Positions[at] } }, []));
            var before = await Store.LoadAsync(new(root with { Page = new(2, FromEnd: true) { Before = all.Positions[at] } }, []));

            Assert.Equal(all.Ids().Skip(at + 1).Take(2), after.Ids());
            Assert.Equal(all.Positions.Skip(at + 1).Take(2), after.Positions);
            Assert.Equal(all.Ids().Take(at).TakeLast(2), before.Ids());
            Assert.Equal(at < 6, after.HasNext);
            Assert.Equal(at > 2, before.HasPrevious);
        }
    }

    [Fact]
    public async Task A_prefix_filter_on_the_natural_order_works_in_every_order()
    {
        await Store.PutAsync(Body("un"), Office("chair", "un"), Office("clerk", "un"), Office("chief", "un"));
        var starts = Is(Field.Of<Office>(o => o.Title), Operator.StartsWith, "CH");
        var offices = new RelationInclude(
            RecordKind.Organization,
            Relation.Incoming(Field.Of<Office>(o => o.Organization)))
            {
                Page = FullPage,
                Filter = starts,
                Order = [OrderTerm.Of(Field.Of<Office>(o => o.Id), descending: true)],
            };

        var all = await Store.LoadAsync(new(new Root.OfKind(RecordKind.Office, FullPage) { Filter = starts, Order = offices.Order }, []));
        var ofUn = (await Store.LoadAsync(Fetch.ByIds(["organization/un"], offices))).Rows[0].Related(offices);

        Assert.Equal(["office/chief", "office/chair"], all.Ids());
        Assert.Equal(["office/chief", "office/chair"], ofUn.Ids());
    }

    [Fact]
    public async Task A_relation_is_ordered_for_each_parent()
    {
        await Store.PutAsync(
            Body("un"),
            Office("a", "un"),
            Office("b", "un"),
            Person("x"),
            Person("y"),
            Tenure("x", "a", "2010"),
            Tenure("y", "a", "2001"),
            Tenure("x", "b", "2003"));
        var tenures = new RelationInclude(
            RecordKind.Office, TenuresOfOffice) { Page = new(1), Order = [OrderTerm.Of(Field.Of<Tenure>(t => t.Id))] };

        var page = await Store.LoadAsync(Fetch.ByIds(["office/a", "office/b"], tenures));

        Assert.Equal([["tenure/x-a"], ["tenure/x-b"]], page.Rows.Select(r => r.Related(tenures).Ids()));
        Assert.Equal([true, false], page.Rows.Select(r => r.Related(tenures).HasNext));
    }
}
