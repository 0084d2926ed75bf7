using System.Diagnostics.CodeAnalysis;
using SpeakerDirectory.Api.Editing;

namespace SpeakerDirectory.Host;

/// <summary>The editors' keys, from the environment or a file: never from an argument, which others on the machine can see.</summary>
internal static class EditorKeys
{
    private const string Variable = "DIRECTORY_EDITORS";
    private const string FileVariable = "DIRECTORY_EDITORS_FILE";

    /// <param name="wrong">A sentence when they cannot be read; it never holds a key.</param>
    public static bool TryRead([NotNullWhen(true)] out Editors? editors, [NotNullWhen(false)] out string? wrong)
    {
        var (list, file) = (Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable(FileVariable));
        if (!string.IsNullOrEmpty(list) && !string.IsNullOrEmpty(file))
        {
            (editors, wrong) = (null, $"{Variable} and {FileVariable} are both given: name the editors in one place.");
            return false;
        }

        if (!string.IsNullOrEmpty(file) && !File.Exists(file))
        {
            (editors, wrong) = (null, $"There is no file {file}, which {FileVariable} names.");
            return false;
        }

        var entries = string.IsNullOrEmpty(file)
            ? (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#'));
        return Editors.TryParse(entries, out editors, out wrong);
    }
}
