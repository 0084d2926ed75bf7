namespace SpeakerDirectory.Tests.Architecture;

/// <summary>That a type of one folder uses a type of another folder of the same project.</summary>
internal sealed record FolderUse(string Folder, string Type, string UsedFolder, string UsedType)
{
    public override string ToString() => $"{Folder} ({Type}) uses {UsedFolder} ({UsedType})";
}
