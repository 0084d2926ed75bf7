namespace SpeakerDirectory.Host.Commands;

/// <summary>The exit codes of all commands.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>There are problems in the data; nothing was changed.</summary>
    public const int ProblemsFound = 1;

    public const int CouldNotRun = 2;
}
