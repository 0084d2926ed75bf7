using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace SpeakerDirectory.Api.Editing;

/// <summary>Who may change the directory: names, each with a key. Of a key only its hash is kept.</summary>
public sealed class Editors
{
    private readonly List<(string Name, byte[] Hash)> _keys = [];

    private Editors()
    {
    }

    /// <summary>Nobody may.</summary>
    public static Editors None { get; } = new();

    public bool AreThere => _keys.Count > 0;

    /// <summary>Reads entries of the form <c>name=key</c>.</summary>
    /// <param name="wrong">A sentence, which never holds a key, when one cannot be read.</param>
    public static bool TryParse(IEnumerable<string> entries, [NotNullWhen(true)] out Editors? editors, [NotNullWhen(false)] out string? wrong)
    {
        (editors, wrong) = (new(), null);
        var number = 0;
        foreach (var entry in entries)
        {
            number++;
            var parts = entry.Split('=', 2, StringSplitOptions.TrimEntries);
            wrong ??= parts is not [{ Length: > 0 }, { Length: > 0 }] ? $"Entry {number} of the editors is not of the form name=key."
                : editors._keys.Exists(known => known.Name == parts[0]) ? $"The editor {parts[0]} is named twice."
                : editors.NameOf(parts[1]) is { } other ? $"The editors {other} and {parts[0]} have the same key: the change log could not tell who made a change."
                : null;
            if (wrong is null)
            {
                editors._keys.Add((parts[0], HashOf(parts[1])));
            }
        }

        editors = wrong is null ? editors : null;
        return wrong is null;
    }

    /// <summary>Whose key this is; null when it is nobody's. Takes as long whether it is right, nearly right or wrong.</summary>
    public string? NameOf(string key)
    {
        var hash = HashOf(key);
        string? found = null;
        foreach (var (name, known) in _keys)
        {
            found = CryptographicOperations.FixedTimeEquals(hash, known) ? name : found;
        }

        return found;
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
