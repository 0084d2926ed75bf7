using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Graph;

/// <summary>Asks for the paths, then for what is selected of their records, if anything is.</summary>
internal sealed class PathsRoot(IDirectoryStore store)
{
    public const int UsualLength = 6;
    public const int MostLength = 10;
    public const int MostPaths = 50;

    public async Task<object?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var asked = Read(question.Arguments);
        var branch = new Branch();
        var records = asked.First * ((2 * asked.MaxLength) + 1);
        var selection = await question.SelectAsync(
            [RecordKind.Organization, RecordKind.Person, RecordKind.Office, RecordKind.Event], branch, new(records, records), new(records, 0, 0, records + question.Work.Paths(asked.MaxLength, asked.First)));
        var paths = await store.PathsAsync(asked, cancellation);
        if (paths.Count == 0)
        {
            return Array.Empty<FoundPath>();
        }

        // What is asked of no record is answered without them; but whether there is one that is both ends, nobody has looked.
        if (selection.Only == ObjectPlan.Empty && paths[0].Ids.Count > 1)
        {
            return paths.Select(p => new FoundPath(p.Length, [], selection.Only)).ToArray();
        }

        var found = await store.FetchAsync(branch.ByIds(paths.SelectMany(p => p.Ids).Distinct()), cancellation);
        var byId = found.Rows.ToDictionary(row => row.Record.Id);

        // A path of which something was deleted between the two questions is none any more.
        return paths.Where(p => p.Ids.All(byId.ContainsKey)).Select(p => new FoundPath(p.Length, [.. p.Ids.Select(id => byId[id])], selection.Only)).ToArray();
    }

    private static PathQuestion Read(FieldArguments arguments)
    {
        var through = arguments.List<RecordKind>("through");
        if (through.Except(PathQuestion.Places).FirstOrDefault((RecordKind)(-1)) is >= 0 and var kind)
        {
            throw new QuestionError("PATH_INVALID", $"`through` has {Choice.Text(kind)}: paths go through {string.Join(", ", PathQuestion.Places.Select(Choice.Text))}.");
        }

        var (length, first) = (arguments.Number("maxLength") ?? UsualLength, arguments.Number("first") ?? 1);
        if (length is < 0 or > MostLength || first is < 1 or > MostPaths)
        {
            throw new QuestionError("PATH_INVALID", $"`maxLength` is {length} and `first` is {first}: ask for at most {MostLength} steps and for 1 to {MostPaths} paths.");
        }

        return new(
            arguments.Text("from")!, arguments.Text("to")!, through.Count == 0 ? PathQuestion.Places : through, arguments.Flag("throughStates"), arguments.During("during"), length, first);
    }
}
