using SpeakerDirectory.Host.Options;

namespace SpeakerDirectory.Host.Commands;

/// <summary>The settings as help shows them: the name and the default on one line, the description below.</summary>
internal static class SettingsHelp
{
    public static string Text { get; } = string.Join(
        '\n',
        Settings.All.Select(setting => $"  {setting.Name} (default: {setting.Default})\n      {setting.Description}"));
}
