using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>What is held ends with its holder, its office and its organization. Everybody begins in 1990 and is still there.</summary>
public abstract partial class DirectoryStoreContract
{
    private static readonly PartialDate In2000 = PartialDate.Parse("2000");

    private static readonly Record[] Held =
    [
        Body("un"), Body("club"), Person("ana"), Person("bob"), Office("chair", "un"),
        Tenure("ana", "chair", "1990", ".."), Tenure("bob", "chair", "1990", ".."),
        Membership("person/ana", "club", "1990") with { To = OpenEnd.StillSo },
        Membership("organization/un", "club", "1990") with { To = OpenEnd.StillSo },
    ];

    public static TheoryData<string, string[], string[]> Ends => new()
    {
        { "person/ana", ["bob-chair"], ["organization-un-club"] },
        { "office/chair", [], ["organization-un-club", "person-ana-club"] },
        { "organization/un", [], ["person-ana-club"] },
        { "organization/club", ["ana-chair", "bob-chair"], [] },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task What_is_held_ends_with_a_record_that_is_saved_later(string ended, string[] tenures, string[] memberships)
    {
        await Store.PutAsync(Held);
        Assert.Equal(["ana-chair", "bob-chair", "organization-un-club", "person-ana-club"], await HeldOnAsync(2001));

        await Store.PutAsync(Ended(Held.Single(r => r.Id == ended), In2000));

        Assert.Equal(tenures.Concat(memberships), await HeldOnAsync(2001));
        Assert.Equal(["ana-chair", "bob-chair", "organization-un-club", "person-ana-club"], await HeldOnAsync(1999));

        await Store.PutAsync(Held.Single(r => r.Id == ended));

        Assert.Equal(["ana-chair", "bob-chair", "organization-un-club", "person-ana-club"], await HeldOnAsync(2001));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task What_is_held_ends_with_a_record_of_the_same_edit(string ended, string[] tenures, string[] memberships)
    {
        // Those that end come after what they bound.
        await Store.PutAsync(Held.Reverse().Select(r => r.Id == ended ? Ended(r, In2000) : r));

        Assert.Equal(tenures.Concat(memberships), await HeldOnAsync(2001));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task What_is_held_ends_with_a_record_that_was_saved_before(string ended, string[] tenures, string[] memberships)
    {
        await Store.PutAsync(Held.Where(r => r is not IHeld)
            .Select(r => r.Id == ended ? Ended(r, In2000) : r));
        await Store.PutAsync(Held.Where(r => r is IHeld));

        Assert.Equal(tenures.Concat(memberships), await HeldOnAsync(2001));
    }

    [Fact]
    public async Task An_office_that_moves_to_another_organization_ends_with_that_one()
    {
        await Store.PutAsync([.. Held, Ended(Body("gone"), In2000)]);

        await Store.PutAsync(Office("chair", "gone"));

        Assert.Equal(["organization-un-club", "person-ana-club"], await HeldOnAsync(2001));
    }

    [Fact]
    public async Task Paths_of_a_time_follow_what_was_held_then()
    {
        await Store.PutAsync(Held);
        await Store.PutAsync(Ended(Person("ana"), In2000));

        foreach (var isCertain in new[] { true, false })
        {
            Assert.Single(await PathsAsync(new(1995, 1, 1), isCertain));
            Assert.Empty(await PathsAsync(new(2005, 1, 1), isCertain));
        }

        Task<IReadOnlyList<RecordPath>> PathsAsync(DateOnly day, bool isCertain) => Store.PathsAsync(
            new("person/ana", "person/bob", [RecordKind.Office], false, new(day, day, isCertain), 2, 5),
            StoreTesting.Cancellation);
    }

    private static Record Ended(Record record, PartialDate end) => record switch
    {
        Person person => person with { Died = end },
        Office office => office with { Abolished = end },
        _ => (Organization)record with { Dissolved = end },
    };

    private async Task<string[]> HeldOnAsync(int year)
    {
        var on = new StatusOn(new(year, 6, 1), Today, [TenureStatus.Held, TenureStatus.Unknown]);
        return [.. await WhereAsync(RecordKind.Tenure, on), .. await WhereAsync(RecordKind.Membership, on)];
    }
}
