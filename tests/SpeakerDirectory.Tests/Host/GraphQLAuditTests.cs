using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SpeakerDirectory.Tests.Host;

/// <summary>The audits of the package graphql-http, by which servers show that they speak GraphQL over HTTP.</summary>
public sealed class GraphQLAuditTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_server_audit_is_ok()
    {
        var audits = Folder();
        Assert.SkipWhen(!Directory.Exists(Path.Combine(audits, "node_modules")) && !MustRun, "The audits are not installed: run npm ci in tests/graphql-http.");
        await using var server = await RunningServer.StartAsync(_folder.Path, new Dictionary<string, string>(), "serve", "--urls", "http://127.0.0.1:0");

        var (code, told) = await RunNodeAsync(Path.Combine(audits, "audit.mjs"), new Uri(server.Client.BaseAddress!, "graphql").ToString());

        Assert.Equal((0, "61 ok, 0 not\n"), (code, told));
    }

    private static bool MustRun => Environment.GetEnvironmentVariable("DIRECTORY_TEST_ALL") is not null;

    private static string Folder([CallerFilePath] string caller = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../graphql-http"));

    private static async Task<(int Code, string Out)> RunNodeAsync(params string[] arguments)
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!; // Null only where a running process is used again.
            var told = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (node.ExitCode, told);
        }
        catch (Win32Exception) when (!MustRun)
        {
            Assert.Skip("There is no node on this machine.");
            throw;
        }
    }
}
