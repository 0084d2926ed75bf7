namespace SpeakerDirectory.Host.Options;

/// <summary>A setting of the program. In the environment it is a variable; another configuration source names it by its key.</summary>
/// <param name="Name">The environment variable.</param>
/// <param name="Description">What it sets, with its unit.</param>
/// <param name="Default">The value that applies when the setting is absent or empty, or a word like <c>none</c>.</param>
public sealed record Setting(string Name, string Description, string Default)
{
    /// <summary>How the variables of this program begin.</summary>
    public const string Prefix = "DIRECTORY_";

    /// <summary>
    /// The key in the configuration: the name without its prefix, with <c>:</c> for each double underscore. Case does not matter.
    /// </summary>
    public string Key => Name[Prefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
}
