using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>The places that an officer gave at an event, whatever the classes say.</summary>
internal sealed class ManualPlaces
{
    private readonly Dictionary<string, Seat> _seats = new(StringComparer.Ordinal);

    public ManualPlaces(Gathering gathering, Arrangement arrangement, List<ClassifiedPerson> placed)
    {
        foreach (var place in arrangement.Places.Where(p => p.Event.Id == gathering.Event.Id))
        {
            if (gathering.Attendances.FirstOrDefault(a => a.Person.Id == place.Person.Id) is { } attendance)
            {
                var known = placed.Find(p => p.Person.Id == place.Person.Id);
                _seats[place.Person.Id] = new(known?.Appearance ?? attendance.Appearance, attendance.Person, known, place);
            }
        }
    }

    /// <summary>
    /// Those who stand before all classes: whoever presides, the host, the guest of honour. Nothing decides between several of one kind.
    /// Their ranges are below 0.
    /// </summary>
    public IEnumerable<Seat> Ahead =>
        _seats.Values
            .Where(s => s.Manual!.Kind != ManualPlaceKind.Locked)
            .Select(s => s with { Range = (AheadOf(s), AheadOf(s)) });

    /// <summary>Those whose position is given.</summary>
    public IEnumerable<Seat> Locked =>
        _seats.Values
            .Where(s => s.Manual!.Kind == ManualPlaceKind.Locked)
            .Select(s => s with { From = s.Manual!.Position!.Value, To = s.Manual.Position.Value });

    public bool Has(Person person) => _seats.ContainsKey(person.Id);

    private static int AheadOf(Seat seat) => 2 * ((int)seat.Manual!.Kind - Enum.GetValues<ManualPlaceKind>().Length);
}
