using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using SpeakerDirectory.Tests.Host;

namespace SpeakerDirectory.Tests.Documents;

/// <summary>The commands of the documents, run in order in a folder of their own that has the seed data.</summary>
public sealed partial class ConsoleExampleTests : IDisposable
{
    // Options of other programs that the documents name.
    private static readonly string[] Foreign =
        ["--detach", "--headless", "--no-pdf-header-footer", "--no-restore", "--nologo", "--print-to-pdf", "--project"];

    private const string Urls = "--urls";

    private readonly TemporaryFolder _folder = new();

    public ConsoleExampleTests() => Directory.CreateSymbolicLink(_folder.File("seed-data"), TestFiles.SeedData);

    public static TheoryData<string> Documents =>
        [.. Document.All.Where(document => document.Blocks.Any(block => block.Language == "console")).Select(document => document.Path)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_command_runs_and_writes_what_is_shown_below_it(string path)
    {
        foreach (var block in Document.Read(path).Blocks.Where(block => block.Language == "console"))
        {
            RunningServer? server = null;
            try
            {
                foreach (var command in ConsoleCommand.In(block))
                {
                    server = await RunAsync(command, server);
                }
            }
            finally
            {
                await StopAsync(server);
            }
        }
    }

    [Fact]
    public async Task The_commands_of_the_program_are_those_of_the_table()
    {
        var written = Document.Read("docs/operations.md").Table("## Commands").Select(row => row[0].Trim('`').Split(' ')[0]);

        Assert.Equal(await CommandsAsync(), written);
    }

    [Fact]
    public async Task Every_option_that_the_documents_name_is_one_of_the_program_and_each_of_the_program_is_named()
    {
        var help = await Task.WhenAll((await CommandsAsync()).Select(command => HelpAsync(command, "--help")));
        var options = help.SelectMany(OptionsIn).Append("--version").ToHashSet(StringComparer.Ordinal);
        var named = Document.All.SelectMany(document => OptionsIn(document.Text)).Except(Foreign).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(named.Except(options));
        Assert.Empty(options.Except(named));
    }

    [Fact]
    public async Task Every_command_in_an_example_that_needs_servers_is_one_of_the_program()
    {
        var blocks = Document.All.SelectMany(document => document.Blocks).Where(block => block.Language == "sh");
        var calls = blocks.SelectMany(block => block.Text.Split('\n')).Select(line => Call().Match(line)).Where(call => call.Success);
        var named = calls.Select(call => call.Groups["command"].Value).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(await CommandsAsync()));
    }

    private async Task<RunningServer?> RunAsync(ConsoleCommand command, RunningServer? server)
    {
        if (command.Words is ["curl", ..])
        {
            Assert.NotNull(server);
            Check(command, await SendAsync(server, command.Words));
            return server;
        }

        var arguments = command.Arguments;
        Assert.True(arguments is not null, $"Nobody knows how to run {string.Join(' ', command.Words)}.");
        if (arguments is not ([] or ["serve", ..]))
        {
            var run = await DirectoryProgram.RunAsync(_folder.Path, command.Environment, [.. arguments]);
            Assert.True(run.Code == 0, run.Error);
            Check(command, run.Out);
            return server;
        }

        await StopAsync(server);
        var others = arguments.Where((word, i) => word != Urls && (i == 0 || arguments[i - 1] != Urls));
        var started = await RunningServer.StartAsync(_folder.Path, command.Environment, [.. others, Urls, "http://127.0.0.1:0"]);
        Check(command, string.Join('\n', started.Lines));
        return started;
    }

    // What is not shown is not compared.
    private static void Check(ConsoleCommand command, string output)
    {
        var isAsShown = command.Output == "" || command.Shows(output);
        Assert.True(isAsShown, $"{string.Join(' ', command.Words)} writes\n{output}\nwhere the document shows\n{command.Output}");
    }

    private static async Task StopAsync(RunningServer? server)
    {
        if (server is not null)
        {
            var code = await server.StopAsync();
            await server.DisposeAsync();
            Assert.Equal(0, code);
        }
    }

    private static async Task<string> SendAsync(RunningServer server, IReadOnlyList<string> words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(words[1]).AbsolutePath);
        request.Content = new StringContent(After("-d").Single(), Encoding.UTF8);
        request.Content.Headers.ContentType = null;
        foreach (var header in After("-H").Select(header => header.Split(": ", 2)))
        {
            HttpHeaders headers = header[0].StartsWith("Content-", StringComparison.Ordinal) ? request.Content.Headers : request.Headers;
            headers.Add(header[0], header[1]);
        }

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        IEnumerable<string> After(string option) => words.Where((_, i) => i > 0 && words[i - 1] == option);
    }

    private static IEnumerable<string> OptionsIn(string text) => Options().Matches(text).Select(m => m.Value);

    private async Task<List<string>> CommandsAsync()
    {
        var text = await HelpAsync("--help");
        return [.. Names().Matches(text[text.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(m => m.Groups["command"].Value)];
    }

    private async Task<string> HelpAsync(params string[] arguments) => (await DirectoryProgram.RunAsync(_folder.Path, arguments)).Out;

    [GeneratedRegex("(?<![-\\w])--[a-z][a-z-]*")]
    private static partial Regex Options();

    [GeneratedRegex("^  (?<command>[a-z-]+) ", RegexOptions.Multiline)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(?:directory|.*SpeakerDirectory\.Host(?:\.dll)?(?: --)?) (?<command>[a-z-]+)")]
    private static partial Regex Call();
}
