using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Core.Editing;

/// <summary>
/// One holder of an office gives it to the next: the tenure of the first ends and that of the second begins on the same day, which both share, and the second
/// names the first as its predecessor.
/// </summary>
/// <param name="Today">"Still so" says nothing about days after it.</param>
public sealed record HandOver(string Office, string Person, DateOnly Day, DateOnly Today) : IProposal
{
    private static readonly Include Tenures = new(RecordKind.Office, Relation.Backward(Field.Of<Tenure>(t => t.Office)))
    {
        Page = new PageRequest(int.MaxValue),
        Includes = [new(RecordKind.Tenure, Relation.Forward(Field.Of<Tenure>(t => t.Person)))],
    };

    /// <summary>The tenure that ends; the only full one held, or not known to have ended, on the day unless given.</summary>
    public string? Previous { get; init; }

    /// <summary>The capacity of the one who follows.</summary>
    public Capacity? Capacity { get; init; }

    /// <summary>The title of the one who follows, where it is not the office's.</summary>
    public string? Title { get; init; }

    /// <summary>Until when, where that is known already; <c>..</c> for "still so".</summary>
    public string? To { get; init; }

    public string? Note { get; init; }

    /// <summary>Where it is told; both tenures get them.</summary>
    public ValueList<Ref<Source>> Sources { get; init; } = [];

    public async Task<Proposed> WorkOutAsync(IDirectoryStore store, CancellationToken cancellation)
    {
        var found = (await store.FetchAsync(Fetch.ByIds([Office, Person], Tenures), cancellation)).Rows;
        var office = found.FirstOrDefault(row => row.Record is Office);
        var person = found.Select(row => row.Record).OfType<Person>().FirstOrDefault();
        var end = OpenEnd.StillSo;
        var wrong = To is not null && !OpenEnd.TryParse(To, out end);
        if (office is null || person is null || wrong)
        {
            Problem?[] problems = [office is null ? Missing("office", Office) : null, person is null ? Missing("person", Person) : null, wrong ? new(null, "to", OpenEnd.Expected(To)) : null];
            return Proposed.Refused([.. problems.OfType<Problem>()]);
        }

        var held = office.Related(Tenures).Rows.Select(row => ((Tenure)row.Record, (Person)row.Related(0).Rows[0].Record)).ToList();
        var decided = new Succeeding(this, (Office)office.Record, held).Decide();
        if (decided.Previous is not { } previous)
        {
            return new([], decided.Problems);
        }

        var next = Next(previous, To is null ? null : end);
        next = next with { Id = await FreeId.FindAsync(store, next, cancellation) };

        // The title and the note are as they were sent: they have to be such as files can hold.
        var unreadable = new List<Problem>();
        _ = RecordJson.Read(RecordJson.Write(next), unreadable);
        return new([RecordChange.Put(Ended(previous)), RecordChange.Put(next)], [.. decided.Problems, .. unreadable]);
    }

    private PartialDate On => PartialDate.Of(Day);

    private Tenure Next(Tenure previous, OpenEnd? end) => new()
    {
        Id = "",
        Person = new(Person),
        Office = new(Office),
        From = On,
        To = end,
        Capacity = Capacity == Core.Capacity.Full ? null : Capacity,
        Title = Title,
        Predecessor = new(previous.Id),
        Note = Note,
        Sources = Sources.Distinct().ToValueList(),
    };

    // One that had certainly ended before the day, and left the office empty, keeps its end.
    private Tenure Ended(Tenure previous) => previous with
    {
        To = previous.To?.Date?.IsBefore(On) == true ? previous.To : On,
        Sources = previous.Sources.Concat(Sources).Distinct().ToValueList(),
    };

    private static Problem Missing(string field, string id) =>
        new(null, field, RecordShape.TryOfId(id, out var shape) && shape.Name == field ? $"There is no {id}." : $"'{id}' is not the id of {(field == "office" ? "an office" : "a person")}.");
}
