using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Arrangements;

/// <summary>
/// Reads what an officer decided and noted, a line each:
/// <c>{"event":"event/…","person":"person/…","place":"LOCKED","position":3,"reason":"…","by":"…"}</c>
/// or <c>{"event":"event/…","person":"person/…","inscribed":"2024-09-24T09:05","drawn":4,"order":2,"by":"…"}</c>.
/// </summary>
public static class ArrangementReader
{
    /// <summary>Null when there are problems.</summary>
    public static Arrangement? TryRead(IEnumerable<DataFile> files, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var arrangement = new ArrangementBuilder();
        foreach (var line in files.SelectMany(file => DataNode.ReadLines(file, problems)).Select(node => new DataObject(node, problems)))
        {
            foreach (var problem in Read(line, arrangement).ToList())
            {
                line.Report(line.Node, problem.Field, problem.Message);
            }
        }

        return problems.Count > before ? null : arrangement.ToArrangement();
    }

    private static IEnumerable<Problem> Read(DataObject line, ArrangementBuilder arrangement)
    {
        var (at, person, by) = (
            new Ref<Event>(line.RequiredText("event")), new Ref<Person>(line.RequiredText("person")), line.RequiredText("by"));
        if (line.Choice<ManualPlaceKind>("place") is { } kind)
        {
            var place = new ManualPlace(at, person, kind, line.Number("position"), line.RequiredText("reason"), by);
            line.Done();
            return arrangement.Add(place);
        }

        var inscribed = line.Text("inscribed");
        var notice = new Notice(at, person, null, line.Number("drawn"), line.Number("order"), by);
        line.Done();
        return arrangement.Add(notice, inscribed);
    }
}
