using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>The key of an answer in the cache: equal for equal requests at the same last change, and different otherwise.</summary>
internal static class CacheKey
{
    // Another build of this program may have another format of answers; during an upgrade both use the same Redis.
    private static readonly string Build = $"{typeof(Record).Module.ModuleVersionId}{typeof(CacheKey).Module.ModuleVersionId}";

    /// <param name="directory">A name that is unique to the directory among those that share a Redis.</param>
    public static string Of(string directory, LastChange generation, Fetch request) =>
        Of(directory, generation, new CacheKeyWriter("fetch").Add(request));

    /// <inheritdoc cref="Of(string, LastChange, Fetch)"/>
    public static string Of(string directory, LastChange generation, SearchQuery request) =>
        Of(directory, generation, new CacheKeyWriter("search").Add(request));

    /// <inheritdoc cref="Of(string, LastChange, Fetch)"/>
    public static string Of(string directory, LastChange generation, PathQuery request) =>
        Of(directory, generation, new CacheKeyWriter("paths").Add(request));

    // The UTF-16 code units: in UTF-8 all unpaired surrogates would be equal.
    private static string Of(string directory, LastChange generation, CacheKeyWriter request)
    {
        var text = request.Add(Build).Add(directory).Add(generation.Sequence).Add(generation.At.UtcTicks).ToString();
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
    }
}
