using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SpeakerDirectory.Host.Options;

namespace SpeakerDirectory.Tests.Host;

/// <summary>The settings are declared in one list, and all of them are read through the configuration.</summary>
public sealed partial class SettingsTests
{
    private static readonly string[] Assemblies =
    [
        "SpeakerDirectory.Core",
        "SpeakerDirectory.Stores",
        "SpeakerDirectory.Api",
        "SpeakerDirectory.Host",
    ];

    public static TheoryData<string> Names => [.. Assemblies];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_class_reads_an_environment_variable_itself(string assembly)
    {
        var called = Read(
            assembly,
            metadata => metadata.MemberReferences.Select(member => metadata.GetString(metadata.GetMemberReference(member).Name)).ToList());

        Assert.DoesNotContain(
            called,
            member => member.Contains("GetEnvironmentVariable", StringComparison.Ordinal) || member == "ExpandEnvironmentVariables");
    }

    [Fact]
    public void Every_variable_that_the_program_or_its_containers_name_is_declared()
    {
        var texts = Assemblies.SelectMany(assembly => Read(assembly, Literals))
            .Append(File.ReadAllText(Path.Combine(TestFiles.Repository, "Dockerfile")))
            .Append(File.ReadAllText(Path.Combine(TestFiles.Repository, "docker-compose.yml")));
        var named = texts.SelectMany(text => Variable().Matches(text)).Select(match => match.Value).Distinct().ToList();

        Assert.Contains("DIRECTORY_STORE", named);
        Assert.Empty(named.Except(Settings.All.Select(setting => setting.Name)).Except([Setting.Prefix, $"{Setting.Prefix}LIMITS__"]));
    }

    [Fact]
    public void Every_setting_has_a_name_of_its_own_a_description_and_a_default()
    {
        Assert.Equal(Settings.All.Count, Settings.All.Select(setting => setting.Name).Distinct().Count());
        Assert.All(Settings.All, setting => Assert.Matches("^DIRECTORY_[A-Z0-9_]+$", setting.Name));
        Assert.All(Settings.All, setting => Assert.Matches(@"^[A-Z].*\.$", setting.Description));
        Assert.All(Settings.All, setting => Assert.NotEqual("", setting.Default));
    }

    [Fact]
    public async Task The_help_of_serve_lists_every_setting_with_its_default()
    {
        using var folder = new TemporaryFolder();

        var help = await DirectoryProgram.RunAsync(folder.Path, "serve", "--help");

        Assert.All(
            Settings.All,
            setting => Assert.Contains(
                $"  {setting.Name} (default: {setting.Default})\n      {setting.Description}\n", help.Out, StringComparison.Ordinal));
        Assert.Contains("  DIRECTORY_LIMITS__DEPTH (default: 20)\n", help.Out, StringComparison.Ordinal);
        Assert.Contains("--store <sqlite:FILE|neo4j:http://HOST:7474>", help.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_may_come_from_any_source_of_the_configuration_and_an_empty_one_is_absent()
    {
        var settings = With(("STORE", "sqlite:a.db"), ("Cache", ""), ("NEO4J_USER", "maya"), ("Limits:Depth", "12"));

        Assert.Equal(("sqlite:a.db", null, null), (settings[Settings.Store], settings[Settings.Cache], settings[Settings.Cors]));
        Assert.Equal("maya", settings["DIRECTORY_NEO4J_USER"]);
        Assert.Equal((12, 100), (settings.ReadLimits().Depth, settings.ReadLimits().Aliases));
    }

    [Fact]
    public void A_limit_that_is_unknown_or_not_a_number_is_refused()
    {
        Assert.StartsWith(
            "A limit is not known, or is not of its type, among Breadth = 3.",
            Assert.Throws<IOException>(() => With(("Limits:Breadth", "3")).ReadLimits()).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "A limit is not known, or is not of its type, among Depth = deep.",
            Assert.Throws<IOException>(() => With(("Limits:Depth", "deep")).ReadLimits()).Message,
            StringComparison.Ordinal);
    }

    private static Settings With(params (string Key, string? Value)[] values) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, value.Value))).Build());

    private static T Read<T>(string assembly, Func<MetadataReader, T> read)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll")));
        return read(file.GetMetadataReader());
    }

    // The texts that the code of an assembly uses.
    private static List<string> Literals(MetadataReader metadata)
    {
        var literals = new List<string>();
        for (var text = MetadataTokens.UserStringHandle(1); !text.IsNil; text = metadata.GetNextHandle(text))
        {
            literals.Add(metadata.GetUserString(text));
        }

        return literals;
    }

    [GeneratedRegex("DIRECTORY_[A-Z0-9_]*")]
    private static partial Regex Variable();
}
