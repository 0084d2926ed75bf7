using System.Security.Cryptography;
using System.Text;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Stores.Shared;

/// <summary>
/// Which values a store derives from its records: folded texts, sort keys, first and last days, search words. A store says which
/// derivation it holds. One that holds an older derivation, or values derived from other shapes, is re-derived when it is opened; one
/// that holds a newer derivation is refused.
/// </summary>
internal static class Derivation
{
    /// <summary>
    /// To be raised, for all stores at once, when the same record leads to other derived values or when the shapes of records change: an
    /// older program then refuses the store. Programs that are older than this number look at the version of the file or graph alone, so
    /// raise that too.
    /// </summary>
    public const int Current = 3;

    /// <summary>The fields of all kinds, a line each, in the order of the kinds.</summary>
    public static string Shapes { get; } = string.Join('\n', RecordShape.All.SelectMany(s => s.Fields).Select(f => $"{f}:{f.Type}"));

    /// <summary>A short text that differs when <see cref="Shapes"/> does.</summary>
    public static string ShapesFingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Shapes)));

    /// <param name="store">The store as the person who runs the program knows it.</param>
    public static StoreException Newer(string store, int derivation) => new(
        $"{store} holds values that a newer version of this program derived "
        + $"(derivation {derivation}, this program knows derivations up to {Current}). Use a newer program.");
}
