using System.Text.Json;
using System.Text.Json.Nodes;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Editing;

/// <summary>A record as it was sent, field by field in the form of the files.</summary>
/// <param name="Record">As much of it as could be read, for the rules to judge; absent when a field that it must have could not be.</param>
/// <param name="IsNew">It came without an id.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record RecordDraft(Record? Record, bool IsNew, IReadOnlyList<Problem> Problems)
{
    private const string Id = "id";

    /// <summary>Reads the fields of a record; fields that cannot be read become problems.</summary>
    public static RecordDraft Read(RecordShape shape, JsonObject fields)
    {
        var isNew = fields[Id] is null;
        if (!isNew && fields[Id]!.GetValue<string>() is var id && (!RecordShape.TryOfId(id, out var other) || other != shape))
        {
            return new(null, false, [new(id, Id, $"'{id}' is not the id of {shape.WithArticle}.")]);
        }

        var given = (JsonObject)fields.DeepClone();
        given[Id] ??= $"{shape.Name}/new";
        var problems = new List<Problem>();
        var record = Read(given, problems);
        if (record is null)
        {
            foreach (var field in problems.Select(problem => problem.Field).OfType<string>().Where(field => field != Id))
            {
                given.Remove(field);
            }

            record = Read(given, []);
        }

        return new(record, isNew, [.. problems.Select(problem => isNew ? problem with { RecordId = null } : problem)]);
    }

    private static Record? Read(JsonObject fields, List<Problem> problems) =>
        RecordJson.Read(JsonSerializer.SerializeToUtf8Bytes(fields), problems);
}
