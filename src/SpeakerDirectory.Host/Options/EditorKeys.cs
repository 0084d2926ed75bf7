using System.Diagnostics.CodeAnalysis;
using SpeakerDirectory.Api.Authorization;

namespace SpeakerDirectory.Host.Options;

/// <summary>The editors' keys, from settings or a file: never from an argument, which other users of the machine can see.</summary>
internal static class EditorKeys
{
    /// <param name="error">The error message when the keys cannot be read; it never contains a key.</param>
    public static bool TryRead(Settings settings, [NotNullWhen(true)] out Editors? editors, [NotNullWhen(false)] out string? error)
    {
        var (list, file) = (settings[Settings.Editors], settings[Settings.EditorsFile]);
        if (list is not null && file is not null)
        {
            error = $"{Settings.Editors.Name} and {Settings.EditorsFile.Name} are both given: name the editors in one place.";
            editors = null;
            return false;
        }

        if (file is not null && !File.Exists(file))
        {
            error = $"There is no file {file}, which {Settings.EditorsFile.Name} names.";
            editors = null;
            return false;
        }

        var entries = file is null
            ? (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#'));
        return Editors.TryParse(entries, out editors, out error);
    }
}
