using System.CommandLine;
using SpeakerDirectory.Core.Protocol.Titles;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Host.Options;

namespace SpeakerDirectory.Host.Commands;

internal static class RankCommand
{
    public static Command Create(Settings settings)
    {
        var title = new Argument<string?>(
            "TITLE") { Description = "A title as printed, in English, French, Spanish or Russian.", Arity = ArgumentArity.ZeroOrOne };
        var state = new Option<string?>(
            "--state") { Description = "The State of the office, by its ISO 3166-1 alpha-3 code, or EU.", HelpName = "ISO3" };
        var organization = new Option<string?>(
            "--organization") { Description = "The organization of the office, by its id in the directory.", HelpName = "ID" };
        var file = new Option<string?>(
            "--file")
            {
                Description = "A file of titles instead: the columns title and state, separated by tabs.",
                HelpName = "TITLES.tsv",
            };
        var rules = RulesOption.Create();
        var store = StoreOption.Create(settings);
        var command = new DirectoryCommand("rank", "Read the rank from a printed title, or report that the title is ambiguous.", """
            One line per title: the rank's code, - for no rank, or unsure with the candidates; a tab; the part of the title that decided.
            Exit codes: 0 done, 2 could not run.

            Examples:
              rank "President of the Council of Ministers" --state ITA      HEAD_OF_GOVERNMENT
              rank "Deputy Secretary-General of the United Nations"         unsure, with three candidates
              rank "Executive Secretary" --organization organization/escap  with the type and State of the organization
              rank --file titles.tsv                                        several titles, one line each
            """)
        {
            title, state, organization, file, rules, store,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(title) is null == result.GetValue(file) is null)
            {
                result.AddError("Give a title, or a file of titles with --file.");
            }
        });
        command.SetAction((result, cancellation) => RunAsync(
            result.GetValue(title),
            result.GetValue(state),
            result.GetValue(organization),
            result.GetValue(file),
            result.GetValue(rules),
            result.GetRequiredValue(store),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string? title, string? state, string? organization, string? file, string? rules, StoreUri address, CancellationToken cancellation)
    {
        if (RulesOption.Read(rules) is not { } rulebook)
        {
            return ExitCode.CouldNotRun;
        }

        var reader = rulebook.TitleReader;
        if (file is not null)
        {
            foreach (var line in (await File.ReadAllLinesAsync(file, cancellation))
                .Select(line => line.Split('\t'))
                .Where((line, i) => i > 0 || line[0] != "title"))
            {
                Write(reader.Read(line[0], new(line is [_, { Length: > 0 } code, ..] ? code.Trim().ToUpperInvariant() : null, null)));
            }

            return ExitCode.Success;
        }

        var context = organization is null
            ? new(state?.ToUpperInvariant(), null)
            : await ReadContextAsync(organization, state, address, cancellation);
        Write(reader.Read(title!, context)); // The validator requires a title or a file.
        return ExitCode.Success;
    }

    private static async Task<TitleContext> ReadContextAsync(string id, string? state, StoreUri address, CancellationToken cancellation)
    {
        await using var store = await address.OpenExistingAsync(cancellation);
        var country = new RelationInclude(RecordKind.Organization, Relation.Outgoing(Field.Of<Organization>(o => o.Country)));
        var found = await store.FetchAsync(Fetch.ByIds([id], country), cancellation);
        if (found.Rows is not [{ Record: Organization organization } row, ..])
        {
            throw new StoreException($"There is no organization {id} in {address}.");
        }

        var home = organization.Type == OrganizationType.State ? organization
            : row.Related(country).Rows is [{ Record: Organization other }, ..] ? other
            : null;
        return new(state?.ToUpperInvariant() ?? (home is null ? null : TitleContext.CodeOf(home)), organization);
    }

    private static void Write(TitleReading reading) => Console.Out.WriteLine($"{reading}\t{reading.DecidedBy}");
}
