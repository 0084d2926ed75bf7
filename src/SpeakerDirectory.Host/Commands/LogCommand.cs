using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Host.Options;

namespace SpeakerDirectory.Host.Commands;

internal static class LogCommand
{
    private const string Text = "text";
    private const string Ndjson = "ndjson";

    private static readonly JsonSerializerOptions Json = new(
        JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Settings settings)
    {
        var store = StoreOption.Create(settings);
        var record = new Option<string>("--record") { Description = "Only changes of this record.", HelpName = "ID" };
        var after = new Option<long>("--after") { Description = "Only changes after this sequence number.", HelpName = "SEQUENCE" };
        var format = new Option<string>(
            "--format")
            {
                Description = "text for people, ndjson for programs: one JSON object per line for each record of a change.",
                DefaultValueFactory = _ => Text,
            };
        format.AcceptOnlyFromAmong(Text, Ndjson);
        var command = new DirectoryCommand("log", "Show the change log, oldest first: who changed what and when, field by field.", """
            Records that were changed together share a sequence number; the mutation undo reverts them together.
            Exit codes: 0 done, 2 could not run.

            Examples:
              log --record office/cted-executive-director   the changes of one record
              log --after 12                                the changes since number 12
              log --format ndjson                           everything, for a program
            """)
        {
            store, record, after, format,
        };
        command.SetAction(
            (result, cancellation) => RunAsync(
                result.GetRequiredValue(store),
                result.GetValue(record),
                result.GetValue(after),
                result.GetRequiredValue(format),
                cancellation));
        return command;
    }

    private static async Task<int> RunAsync(StoreUri address, string? record, long after, string format, CancellationToken cancellation)
    {
        await using var store = await address.OpenExistingAsync(cancellation);
        await foreach (var change in store.ChangesAsync(after, record, cancellation))
        {
            foreach (var line in format == Text ? Lines(change) : [JsonOf(change)])
            {
                Console.Out.WriteLine(line);
            }
        }

        return ExitCode.Success;
    }

    private static IEnumerable<string> Lines(LoggedChange change)
    {
        var action = RecordPreview.ActionOf(change.Before, change.After);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{change.Sequence}  {At(change)}  {change.By}  {Choice.Text(action).ToLowerInvariant()}  {change.RecordId}");
        foreach (var field in FieldChange.Between(change.Before, change.After))
        {
            yield return $"    {field.Field}: {(field.Before, field.After) switch
            {
                (null, var now) => $"+ {now}",
                (var then, null) => $"- {then}",
                var (then, now) => $"{then} → {now}",
            }}";
        }
    }

    private static string JsonOf(LoggedChange change) => JsonSerializer.Serialize(
        new
        {
            change.Sequence,
            At = At(change),
            change.By,
            Action = Choice.Text(RecordPreview.ActionOf(change.Before, change.After)),
            change.RecordId,
            Fields = FieldChange.Between(change.Before, change.After),
        },
        Json);

    private static string At(LoggedChange change) =>
        change.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
