using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SpeakerDirectory.Tests.Host;

/// <summary>The audits of the package graphql-http for conformance with the specification GraphQL over HTTP.</summary>
public sealed class GraphQLAuditTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_server_passes_every_audit()
    {
        var audits = Folder();
        Assert.SkipWhen(
            !Directory.Exists(Path.Combine(audits, "node_modules")) && !MustRun,
            "The audits are not installed: run npm ci in tests/graphql-http.");
        await using var server = await RunningServer.StartAsync(
            _folder.Path, new Dictionary<string, string>(), "serve", "--urls", "http://127.0.0.1:0");

        var (code, output) = await RunNodeAsync(
            Path.Combine(audits, "audit.mjs"), new Uri(server.Client.BaseAddress!, "graphql").ToString());

        Assert.Equal((0, "61 ok, 0 not\n"), (code, output));
    }

    private static bool MustRun => Environment.GetEnvironmentVariable("DIRECTORY_TEST_ALL") is not null;

    private static string Folder([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../graphql-http"));

    private static async Task<(int Code, string Out)> RunNodeAsync(params string[] arguments)
    {
        try
        {
            using var node = Process.Start(
                new ProcessStartInfo("node", arguments)
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                })!; // Null only where a running process is used again.
            var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (node.ExitCode, output);
        }
        catch (Win32Exception) when (!MustRun)
        {
            Assert.Skip("There is no node on this machine.");
            throw;
        }
    }
}
