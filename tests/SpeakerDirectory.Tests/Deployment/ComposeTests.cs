using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using SpeakerDirectory.Host.Options;
using SpeakerDirectory.Tests.Host;
using SpeakerDirectory.Tests.Stores;
using YamlDotNet.RepresentationModel;

namespace SpeakerDirectory.Tests.Deployment;

/// <summary>Checks the container definitions without a container engine.</summary>
public sealed partial class ComposeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly YamlMappingNode _compose = Read("docker-compose.yml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_containers_are_a_directory_a_Neo4j_and_a_Redis_of_fixed_versions()
    {
        Assert.Equal(["directory", "neo4j", "redis"], Services().Select(service => service.Name));
        Assert.All(
            Services().Where(service => service.Name != "directory"),
            service => Assert.Matches(@"^[a-z0-9]+:\d+\.\d+\.\d+-[a-z]+$", Text(service.Node, "image")));
        Assert.StartsWith(
            "neo4j:5.26.", Text(Services().Single(service => service.Name == "neo4j").Node, "image"), StringComparison.Ordinal);
        Assert.EndsWith("-community", Text(Services().Single(service => service.Name == "neo4j").Node, "image"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_container_has_a_health_check_and_none_runs_as_root()
    {
        Assert.Equal(
            ["neo4j", "redis"],
            Services().Where(service => service.Node.Children.ContainsKey("healthcheck")).Select(service => service.Name));
        Assert.Equal(
            ["neo4j", "redis"],
            Services().Where(service => Text(service.Node, "user") is not ("" or "root" or "0" or "0:0")).Select(service => service.Name));
        Assert.Contains("\nHEALTHCHECK ", Dockerfile(), StringComparison.Ordinal);
        Assert.Contains("\nUSER $APP_UID\n", Dockerfile(), StringComparison.Ordinal);
    }

    [Fact]
    public void Passwords_come_from_the_environment_and_data_is_kept_in_volumes()
    {
        var secret = Services().SelectMany(service => Environment(service.Node)).Where(pair => SecretName().IsMatch(pair.Key));

        Assert.All(
            secret,
            pair => Assert.True(
                pair.Key.EndsWith("_FILE", StringComparison.Ordinal) || pair.Value.Contains("${", StringComparison.Ordinal),
                $"{pair.Key} stands in the file."));
        Assert.Equal(["DIRECTORY_NEO4J_PASSWORD_FILE", "DIRECTORY_EDITORS", "NEO4J_AUTH"], secret.Select(pair => pair.Key));
        Assert.Equal("NEO4J_PASSWORD", Text((YamlMappingNode)_compose["secrets"]["neo4j-password"], "environment"));
        Assert.Matches("(?m)^NEO4J_PASSWORD=$", File.ReadAllText(Repository(".env.example")));
        Assert.Equal(["directory", "neo4j"], ((YamlMappingNode)_compose["volumes"]).Children.Keys.Select(key => key.ToString()));
    }

    [Fact]
    public void The_program_understands_the_addresses_of_the_compose_file()
    {
        var environment = Environment(Services()[0].Node);

        Assert.True(CacheAddress.TryParse(environment["DIRECTORY_CACHE"], out _));
        Assert.Equal("neo4j:http://neo4j:7474", environment["DIRECTORY_STORE"]);
    }

    [Fact]
    public async Task The_published_program_runs_with_the_arguments_and_environment_of_the_image()
    {
        Assert.SkipWhen(
            System.Environment.GetEnvironmentVariable("DIRECTORY_TEST_ALL") is null,
            "Publishing takes a minute: it is done where everything is tested.");
        var published = _folder.File("app");
        using (var publish = Process.Start(
            "dotnet",
            ["publish", Repository("src/SpeakerDirectory.Host"), "-c", "Release", "-o", published, "-v", "q", "-p:RunAnalyzers=false"]))
        {
            await publish.WaitForExitAsync(StoreTesting.Cancellation);
            Assert.Equal(0, publish.ExitCode);
        }

        var environment = new Dictionary<string, string>
        {
            ["DIRECTORY_STORE"] = $"sqlite:{_folder.File("directory.db")}",
            ["DIRECTORY_CACHE"] = "memory",
        };
        var arguments = JsonSerializer.Deserialize<string[]>(
            Command().Match(Dockerfile()).Groups[1].Value)!; // The image always has an entry point.
        Assert.Equal(["serve", "--urls", "http://0.0.0.0:8080"], arguments);
        await using var server = await RunningServer.StartAsync(
            Path.Combine(published, "SpeakerDirectory.Host.dll"), _folder.Path, environment, [.. arguments[..^1], "http://127.0.0.1:0"]);

        Assert.Equal("The directory is ready.", await server.Client.GetStringAsync("/health/ready", StoreTesting.Cancellation));
        Assert.Equal(
            """{"data":{"event":{"city":"Ashgabat"}}}""",
            await server.SendAsync("""{ event(id: "event/2024-ashgabat-peace-and-sustainable-development") { city } }"""));
        Assert.Equal(0, await server.StopAsync());
    }

    private List<(string Name, YamlMappingNode Node)> Services() =>
        [.. ((YamlMappingNode)_compose["services"]).Children.Select(pair => (pair.Key.ToString(), (YamlMappingNode)pair.Value))];

    private static Dictionary<string, string> Environment(YamlMappingNode service) =>
        service.Children.TryGetValue("environment", out var given)
            ? ((YamlMappingNode)given).Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString())
            : [];

    private static string Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : "";

    private static string Dockerfile() => File.ReadAllText(Repository("Dockerfile"));

    private static string Repository(string path) => Path.Combine(Path.GetDirectoryName(TestFiles.SeedData)!, path);

    private static YamlMappingNode Read(string file)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Repository(file));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    [GeneratedRegex("PASSWORD|AUTH|SECRET|EDITORS|KEY")]
    private static partial Regex SecretName();

    [GeneratedRegex(@"(?m)^CMD (\[.*\])$")]
    private static partial Regex Command();
}
