using System.Net;
using System.Net.Sockets;

namespace SpeakerDirectory.Tests.Host;

public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_directory_is_filled_with_the_seed_data_and_served_until_stopped()
    {
        await using var server = await StartAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal("The directory was empty and starts with 1,056 records from seed-data.", Shortened(server.Lines[0]));
        Assert.Equal("The program is running.", await server.Client.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
        Assert.Equal("The directory is ready.", await server.Client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));

        Assert.Equal(
            """{"data":{"event":{"start":"2024-12-11","city":"Ashgabat"}}}""",
            await server.SendAsync("""{ event(id: "event/2024-ashgabat-peace-and-sustainable-development") { start city } }"""));

        Assert.Equal(0, await server.StopAsync());

        Assert.Equal("", server.Error);
    }

    [Fact]
    public async Task An_existing_directory_is_not_filled_and_serve_is_the_default_command()
    {
        var people = _folder.Write("people.ndjson", """{"id":"person/ana","name":"Ana"}""");
        await DirectoryProgram.RunAsync(_folder.Path, "import", people, "--store", "sqlite:own.db");

        await using var server = await StartAsync("--urls", "http://127.0.0.1:0", "--store", "sqlite:own.db");

        Assert.Single(server.Lines);
        Assert.EndsWith("(sqlite:own.db). Stop it with Ctrl+C.", server.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_is_HTML_for_browsers_and_plain_text_for_others()
    {
        await using var server = await StartAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(("text/plain", "Speaker directory"), await server.GetAsync("/", "*/*"));
        Assert.Equal(("text/html", "<!doctype html>"), await server.GetAsync("/", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    [Fact]
    public async Task An_address_in_use_is_reported()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var run = await DirectoryProgram.RunAsync(_folder.Path, "serve", "--urls", url);

        Assert.Equal((2, $"{url} is taken by another program. Choose another address with --urls.\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task Problems_in_the_seed_data_are_reported_and_the_server_does_not_start()
    {
        _folder.Write("people.ndjson", """{"id":"person/ana"}""");

        var run = await DirectoryProgram.RunAsync(_folder.Path, "serve", "--seed", ".", "--urls", "http://127.0.0.1:0");

        Assert.Equal(
            new(1, "", $".{Path.DirectorySeparatorChar}people.ndjson:1: name: The field 'name' is missing; a person must have it.\n1 "
                + "problem in the seed data. Nothing was started.\n"),
            run);
    }

    // Without the path of the folder, which depends on the machine.
    private static string Shortened(string line) =>
        line[..(line.IndexOf("from ", StringComparison.Ordinal) + 5)] + Path.GetFileName(line.TrimEnd('.')) + ".";

    private Task<RunningServer> StartAsync(params string[] arguments) =>
        RunningServer.StartAsync(_folder.Path, new Dictionary<string, string>(), arguments);
}
