using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Host;

internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var store = StoreOption.Create();
        var cache = CacheOption.Create();
        var urls = UrlsOption();
        var cors = CorsOption.Create();
        var seed = new Option<string>("--seed")
        {
            Description = "The folder of records that a new directory starts with. Default: seed-data, in the current folder or beside the program.",
            HelpName = "FOLDER",
        };
        var rules = RulesOption.Create();
        var command = new DirectoryCommand("serve", "Answer GraphQL over HTTP. This is what the program does when no command is named.", """
            A directory that is new is filled with the seed data first. Stop it with Ctrl+C: it answers what it was asked and ends.
            Everybody may ask. Changes need the key of an editor: DIRECTORY_EDITORS=name=key,name=key or a file of such lines in DIRECTORY_EDITORS_FILE.
            What one request and one address may ask for is limited: DIRECTORY_LIMITS__SECONDS=20 gives a question more time, the README lists all limits. A proxy on another
            machine is named in DIRECTORY_PROXIES, so that the limits count its callers and not the proxy.
            Exit codes: 0 stopped, 1 problems in the seed data, 2 could not run (an address is taken, the store cannot be opened).

            Examples:
              serve                                        directory.db, at http://127.0.0.1:5080/graphql
              serve --urls http://0.0.0.0:8080             for other machines too
              serve --store sqlite:/srv/d.db --seed data   another file, and what to fill it with when it is new
              serve --cache redis:cache.local:6379         answers are remembered, and shared with other instances
            """)
        {
            store, cache, urls, seed, rules, cors,
        };
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(store), result.GetValue(cache), result.GetRequiredValue(urls), result.GetValue(seed), result.GetValue(rules), result.GetValue(cors) ?? [], cancellation));
        return command;
    }

    private static async Task<int> RunAsync(StoreAddress address, CacheAddress? cache, string[] urls, string? seed, string? rules, string[] origins, CancellationToken cancellation)
    {
        if (!EditorKeys.TryRead(out var editors, out var wrong))
        {
            Console.Error.WriteLine(wrong);
            return ExitCode.CouldNotRun;
        }

        if (RulesOption.Read(rules) is not { } rulebook)
        {
            return ExitCode.CouldNotRun;
        }

        var absence = new StoreAbsence();
        using var log = LoggerFactory.Create(ServerLog.Configure);
        var opened = await address.OpenAsync(fills: false, cancellation);
        await using var store = cache is null ? opened : await cache.OpenAsync(opened, address, absence, log);
        var filled = await SeedData.FillAsync(store, seed, cancellation);
        if (!filled.AreInOrder)
        {
            Report.Problems(filled);
            Console.Error.WriteLine($"{Report.Count(filled.Problems.Count, "problem")} in the seed data. Nothing was started.");
            return ExitCode.ProblemsFound;
        }

        await using var server = DirectoryServer.Build(store, absence, editors, rulebook, TimeProvider.System, origins, urls);
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new IOException($"{string.Join(", ", urls)} is taken by another program. Choose another address with --urls.", error);
        }

        Console.Out.WriteLine($"The speaker directory is ready: {string.Join(", ", server.Urls.Select(url => $"{url}/graphql"))} ({address}{(cache is null ? "" : $", cached in {cache}")}). Stop it with Ctrl+C.");
        await server.WaitForShutdownAsync(cancellation);
        return ExitCode.Fine;
    }

    private static Option<string[]> UrlsOption()
    {
        var option = new Option<string[]>("--urls")
        {
            Description = "The addresses to answer at; several are parted by a semicolon, and port 0 takes a free one.",
            HelpName = "URL",
            CustomParser = result =>
            {
                var urls = result.Tokens.SelectMany(token => token.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
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
