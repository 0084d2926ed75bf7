using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    // Two people at an event: one in an office of a body inside another, of which a State is the seat, and one who speaks for an office.
    private static readonly Record[] AtFirst =
    [
        State("tkm", "Turkmenistan"),
        Body("un"),
        Body("council", "un") with { Country = new("organization/tkm") },
        Person("ana"),
        Person("bo"),
        Office("chair", "council"),
        Office("envoy", "un") with { Represents = new("organization/tkm") },
        Tenure("ana", "chair", "2020"),
        Tenure("ana", "envoy", "2010", "2019"),
        Event("e", "2024") with { Country = new("organization/tkm"), Hosts = [new("organization/un")] },
        Appearance("ana", "e", 1, "ana-chair") with { Sources = [new("source/page")] },
        Appearance("bo", "e", 2) with { OnBehalfOf = new("office/envoy") },
        Page(),
    ];

    [Fact]
    public async Task An_event_is_read_as_it_was_after_an_earlier_change()
    {
        await Store.PutAsync(AtFirst);
        await Store.PutAsync(Body("elsewhere"), Person("cy"), Person("ana", "Ana B"));
        await Store.ChangeAsync(
            RecordChange.Delete("appearance/e-bo"),
            RecordChange.Delete("office/envoy"),
            RecordChange.Delete("tenure/ana-envoy"),
            RecordChange.Delete("person/bo"),
            RecordChange.Put(Office("chair", "elsewhere")),
            RecordChange.Put(Body("council", "elsewhere")),
            RecordChange.Put(Event("e", "2025")),
            RecordChange.Put(Appearance("ana", "e", 1)),
            RecordChange.Put(Appearance("cy", "e", 2)));
        await Store.PutAsync(Person("ana", "Ana C"));

        var first = (await EarlierAsync("event/e", 1))!;
        var second = (await EarlierAsync("event/e", 2))!;

        var expected = Gathering.Of(AtFirst.OfType<Event>().Single(), AtFirst);
        Assert.Equal(expected.Event, first.Event);
        Assert.Equal(expected.Attendances, first.Attendances);
        Assert.Equal(["organization/council", "organization/tkm", "organization/un"], first.Organizations.Keys.Order());
        Assert.Equal(["Ana B", "bo"], second.Attendances.Select(a => a.Person.Name));
        Assert.Equal(
            [("Ana C", 0), ("cy", 0)],
            (await EarlierAsync("event/e", 4))!.Attendances.Select(a => (a.Person.Name, a.Posts.Count)));
    }

    [Fact]
    public async Task An_event_that_did_not_exist_is_not_found_and_a_change_that_does_not_exist_is_refused()
    {
        await Store.PutAsync(Person("ana"));
        await Store.PutAsync(Event("e"), Appearance("ana", "e"));

        Assert.Null(await EarlierAsync("event/e", 1));
        Assert.Equal(
            "There is no change 3: the last one is 2.",
            (await Assert.ThrowsAsync<StoreException>(() => EarlierAsync("event/e", 3))).Message);
        Assert.Equal(
            "There is no change 0: the last one is 2.",
            (await Assert.ThrowsAsync<StoreException>(() => EarlierAsync("event/e", 0))).Message);
    }

    private Task<Gathering?> EarlierAsync(string id, long sequence) =>
        EarlierGathering.ReadAsync(Store, id, sequence, StoreTesting.Cancellation);
}
