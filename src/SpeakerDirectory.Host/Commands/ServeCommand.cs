using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Host.Options;
using SpeakerDirectory.Host.Output;
using SpeakerDirectory.Host.Server;

namespace SpeakerDirectory.Host.Commands;

internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create(Settings settings)
    {
        var store = StoreOption.Create(settings);
        var cache = CacheOption.Create(settings);
        var urls = UrlsOption();
        var cors = CorsOption.Create(settings);
        var seed = new Option<string>("--seed")
        {
            Description =
                "The folder of records that a new directory is filled with. Default: seed-data, in the current folder or beside the "
                    + "program.",
            HelpName = "FOLDER",
        };
        var rules = RulesOption.Create();
        var command = new DirectoryCommand("serve", "Answer GraphQL over HTTP. This is the default command.", $"""
            A new directory is first filled with the seed data. Stop the server with Ctrl+C: it completes the requests in progress and ends.
            Reading is open to everyone. Changes need an editor's key: see DIRECTORY_EDITORS below.
            The settings DIRECTORY_LIMITS__… limit requests.
            Name a reverse proxy on another machine in DIRECTORY_PROXIES, so that rate limits apply to its clients and not to the proxy.
            Exit codes: 0 stopped, 1 problems in the seed data, 2 could not run (an address is taken, the store cannot be opened).

            Examples:
              serve                                        directory.db, at http://127.0.0.1:5080/graphql
              serve --urls http://0.0.0.0:8080             also for other machines
              serve --store sqlite:/srv/d.db --seed data   another file, and the data for a new directory
              serve --cache redis:cache.local:6379         answers are cached and shared with other instances

            Settings, environment variables:
            {SettingsHelp.Text}
            """)
        {
            store, cache, urls, seed, rules, cors,
        };
        command.SetAction((result, cancellation) =>
        {
            var start = new Start(
                settings, result.GetRequiredValue(store), result.GetValue(cache), result.GetValue(seed), result.GetValue(rules));
            return RunAsync(start, result.GetRequiredValue(urls), result.GetValue(cors) ?? [], cancellation);
        });
        return command;
    }

    /// <param name="Seed">Absent for the default folder.</param>
    /// <param name="Rules">Absent when there are only the rules that come with the program.</param>
    private sealed record Start(Settings Settings, StoreUri Address, CacheAddress? Cache, string? Seed, string? Rules);

    private static async Task<int> RunAsync(Start start, string[] urls, string[] origins, CancellationToken cancellation)
    {
        // The library handles SIGTERM from the first await on, and the server could be ready before another one.
        await Task.Yield();
        if (!EditorKeys.TryRead(start.Settings, out var editors, out var error))
        {
            Console.Error.WriteLine(error);
            return ExitCode.CouldNotRun;
        }

        if (RulesOption.Read(start.Rules) is not { } rulebook)
        {
            return ExitCode.CouldNotRun;
        }

        var outage = new StoreOutage();
        var limits = start.Settings.ReadLimits();
        using var log = LoggerFactory.Create(ServerLog.Configure);
        var opened = await start.Address.OpenAsync(resumesImport: false, cancellation);
        await using var store = start.Cache is null ? opened : await start.Cache.OpenAsync(opened, start.Address, outage, log);
        var filled = await SeedData.FillAsync(store, start.Seed, cancellation);
        if (!filled.AreInOrder)
        {
            Report.Problems(filled);
            Console.Error.WriteLine($"{Report.Count(filled.Problems.Count, "problem")} in the seed data. Nothing was started.");
            return ExitCode.ProblemsFound;
        }

        var proxies = start.Settings[Settings.Proxies];
        var options = new ServerOptions(urls) { Editors = editors, Limits = limits, Origins = origins, Proxies = proxies };
        await using var server = DirectoryServer.Build(store, outage, rulebook, TimeProvider.System, options);
        await StartAsync(server, urls, cancellation);
        var addresses = string.Join(", ", server.Urls.Select(url => $"{url}/graphql"));
        var storeText = $"{start.Address}{(start.Cache is null ? "" : $", cached in {start.Cache}")}";
        Console.Out.WriteLine($"The speaker directory is ready: {addresses} ({storeText}). Stop it with Ctrl+C.");
        await server.WaitForShutdownAsync(cancellation);
        return ExitCode.Success;
    }

    private static async Task StartAsync(WebApplication server, string[] urls, CancellationToken cancellation)
    {
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new IOException($"{string.Join(", ", urls)} is taken by another program. Choose another address with --urls.", error);
        }
    }

    private static Option<string[]> UrlsOption()
    {
        var option = new Option<string[]>("--urls")
        {
            Description = "The addresses to listen on, separated by semicolons; port 0 takes a free port.",
            HelpName = "URL",
            CustomParser = result =>
            {
                var urls = result.Tokens
                    .SelectMany(token => token.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    .ToArray();
                foreach (var url in urls.Where(url => !IsAddress(url)))
                {
                    result.AddError($"'{url}' is not an address to answer at like {DefaultUrl}.");
                }

                return urls;
            },
            DefaultValueFactory = _ => [DefaultUrl],
        };
        return option;
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", PathBase: "" or "/" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
