using System.Globalization;
using System.Text.RegularExpressions;
using SpeakerDirectory.Api.Http;

namespace SpeakerDirectory.Tests.Documents;

/// <summary>docs/operations.md against the program: its table of settings and its codes of errors.</summary>
public sealed partial class SettingDocumentTests
{
    private const string Prefix = "DIRECTORY_LIMITS__";

    private static readonly Document Operations = Document.Read("docs/operations.md");

    [Fact]
    public void Every_setting_of_the_program_is_in_the_table_and_the_table_has_no_other()
    {
        Assert.Equal(
            SpeakerDirectory.Host.Options.Settings.All.Select(setting => setting.Name).Order(StringComparer.Ordinal),
            Rows().Select(row => row[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_limit_has_its_default_in_the_table()
    {
        var limits = new RequestLimits();
        var expected = from limit in typeof(RequestLimits).GetProperties()
                       select $"{Prefix}{limit.Name.ToUpperInvariant()} {Text(limit.GetValue(limits)!)}"; // A limit has a value.

        var written = Rows().Where(row => row[0].StartsWith(Prefix, StringComparison.Ordinal)).Select(row => $"{row[0]} {row[2]}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_of_an_error_is_in_the_table_and_the_table_has_no_other()
    {
        // Directions of sorting, and the name of a scalar, are no codes.
        string[] others = ["ASC", "DESC", "URL"];
        var texts = Sources("src/SpeakerDirectory.Api").SelectMany(text => Codes().Matches(text).Select(m => m.Groups[1].Value));

        var written = Operations.Table("## Limits").SelectMany(row => row[0].Split(' ')).Select(code => code.Trim('`'));

        Assert.Equal(texts.Except(others).Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string[]> Rows() =>
        Operations.Table("## Settings").Select(row => row.Select(cell => cell.Trim('`')).ToArray());

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Document.Full(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Select(File.ReadAllText);

    private static string Text(object value) => value switch
    {
        bool isOn => isOn ? "true" : "false",
        IFormattable number => number.ToString("#,0", CultureInfo.InvariantCulture),
        _ => value.ToString()!, // A limit is a number or a switch.
    };

    [GeneratedRegex("\"([A-Z]{2,}(?:_[A-Z]+)*)\"")]
    private static partial Regex Codes();
}
