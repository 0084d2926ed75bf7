using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using Reference = SpeakerDirectory.Core.Query.Field;

namespace SpeakerDirectory.Api.Types;

/// <summary>What <c>Office.holders</c> and <c>Person.titles</c> need, and how they read it.</summary>
internal static class HolderFields
{
    private static readonly Relation TenuresOfOffice = Relation.Backward(Reference.Of<Tenure>(t => t.Office));
    private static readonly Relation TenuresOfPerson = Relation.Backward(Reference.Of<Tenure>(t => t.Person));
    private static readonly Include Holder = Need.Then<Tenure>(Relation.Forward(Reference.Of<Tenure>(t => t.Person)));

    // Far more than an office has on record; what lies beyond is no holder and narrows nothing.
    private static readonly PageRequest Enough = new(PageArguments.LargestSize);
    private static readonly Include Others = Need.Then<Office>(TenuresOfOffice, page: Enough);

    private sealed record Days(DateOnly Day, DateOnly Today)
    {
        public StatusOn Possible { get; } = new(Day, Today, [TenureStatus.Held, TenureStatus.Unknown]);
    }

    public static Needs HoldersNeed(FieldArguments arguments)
    {
        var days = new Days(arguments.DayOrToday("on"), arguments.Today);
        return new([new(Candidates(days), Selects: true), new(Others, Selects: false)], days);
    }

    public static object HoldersOf(Office office, Fetched fetched, FieldPlan plan)
    {
        var days = (Days)plan.Given!;
        return Show(HoldersOf(office, fetched, plan.Brought[0], plan.Brought[1], days), plan.Brought[0].In(fetched).Rows, plan.Brought[0].Selection!.Only);
    }

    public static Needs TitlesNeed(FieldArguments arguments)
    {
        var days = new Days(arguments.DayOrToday("on"), arguments.Today);
        var office = Need.Then<Tenure>(Relation.Forward(Reference.Of<Tenure>(t => t.Office)), null, null, Candidates(days), Others);
        return new([Need.Of<Person>(TenuresOfPerson, days.Possible, Enough, [office], selects: true)], days);
    }

    public static object TitlesOf(Person person, Fetched fetched, FieldPlan plan)
    {
        var days = (Days)plan.Given!;
        var tenures = plan.Brought[0].In(fetched).Rows;
        var kept = new List<OfficeHolder>();
        foreach (var tenure in tenures)
        {
            var toOffice = plan.Brought[0][0];
            var office = toOffice.FirstIn(tenure)!;
            kept.AddRange(HoldersOf((Office)office.Record, office, toOffice[0], toOffice[1], days).Where(h => h.Tenure.Id == tenure.Record.Id));
        }

        return Show(Holders.InOrder(kept, days.Day), tenures, plan.Brought[0].Selection!.Only);
    }

    private static Include Candidates(Days days) => Need.Then<Office>(TenuresOfOffice, days.Possible, Enough, Holder);

    private static IReadOnlyList<OfficeHolder> HoldersOf(Office office, Fetched fetched, Brought candidates, Brought others, Days days) =>
        Holders.On(
            days.Day,
            days.Today,
            office,
            candidates.In(fetched).Rows.Select(row => ((Tenure)row.Record, candidates[0].Get<Person>(row))),
            others.In(fetched).Rows.Select(row => (Tenure)row.Record).ToList());

    private static ShownHolder[] Show(IEnumerable<OfficeHolder> holders, IReadOnlyList<Fetched> tenures, ObjectPlan plan) =>
        [.. holders.Select(h => new ShownHolder(tenures.First(t => t.Record.Id == h.Tenure.Id), h.Status, plan))];
}
