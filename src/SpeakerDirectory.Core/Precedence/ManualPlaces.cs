namespace SpeakerDirectory.Core.Precedence;

/// <summary>The places that an officer gave at an event, whatever the classes say.</summary>
internal sealed class ManualPlaces
{
    private readonly Dictionary<string, Seat> _seats = new(StringComparer.Ordinal);

    public ManualPlaces(Gathering gathering, Arrangement arrangement, List<Placed> placed)
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

    /// <summary>Those who stand before all classes: whoever presides, the host, the guest of honour; several of one kind share a position.</summary>
    public IEnumerable<List<Seat>> Ahead =>
        _seats.Values.Where(s => s.Manual!.Kind != ManualPlaceKind.Locked).GroupBy(s => s.Manual!.Kind).OrderBy(g => g.Key).Select(g => g.OrderBy(s => s.Person.Id, StringComparer.Ordinal).ToList());

    public bool Has(Person person) => _seats.ContainsKey(person.Id);

    /// <summary>The list with its positions: each locked one at the place given, the others around it in their order.</summary>
    public List<(int Position, Seat Seat, int Sharing)> Lock(List<List<Seat>> groups)
    {
        var locked = _seats.Values.Where(s => s.Manual!.Kind == ManualPlaceKind.Locked).ToLookup(s => s.Manual!.Position!.Value);
        var list = new List<(int Position, Seat Seat, int Sharing)>();
        var next = 1;
        foreach (var group in groups)
        {
            var position = next = FreeFrom(next);
            foreach (var seat in group)
            {
                list.Add((position, seat, group.Count));
                next = FreeFrom(next) + 1;
            }
        }

        list.AddRange(locked.SelectMany(same => same.Select(seat => (same.Key, seat, same.Count()))));
        return [.. list.OrderBy(place => place.Position)];

        int FreeFrom(int position)
        {
            while (locked.Contains(position))
            {
                position++;
            }

            return position;
        }
    }
}
