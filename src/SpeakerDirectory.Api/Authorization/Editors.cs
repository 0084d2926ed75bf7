using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace SpeakerDirectory.Api.Authorization;

/// <summary>The people who may change the directory: names, each with a key. Only the hash of a key is kept.</summary>
public sealed class Editors
{
    private readonly List<(string Name, byte[] Hash)> _keys = [];

    private Editors()
    {
    }

    /// <summary>No editors: nobody may change the directory.</summary>
    public static Editors None { get; } = new();

    public bool Any => _keys.Count > 0;

    /// <summary>Reads entries of the form <c>name=key</c>.</summary>
    /// <param name="wrong">A sentence, which never holds a key, when one cannot be read.</param>
    public static bool TryParse(
        IEnumerable<string> entries, [NotNullWhen(true)] out Editors? editors, [NotNullWhen(false)] out string? wrong)
    {
        (editors, wrong) = (new(), null);
        var number = 0;
        foreach (var entry in entries)
        {
            number++;
            var parts = entry.Split('=', 2, StringSplitOptions.TrimEntries);
            wrong ??= parts is not [{ Length: > 0 }, { Length: > 0 }] ? $"Entry {number} of the editors is not of the form name=key."
                : editors._keys.Exists(known => known.Name == parts[0]) ? $"The editor {parts[0]} is named twice."
                : editors.NameOf(
                    parts[1]) is { } other ? $"The editors {other} and {parts[0]} have the same key: the change log could not say who "
                        + "made a change."
                : null;
            if (wrong is null)
            {
                editors._keys.Add((parts[0], HashOf(parts[1])));
            }
        }

        editors = wrong is null ? editors : null;
        return wrong is null;
    }

    /// <summary>The editor with this key; null if there is none. The time does not depend on how much of the key is right.</summary>
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
