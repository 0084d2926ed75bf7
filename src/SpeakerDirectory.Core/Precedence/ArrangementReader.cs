using SpeakerDirectory.Core.DataFiles;

namespace SpeakerDirectory.Core.Precedence;

/// <summary>
/// Reads what an officer decided and noted, a line each: <c>{"event":"event/…","person":"person/…","place":"LOCKED","position":3,"reason":"…","by":"…"}</c>
/// or <c>{"event":"event/…","person":"person/…","inscribed":"2024-09-24T09:05","drawn":4,"order":2,"by":"…"}</c>.
/// </summary>
public static class ArrangementReader
{
    /// <summary>Null when there are problems.</summary>
    public static Arrangement? TryRead(DataFile file, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var places = new List<ManualPlace>();
        var notices = new List<Notice>();
        foreach (var node in DataNode.ReadLines(file, problems))
        {
            ReadLine(new(node, problems), places, notices);
        }

        return problems.Count > before ? null : new(places.ToValueList(), notices.ToValueList());
    }

    private static void ReadLine(DataObject line, List<ManualPlace> places, List<Notice> notices)
    {
        var (at, person, by) = (new Ref<Event>(line.RequiredText("event")), new Ref<Person>(line.RequiredText("person")), line.RequiredText("by"));
        if (line.Choice<ManualPlaceKind>("place") is { } kind)
        {
            var place = new ManualPlace(at, person, kind, line.Number("position"), line.RequiredText("reason"), by);
            line.Done();
            if ((kind == ManualPlaceKind.Locked) != place.Position is >= 1)
            {
                line.Say(line.Node, "position", "A locked place has a position from 1, and no other place has one.");
            }
            else if (places.Exists(p => p.Event == at && p.Person == person))
            {
                line.Say(line.Node, "person", $"{person} is given two places at {at}.");
            }

            places.Add(place);
            return;
        }

        var inscribed = line.Text("inscribed");
        Moment? moment = Moment.TryParse(inscribed, out var parsed) ? parsed : null;
        if (inscribed is not null && moment is null)
        {
            line.Say(line.Node, "inscribed", Moment.Expected(inscribed));
        }

        var notice = new Notice(at, person, moment, line.Number("drawn"), line.Number("order"), by);
        line.Done();
        if (notice is { Inscribed: null, Drawn: null, Order: null } && inscribed is null)
        {
            line.Say(line.Node, null, "This line says nothing: it needs a place, or an inscription, a lot drawn or an order.");
        }
        else if (notices.Exists(n => n.Event == at && n.Person == person))
        {
            line.Say(line.Node, "person", $"What was noted about {person} at {at} is given twice.");
        }

        notices.Add(notice);
    }
}
