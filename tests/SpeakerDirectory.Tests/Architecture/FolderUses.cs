using Mono.Cecil;

namespace SpeakerDirectory.Tests.Architecture;

/// <summary>
/// Which folders of a project use which, read from its compiled types: from their bases, interfaces, attributes, members and method
/// bodies. A folder is known by its namespace. A constant of another type is not seen, because the compiler copies its value.
/// </summary>
internal static class FolderUses
{
    /// <summary>The uses, each once.</summary>
    public static IReadOnlyList<FolderUse> Of(string project)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"SpeakerDirectory.{project}.dll"));
        var prefix = $"SpeakerDirectory.{project}";
        var uses = from type in module.Types
                   let folder = FolderOf(type, prefix)
                   where folder is not null
                   from used in TypeUses.Of(type).Distinct()
                   let usedFolder = FolderOf(used, prefix)
                   where usedFolder is not null && usedFolder != folder
                   select new FolderUse(folder, type.Name, usedFolder, used.Name);
        return [.. uses.Distinct()];
    }

    /// <summary>The folders that hold types.</summary>
    public static IReadOnlyList<string> FoldersOf(string project)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"SpeakerDirectory.{project}.dll"));
        return [.. module.Types.Select(type => FolderOf(type, $"SpeakerDirectory.{project}")).OfType<string>().Distinct()];
    }

    /// <summary>The folder of a type's namespace; null for a type of another project or one that the compiler makes.</summary>
    private static string? FolderOf(TypeReference type, string prefix) => type switch
    {
        { Name: "Program", Namespace: "" } => "",
        _ when type.Namespace == prefix => "",
        _ when type.Namespace.StartsWith(prefix + ".", StringComparison.Ordinal) => type.Namespace[(prefix.Length + 1)..].Replace('.', '/'),
        _ => null,
    };
}
