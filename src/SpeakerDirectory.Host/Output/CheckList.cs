using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Host.Output;

/// <summary>What an officer must check before printing: a line for each remark, and a summary.</summary>
internal sealed class CheckList
{
    private readonly List<(Person Person, string Remark)> _remarks = [];

    public void Add(Person person, ValueList<string> remarks) => _remarks.AddRange(remarks.Distinct().Select(remark => (person, remark)));

    public void Write(TextWriter writer)
    {
        foreach (var (person, remark) in _remarks)
        {
            writer.WriteLine($"{person.Name}: {remark}.");
        }

        if (_remarks.Count > 0)
        {
            var people = _remarks.Select(r => r.Person.Id).Distinct().Count();
            var checks = Report.Count(_remarks.Count, "remark");
            writer.WriteLine($"{checks} on {Report.Number(people)} {(people == 1 ? "person" : "people")} to check.");
        }
    }
}
