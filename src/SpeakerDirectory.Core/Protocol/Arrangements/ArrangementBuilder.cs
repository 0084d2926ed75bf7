using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Arrangements;

/// <summary>Collects decisions and notices, and reports what is wrong with each.</summary>
public sealed class ArrangementBuilder
{
    private readonly List<ManualPlace> _places = [];
    private readonly List<Notice> _notices = [];

    /// <summary>Adds a place, and returns what is wrong with it. It is added when the result is enumerated.</summary>
    public IEnumerable<Problem> Add(ManualPlace place)
    {
        if ((place.Kind == ManualPlaceKind.Locked) != place.Position is >= 1)
        {
            yield return new(null, "position", "A locked place has a position from 1, and no other place has one.");
        }
        else if (_places.Exists(p => p.Event == place.Event && p.Person == place.Person))
        {
            yield return new(null, "person", $"{place.Person} is given two places at {place.Event}.");
        }

        _places.Add(place);
    }

    /// <summary>Adds a notice, and returns what is wrong with it. It is added when the result is enumerated.</summary>
    /// <param name="notice">The notice without the moment of inscription.</param>
    /// <param name="inscribed">As it was written.</param>
    public IEnumerable<Problem> Add(Notice notice, string? inscribed)
    {
        Moment? moment = Moment.TryParse(inscribed, out var parsed) ? parsed : null;
        if (inscribed is not null && moment is null)
        {
            yield return new(null, "inscribed", Moment.Expected(inscribed));
        }
        else if (notice with { Inscribed = moment } is { Inscribed: null, Drawn: null, Order: null })
        {
            yield return new(null, null, "This says nothing: it needs a place, or an inscription, a lot drawn or an order.");
        }
        else if (_notices.Exists(n => n.Event == notice.Event && n.Person == notice.Person))
        {
            yield return new(null, "person", $"What was noted about {notice.Person} at {notice.Event} is given twice.");
        }

        _notices.Add(notice with { Inscribed = moment });
    }

    /// <summary>Everything that was added.</summary>
    public Arrangement ToArrangement() => new(_places.ToValueList(), _notices.ToValueList());
}
