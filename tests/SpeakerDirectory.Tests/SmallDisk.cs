using System.Diagnostics;

namespace SpeakerDirectory.Tests;

/// <summary>A small separate disk mounted on a folder, if the machine allows it.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    public static SmallDisk Mount(string folder, int megabytes)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux()
                && Environment.IsPrivilegedProcess
                && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder),
            "A small disk can be made only by root of a Linux that lets it mount.");
        return new(folder);
    }

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", _folder), "It cannot be made read-only.");

    public void Dispose() => Run("umount", "-l", _folder);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            })!; // Null only if a running process is reused.
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
