using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Editing;

/// <summary>
/// Hands an office over from one holder to the next: the tenure of the first ends and that of the second begins on the same day, which
/// both share, and the second names the first as its predecessor.
/// </summary>
/// <param name="Office">The id of the office.</param>
/// <param name="Person">The id of the next holder.</param>
/// <param name="Day">The day of the handover.</param>
/// <param name="Today">"Still so" says nothing about days after it.</param>
public sealed record HandOver(string Office, string Person, DateOnly Day, DateOnly Today) : IProposal
{
    private static readonly RelationInclude Tenures = new(RecordKind.Office, Relation.Incoming(Field.Of<Tenure>(t => t.Office)))
    {
        Page = new PageRequest(int.MaxValue),
        Includes = [new RelationInclude(RecordKind.Tenure, Relation.Outgoing(Field.Of<Tenure>(t => t.Person)))],
    };

    private static readonly RelationInclude Body = new(RecordKind.Office, Relation.Outgoing(Field.Of<Office>(o => o.Organization)));

    /// <summary>
    /// The id of the tenure that ends; when null, the only full tenure that is held, or not known to have ended, on the day.
    /// </summary>
    public string? Previous { get; init; }

    /// <summary>The capacity of the next holder; full when null.</summary>
    public Capacity? Capacity { get; init; }

    /// <summary>The title of the next holder, where it is not the office's.</summary>
    public string? Title { get; init; }

    /// <summary>The end of the next tenure, a partial date or <c>..</c>; null when not known.</summary>
    public string? To { get; init; }

    /// <summary>A remark about the next tenure.</summary>
    public string? Note { get; init; }

    /// <summary>The sources of the handover, which both tenures get.</summary>
    public ValueList<Ref<Source>> Sources { get; init; } = [];

    /// <inheritdoc/>
    public async Task<Proposed> WorkOutAsync(IDirectoryStore store, CancellationToken cancellation)
    {
        var found = (await store.FetchAsync(Fetch.ByIds([Office, Person], [Tenures, Body]), cancellation)).Rows;
        var office = found.FirstOrDefault(row => row.Record is Office);
        var person = found.Select(row => row.Record).OfType<Person>().FirstOrDefault();
        var end = OpenEnd.StillSo;
        var wrong = To is not null && !OpenEnd.TryParse(To, out end);
        if (office is null || person is null || wrong)
        {
            Problem?[] problems =
            [
                office is null ? Missing("office", Office) : null,
                person is null ? Missing("person", Person) : null,
                wrong ? new(null, "to", OpenEnd.Expected(To)) : null,
            ];
            return Proposed.Refused([.. problems.OfType<Problem>()]);
        }

        var held = office.Related(Tenures).Rows.Select(row => ((Tenure)row.Record, (Person)row.Related(0).Rows[0].Record)).ToList();
        var organization = (Organization)office.Related(Body).Rows[0].Record;
        var decided = new HandOverCheck(this, (Office)office.Record, organization, held).Decide();
        if (decided.Previous is not { } previous)
        {
            return new([], decided.Problems);
        }

        var next = Next(previous, To is null ? null : end);
        next = next with { Id = await AvailableId.FindAsync(store, next, cancellation) };

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
        Capacity = Capacity == Core.Records.Capacity.Full ? null : Capacity,
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
        new(null, field, RecordShape.TryOfId(id, out var shape) && shape.Name == field
            ? $"There is no {id}."
            : $"'{id}' is not the id of {(field == "office" ? "an office" : "a person")}.");
}
