namespace SpeakerDirectory.Host;

/// <summary>What scripts learn from a command.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>In the data, told with their places; nothing was changed.</summary>
    public const int ProblemsFound = 1;

    public const int CouldNotRun = 2;
}
