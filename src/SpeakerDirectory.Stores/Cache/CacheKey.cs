using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>What an answer is kept under: the same for equal questions of one generation, another for everything else.</summary>
internal static class QuestionKey
{
    // Another build of this program may read and write answers otherwise; during an upgrade both ask the same Redis.
    private static readonly string Build = $"{typeof(Record).Module.ModuleVersionId}{typeof(QuestionKey).Module.ModuleVersionId}";

    /// <param name="directory">What tells this directory from others in the same Redis.</param>
    public static string Of(string directory, LastChange generation, Fetch question) => Of(directory, generation, new QuestionText("fetch").Add(question));

    /// <inheritdoc cref="Of(string, LastChange, Fetch)"/>
    public static string Of(string directory, LastChange generation, SearchQuestion question) => Of(directory, generation, new QuestionText("search").Add(question));

    /// <inheritdoc cref="Of(string, LastChange, Fetch)"/>
    public static string Of(string directory, LastChange generation, PathQuestion question) => Of(directory, generation, new QuestionText("paths").Add(question));

    // The text's own bytes: UTF-8 would write every broken character alike.
    private static string Of(string directory, LastChange generation, QuestionText question)
    {
        var text = question.Add(Build).Add(directory).Add(generation.Sequence).Add(generation.At.UtcTicks).ToString();
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
    }
}
