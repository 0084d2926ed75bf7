using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Tenures;

/// <summary>The capacity in which a person appears.</summary>
public static class Capacities
{
    /// <summary>The fields that <see cref="IsFormer"/> reads.</summary>
    public static FieldSet Fields { get; } = FieldSet.Of(Field.Of<Tenure>(t => t.To), Field.Of<Event>(e => e.Start));

    /// <summary>Whether the tenure had certainly ended before the event began.</summary>
    public static bool IsFormer(Tenure? governing, Event happening) =>
        governing?.To?.Date is { } end && happening.Start is { } start && end.IsBefore(start) == true;
}
