using System.Diagnostics;
using System.Text;

namespace SpeakerDirectory.Tests.Host;

/// <summary>Runs the program in its own process and folder.</summary>
internal static class DirectoryProgram
{
    public sealed record Run(int Code, string Out, string Error);

    public static string BesideTheTests { get; } = Path.Combine(AppContext.BaseDirectory, "SpeakerDirectory.Host.dll");

    public static Process Start(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        Array.ForEach(
            ["DIRECTORY_STORE", "DIRECTORY_CACHE", "DIRECTORY_EDITORS", "DIRECTORY_EDITORS_FILE"],
            variable => start.Environment.Remove(variable));
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!; // Null only where a running process is used again.
    }

    public static Task<Run> RunAsync(string folder, params string[] arguments) =>
        RunAsync(folder, new Dictionary<string, string>(), arguments);

    public static async Task<Run> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(BesideTheTests, folder, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }
}
