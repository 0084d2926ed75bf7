using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Stores.Sqlite.Files;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>Files whose derived values another version of the program has written.</summary>
public sealed class SqliteDerivationTests : IDisposable
{
    private static readonly Record[] Records =
    [
        Samples.Page(), Samples.Body("un"), Samples.Person("zoe", "Zoë Ångström"), Samples.Person("ada", "Ada"),
        Samples.Office("chair", "un"),
        Samples.Tenure("ada", "chair", "2001", "2003"),
        Samples.Event("summit", "2002-05"),
        Samples.Event("day", "2002-05-02", "summit"),
        Samples.Appearance("ada", "day", 1, "ada-chair"), Samples.Appearance("zoe", "summit"),
    ];

    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("directory.db");

    private string Backup => $"{File}.before-derivation-3-at-change-1";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_kind_inserted_in_the_middle_leaves_every_record_in_the_list_of_its_kind()
    {
        await FillAsync(File, Records);

        // Written by a program without memberships: the numbers of the kinds after them are lower by one.
        const int Membership = (int)RecordKind.Membership;
        Change($"""
            UPDATE record SET kind = kind - 1 WHERE kind > {Membership};
            UPDATE named SET kind = kind - 1 WHERE kind > {Membership};
            DROP TABLE membership;
            """);
        var shapes = SqliteSchema.Fingerprint.Split('\n').Where(line => !line.StartsWith("membership.", StringComparison.Ordinal));
        SetFingerprint(string.Join('\n', shapes));
        Assert.Equal(
            [(long)RecordKind.Event - 1, (long)RecordKind.Appearance - 1],
            Numbers("SELECT DISTINCT kind FROM record WHERE id LIKE 'event/%' OR id LIKE 'appearance/%' ORDER BY kind"));

        await using var store = await SqliteStore.OpenAsync(File, StoreTesting.Cancellation);

        Assert.Equal(
            Records.Select(r => (long)RecordShape.Of(r).Kind).Distinct().Order(),
            Numbers("SELECT DISTINCT kind FROM record ORDER BY kind"));
        foreach (var shape in RecordShape.All)
        {
            var expected = Records.Select(r => r.Id).Where(id => id.StartsWith(shape.Name + "/", StringComparison.Ordinal));
            var listed = (await store.LoadAsync(Fetch.OfKind(shape.Kind, new(10)))).Ids();
            Assert.Equal(expected.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task An_older_derivation_becomes_that_of_a_fresh_file_and_the_old_file_is_kept()
    {
        var fresh = _folder.File("fresh.db");
        await FillAsync(fresh, Records);
        await FillAsync(File, Records);
        DamageAsOlder();
        var damaged = Dump(File);
        Assert.NotEqual(Dump(fresh), damaged);

        using var opening = new Opening();
        await using (await SqliteStore.OpenAsync(File, opening.Report, StoreTesting.Cancellation))
        {
            Assert.Equal(Dump(fresh), Dump(File));
        }

        Assert.Equal(
            [
                $"{File} holds values that another version of this program derived. They are re-derived before the directory is used.",
                $"The file as it was is kept in {Backup}.",
                $"{File} has been re-derived.",
            ],
            opening.Notes);
        Assert.Equal(damaged, Dump(Backup));

        using var again = new Opening();
        await using (await SqliteStore.OpenAsync(File, again.Report, StoreTesting.Cancellation))
        {
            Assert.Empty(again.Notes);
        }
    }

    [Fact]
    public async Task An_interrupted_re_derivation_changes_nothing_and_the_next_attempt_reuses_its_backup()
    {
        Record[] records = [.. Records, .. Enumerable.Range(0, 2500).Select(i => Samples.Person($"p{i:0000}"))];
        var fresh = _folder.File("fresh.db");
        await FillAsync(fresh, records);
        await FillAsync(File, records);
        DamageAsOlder();
        var damaged = Dump(File);

        using var broken = new Opening(interruptAfter: 1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SqliteStore.OpenAsync(File, broken.Report, broken.Token));
        Assert.Equal(damaged, Dump(File));

        using var opening = new Opening();
        await using (await SqliteStore.OpenAsync(File, opening.Report, StoreTesting.Cancellation))
        {
            Assert.Equal(Dump(fresh), Dump(File));
        }

        Assert.Equal([new(ImportStep.Rederiving, 1000, 2510), new(ImportStep.Rederiving, 2000, 2510)], opening.Steps);
        Assert.Equal([Backup], Directory.GetFiles(_folder.Path, "*before*"));
        Assert.Equal(damaged, Dump(Backup));
    }

    [Fact]
    public async Task A_file_that_has_the_name_of_the_backup_is_not_written_over()
    {
        await FillAsync(File, Records);
        DamageAsOlder();
        await System.IO.File.WriteAllTextAsync(Backup, "mine", StoreTesting.Cancellation);

        using var opening = new Opening();
        await using var store = await SqliteStore.OpenAsync(File, opening.Report, StoreTesting.Cancellation);

        Assert.Equal("mine", await System.IO.File.ReadAllTextAsync(Backup, StoreTesting.Cancellation));
        Assert.Equal($"The file as it was is kept in {Backup}-2.", opening.Notes[1]);
        Assert.True(System.IO.File.Exists(Backup + "-2"));
    }

    [Fact]
    public async Task A_disk_without_room_for_the_backup_leaves_the_file_unchanged()
    {
        using var disk = SmallDisk.Mount(_folder.Path, megabytes: 3);
        await FillAsync(File, [.. Records, .. Enumerable.Range(0, 3000).Select(i => Samples.Person($"p{i:0000}"))]);
        DamageAsOlder();
        var damaged = Dump(File);
        var room = 3_000_000 - new FileInfo(File).Length;
        await System.IO.File.WriteAllBytesAsync(_folder.File("ballast"), new byte[room - 400_000], StoreTesting.Cancellation);

        var refused = await Assert.ThrowsAsync<StoreException>(() => SqliteStore.OpenAsync(File, StoreTesting.Cancellation));

        Assert.StartsWith(
            $"{File} must be re-derived, and its backup {Backup} cannot be written: ", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Nothing was changed.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(damaged, Dump(File));
        Assert.Equal(["ballast", "directory.db"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_newer_derivation_is_refused_and_left_unchanged()
    {
        await FillAsync(File, Records);
        SetFingerprint("4" + SqliteSchema.Fingerprint[1..]);
        var before = Dump(File);

        var refused = await Assert.ThrowsAsync<StoreException>(() => SqliteStore.OpenAsync(File, StoreTesting.Cancellation));

        Assert.Equal(
            $"{File} holds values that a newer version of this program derived "
            + "(derivation 4, this program knows derivations up to 3). Use a newer program.",
            refused.Message);
        Assert.Equal(before, Dump(File));
        Assert.Equal([File], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_program_that_opened_the_file_before_another_version_re_derived_it_cannot_save()
    {
        await using var store = await SqliteStore.OpenAsync(File, StoreTesting.Cancellation);
        await store.PutAsync(Records);
        SetFingerprint("1" + SqliteSchema.Fingerprint[1..]);

        var other = await Assert.ThrowsAsync<StoreException>(() => store.PutAsync(Samples.Person("bob")));

        Assert.Equal(
            $"{File} was re-derived by another version of this program. Stop the other version and start this one again.", other.Message);
        Assert.DoesNotContain("person/bob", await store.AllAsync());

        SetFingerprint("4" + SqliteSchema.Fingerprint[1..]);
        await Assert.ThrowsAsync<StoreException>(() => store.PutAsync(Samples.Person("bob")));
        Assert.DoesNotContain("person/bob", await store.AllAsync());
    }

    private static async Task FillAsync(string file, IEnumerable<Record> records)
    {
        await using var store = await SqliteStore.OpenAsync(file, StoreTesting.Cancellation);
        await store.PutAsync(records);
    }

    private void DamageAsOlder()
    {
        Change("""
            UPDATE record SET place = 'q' || place, kind = 7 - kind;
            UPDATE reference SET place = 'q' || place;
            UPDATE person SET name = 'wrong', sortName_text = 'wrong';
            UPDATE event SET start_earliest = '0001-01-01', start_latest = NULL, whole = NULL;
            UPDATE tenure SET begun_by = '0001-01-01';
            UPDATE word SET text = 'x' || text;
            DELETE FROM shortened;
            """);
        SetFingerprint("1" + SqliteSchema.Fingerprint[1..]);
    }

    private void SetFingerprint(string fingerprint)
    {
        using var connection = Open(File);
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE setting SET value = $value WHERE name = 'shapes'";
        command.Parameters.AddWithValue("$value", fingerprint);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private void Change(string text)
    {
        using var connection = Open(File);
        connection.Execute(text);
    }

    private long[] Numbers(string text)
    {
        using var connection = Open(File);
        return [.. Rows(connection, text).Select(row => long.Parse(row, System.Globalization.CultureInfo.InvariantCulture))];
    }

    // Words are numbered in order of first appearance, so they are compared by their texts.
    private static string[] Dump(string file)
    {
        using var connection = Open(file);
        const string Tables =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('word', 'shortened', 'named') ORDER BY name";
        var tables = Rows(connection, Tables).ToList();
        return
        [
            .. tables.SelectMany(table => Rows(connection, $"SELECT * FROM \"{table}\" ORDER BY 1, 2").Select(row => $"{table} {row}")),
            .. Rows(connection, "SELECT w.text, n.kind, n.record FROM named n JOIN word w ON w.id = n.word ORDER BY 1, 2, 3"),
            .. Rows(connection, "SELECT w.text, s.text FROM word w LEFT JOIN shortened s ON s.word = w.id ORDER BY 1, 2"),
            .. Rows(connection, "SELECT name FROM sqlite_schema ORDER BY name"),
        ];
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => rows.IsDBNull(i) ? "NULL" : rows.GetString(i)));
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }
}
