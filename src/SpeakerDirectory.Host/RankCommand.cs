using System.CommandLine;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Titles;

namespace SpeakerDirectory.Host;

internal static class RankCommand
{
    public static Command Create()
    {
        var title = new Argument<string?>("TITLE") { Description = "A title as printed, in English, French, Spanish or Russian.", Arity = ArgumentArity.ZeroOrOne };
        var state = new Option<string?>("--state") { Description = "The State it belongs to, by its ISO 3166-1 alpha-3 code, or EU.", HelpName = "ISO3" };
        var organization = new Option<string?>("--organization") { Description = "The organization it belongs to, by its id in the directory.", HelpName = "ID" };
        var file = new Option<string?>("--file") { Description = "Many titles instead: a file with the columns title and state, parted by tabs.", HelpName = "TITLES.tsv" };
        var rules = RulesOption.Create();
        var store = StoreOption.Create();
        var command = new DirectoryCommand("rank", "Read the rank from a printed title, or say that the title leaves it open.", """
            One line a title: the rank's code, - for no rank, or unsure with the candidates; a tab; the part of the title that decided.
            Exit codes: 0 done, 2 could not run.

            Examples:
              rank "President of the Council of Ministers" --state ITA      HEAD_OF_GOVERNMENT
              rank "Deputy Secretary-General of the United Nations"         unsure, with three candidates
              rank "Executive Secretary" --organization organization/escap  with what the directory knows of the organization
              rank --file titles.tsv                                        many, one line each
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
            result.GetValue(title), result.GetValue(state), result.GetValue(organization), result.GetValue(file), result.GetValue(rules), result.GetRequiredValue(store), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? title, string? state, string? organization, string? file, string? rules, StoreAddress address, CancellationToken cancellation)
    {
        if (RulesOption.Read(rules) is not { } rulebook)
        {
            return ExitCode.CouldNotRun;
        }

        var reader = new TitleReader(rulebook);
        if (file is not null)
        {
            foreach (var line in (await File.ReadAllLinesAsync(file, cancellation)).Select(line => line.Split('\t')).Where((line, i) => i > 0 || line[0] != "title"))
            {
                Tell(reader.Read(line[0], new(line is [_, { Length: > 0 } code, ..] ? code.Trim().ToUpperInvariant() : null, null)));
            }

            return ExitCode.Fine;
        }

        var context = organization is null ? new(state?.ToUpperInvariant(), null) : await InAsync(organization, state, address, cancellation);
        Tell(reader.Read(title!, context)); // Present when there is no file.
        return ExitCode.Fine;
    }

    private static async Task<TitleContext> InAsync(string id, string? state, StoreAddress address, CancellationToken cancellation)
    {
        await using var store = await address.OpenExistingAsync(cancellation);
        var country = new Include(RecordKind.Organization, Relation.Forward(Field.Of<Organization>(o => o.Country)));
        var found = await store.FetchAsync(Fetch.ByIds([id], country), cancellation);
        if (found.Rows is not [{ Record: Organization organization } row, ..])
        {
            throw new StoreException($"There is no organization {id} in {address}.");
        }

        var home = organization.Type == OrganizationType.State ? organization : row.Related(country).Rows is [{ Record: Organization other }, ..] ? other : null;
        return new(state?.ToUpperInvariant() ?? (home is null ? null : TitleContext.CodeOf(home)), organization);
    }

    private static void Tell(TitleReading reading) => Console.Out.WriteLine($"{reading}\t{reading.DecidedBy}");
}
