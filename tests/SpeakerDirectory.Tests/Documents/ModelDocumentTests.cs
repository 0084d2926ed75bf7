using System.Text;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Documents;

/// <summary>docs/model.md against the records: its tables, its values of enumerations, its lines of files.</summary>
public sealed class ModelDocumentTests : IDisposable
{
    private static readonly Document Model = Document.Read("docs/model.md");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_table_of_each_kind_has_its_fields_in_order()
    {
        foreach (var shape in RecordShape.All)
        {
            var rows = Model.Table($"### {shape.Name}");
            Assert.True(
                rows.Count > 0, $"docs/model.md needs a heading \"### {shape.Name}\" with a table of the fields of {shape.Type.Name}.");
            var expected = shape.Fields.Select(field => $"{field}: {TypeOf(field)}{(field.Required ? ", required" : "")}");
            var written = from row in rows
                          select $"{shape.Name}.{row[0].Trim('`')}: {row[1].Trim('`')}{(row[2] == "yes" ? ", required" : "")}";

            Assert.Equal(expected, written);
        }
    }

    [Fact]
    public void The_values_of_each_enumeration_are_listed_in_order()
    {
        var choices = RecordShape.All.SelectMany(shape => shape.Fields).Where(field => field.Type == FieldType.Choice);
        var expected = choices.Select(field => field.ValueType).Append(typeof(NameKind))
            .Select(type => $"{type.Name}: {string.Join(' ', Choice.Of(type).Texts)}");

        var written = Model.Table("## Enumerations").Select(row => $"{row[0]}: {row[1]}".Replace("`", "", StringComparison.Ordinal));

        Assert.Equal(expected.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Its_lines_are_a_directory_without_problems_and_in_canonical_form()
    {
        var blocks = Model.Blocks.Where(block => block.Language == "ndjson");
        var lines = blocks.SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var file = _folder.File("model.ndjson");
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);

        var findings = await new ImportCheck(NdjsonFiles.Find([file]), null, null).RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(findings.Problems.Select(problem => problem.ToString()));
        Assert.Equal(lines, lines.Select(Canonical));
        Assert.Equal(RecordShape.All.Select(shape => shape.Name), lines.Select(line => line.Split('"')[3].Split('/')[0]).Distinct());
    }

    private static string Canonical(string line)
    {
        var record = RecordJson.Read(Encoding.UTF8.GetBytes(line), new List<Problem>())!; // It has no problems.
        return Encoding.UTF8.GetString(RecordJson.Write(record));
    }

    private static string TypeOf(RecordField field)
    {
        var targets = string.Join(", ", field.Targets.Select(kind => RecordShape.Of(kind).Name));
        var last = targets.LastIndexOf(", ", StringComparison.Ordinal);
        var kinds = last < 0 ? targets : $"{targets[..last]} or {targets[(last + 2)..]}";
        return field.Type switch
        {
            FieldType.Id => "id",
            FieldType.Text => "text",
            FieldType.Language => "language tag",
            FieldType.Url => "URL",
            FieldType.Number => $"number from {field.Minimum}",
            FieldType.Choice => field.ValueType.Name,
            FieldType.Date => "date",
            FieldType.End => "date or \"..\"",
            FieldType.Moment => "date or date-time",
            FieldType.Dates => "list of dates",
            FieldType.Reference => $"reference to {kinds}",
            FieldType.References => $"list of references to {kinds}",
            FieldType.Names => "list of names",
            _ => "external ids",
        };
    }
}
