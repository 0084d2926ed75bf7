using System.Text;
using SpeakerDirectory.Core.DataFiles;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Ranks;

/// <summary>The sources that the files of a rulebook cite, in the form of every other source record.</summary>
internal static class SourcesReader
{
    public static Dictionary<string, Source> Read(IEnumerable<DataFile> files, ICollection<Problem> problems)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var lines = Encoding.UTF8.GetString(file.Utf8.Span).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].Trim().Length > 0)
                {
                    ReadLine(lines[i], new(file.Name, i + 1));
                }
            }
        }

        return sources;

        void ReadLine(string line, FileLine location)
        {
            var found = new List<Problem>();
            var record = RecordJson.Read(Encoding.UTF8.GetBytes(line), found);
            if (record is Source source && !sources.TryAdd(source.Id, source))
            {
                found.Add(new(source.Id, "id", "The source is given twice."));
            }
            else if (record is not (null or Source))
            {
                found.Add(new(record.Id, "id", "This is not a source: its id should begin with source/."));
            }

            foreach (var problem in found)
            {
                problems.Add(problem with { Location = location });
            }
        }
    }
}
