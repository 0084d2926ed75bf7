using SpeakerDirectory.Api.Http;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Host.Options;

/// <summary>The settings of the program: the only place where they are declared and read. An empty value counts as absent.</summary>
public sealed class Settings(IConfiguration configuration)
{
    private const string FileSuffix = Neo4jCredentials.FileSuffix;

    public static Setting Store { get; } = new(
        "DIRECTORY_STORE",
        "Where the directory is kept: sqlite:FILE or neo4j:http://HOST:7474. The option --store overrides it; validate ignores it.",
        StoreUri.Default.ToString());

    public static Setting Cache { get; } = new(
        "DIRECTORY_CACHE",
        "Where answers are cached: memory, or redis:HOST:PORT for memory and Redis. The option --cache overrides it.",
        "none");

    public static Setting Editors { get; } = new(
        "DIRECTORY_EDITORS",
        "The editors and their keys, as name=key,name=key. Without editors the directory is read-only.",
        "none");

    public static Setting EditorsFile { get; } = new(
        "DIRECTORY_EDITORS_FILE",
        "A file with one name=key per line, instead of DIRECTORY_EDITORS. Lines that begin with # are comments.",
        "none");

    public static Setting Cors { get; } = new(
        "DIRECTORY_CORS",
        "The origins whose pages may send requests from a browser, separated by commas; * allows every origin. The option --cors "
        + "overrides it.",
        "none");

    public static Setting Proxies { get; } = new(
        "DIRECTORY_PROXIES",
        "The reverse proxies whose X-Forwarded-For header is trusted: addresses or networks, separated by commas. A proxy on this "
        + "machine always is.",
        "none");

    public static Setting Neo4jUser { get; } = new(
        Neo4jCredentials.User,
        "The user name for Neo4j.",
        Neo4jCredentials.DefaultUser);

    public static Setting Neo4jUserFile { get; } = new(
        Neo4jCredentials.User + FileSuffix,
        $"A file that holds the user name, instead of {Neo4jCredentials.User}.",
        "none");

    public static Setting Neo4jPassword { get; } = new(
        Neo4jCredentials.Password,
        "The password for Neo4j.",
        "none");

    public static Setting Neo4jPasswordFile { get; } = new(
        Neo4jCredentials.Password + FileSuffix,
        $"A file that holds the password, instead of {Neo4jCredentials.Password}.",
        "none");

    public static Setting Neo4jToken { get; } = new(
        Neo4jCredentials.Token,
        "A bearer token for Neo4j, used instead of user name and password.",
        "none");

    public static Setting Neo4jTokenFile { get; } = new(
        Neo4jCredentials.Token + FileSuffix,
        $"A file that holds the token, instead of {Neo4jCredentials.Token}.",
        "none");

    /// <summary>Every setting, in the order in which help and documentation list them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Store, Cache, Editors, EditorsFile, Cors, Proxies,
        Neo4jUser, Neo4jUserFile, Neo4jPassword, Neo4jPasswordFile, Neo4jToken, Neo4jTokenFile,
        .. LimitSettings.All,
    ];

    /// <summary>Reads <c>appsettings.json</c> beside the program, if there is one, and the environment, which overrides it.</summary>
    public static Settings Load() => new(new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables(Setting.Prefix)
        .Build());

    /// <summary>The value of a setting; null when it is absent or empty.</summary>
    public string? this[Setting setting] => configuration[setting.Key] is { Length: > 0 } value ? value : null;

    /// <summary>The value of the setting with this name; null when it is absent or empty.</summary>
    /// <exception cref="InvalidOperationException">No setting has this name.</exception>
    public string? this[string name] => this[All.Single(setting => setting.Name == name)];

    /// <summary>The limits on requests.</summary>
    /// <exception cref="IOException">A limit is unknown or its value cannot be read; the message says which.</exception>
    public RequestLimits ReadLimits() => LimitSettings.Read(configuration.GetSection(RequestLimits.Section));
}
