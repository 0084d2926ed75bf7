using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;
using Reference = SpeakerDirectory.Core.Records.Field;

namespace SpeakerDirectory.Api.Types.Tenures;

/// <summary>The requirements and the values of <c>Office.holders</c> and <c>Person.titles</c>.</summary>
internal static class HolderFields
{
    private static readonly Relation TenuresOfOffice = Relation.Incoming(Reference.Of<Tenure>(t => t.Office));
    private static readonly Relation TenuresOfPerson = Relation.Incoming(Reference.Of<Tenure>(t => t.Person));
    private static readonly Include Holder = Requirement.Then<Tenure>(Relation.Outgoing(Reference.Of<Tenure>(t => t.Person)));

    private static readonly Include Body = Requirement.Then<Office>(Relation.Outgoing(Reference.Of<Office>(o => o.Organization)));

    // Far more than the recorded tenures of any office.
    private static readonly PageRequest Enough = new(PageArguments.LargestSize);
    private static readonly Include Others = Requirement.Then<Office>(TenuresOfOffice, page: Enough);

    /// <summary>The day that counts, and the current day.</summary>
    public sealed record Days(DateOnly Day, DateOnly Today)
    {
        public StatusOn Possible { get; } = new(Day, Today, [TenureStatus.Held, TenureStatus.Unknown]);
    }

    public static Requirements HoldersNeed(FieldArguments arguments)
    {
        var days = new Days(arguments.DayOrToday("on"), arguments.Today);
        return new([new(Candidates(days), Selects: true), new(Others, Selects: false), new(Body, Selects: false)], days);
    }

    public static object HoldersOf(Office office, Row fetched, FieldPlan plan)
    {
        var days = (Days)plan.Given!;
        return Show(
            HoldersOf(office, fetched, plan.Includes, days),
            plan.Includes[0].In(fetched).Rows,
            plan.Includes[0].Selection!.Only);
    }

    public static Requirements TitlesNeed(FieldArguments arguments)
    {
        var days = new Days(arguments.DayOrToday("on"), arguments.Today);
        return new([HeldBy(days, selects: true)], days);
    }

    public static object TitlesOf(Person person, Row fetched, FieldPlan plan) => Show(
        HeldBy(fetched, plan.Includes[0], (Days)plan.Given!),
        plan.Includes[0].In(fetched).Rows,
        plan.Includes[0].Selection!.Only);

    /// <summary>Loads the tenures that a person may hold on the day, with what decides about them.</summary>
    public static Requirement HeldBy(Days days, bool selects)
    {
        var toOffice = Relation.Outgoing(Reference.Of<Tenure>(t => t.Office));
        var office = Requirement.Then<Tenure>(toOffice, null, null, Candidates(days), Others, Body);
        return Requirement.Of<Person>(TenuresOfPerson, days.Possible, Enough, [office], selects: selects);
    }

    /// <summary>The offices that a person holds on the day: certain ones first, then by the nearest evidence.</summary>
    public static IEnumerable<OfficeHolder> HeldBy(Row person, IncludeSlot tenures, Days days)
    {
        var toOffice = tenures[0];
        var kept = tenures.In(person).Rows.SelectMany(tenure =>
        {
            var office = toOffice.FirstIn(tenure)!;
            return HoldersOf((Office)office.Record, office, [toOffice[0], toOffice[1], toOffice[2]], days)
                .Where(h => h.Tenure.Id == tenure.Record.Id);
        });
        return Holders.InOrder(kept, days.Day);
    }

    private static Include Candidates(Days days) => Requirement.Then<Office>(TenuresOfOffice, days.Possible, Enough, Holder);

    private static IReadOnlyList<OfficeHolder> HoldersOf(
        Office office, Row fetched, IncludeSlot[] slots, Days days) =>
        Holders.On(
            days.Day,
            days.Today,
            office,
            slots[2].Get<Organization>(fetched),
            slots[0].In(fetched).Rows.Select(row => ((Tenure)row.Record, slots[0][0].Get<Person>(row))),
            slots[1].In(fetched).Rows.Select(row => (Tenure)row.Record).ToList());

    private static ShownHolder[] Show(IEnumerable<OfficeHolder> holders, IReadOnlyList<Row> tenures, ObjectPlan plan) =>
        [.. holders.Select(h => new ShownHolder(tenures.First(t => t.Record.Id == h.Tenure.Id), h.Status, plan))];
}
