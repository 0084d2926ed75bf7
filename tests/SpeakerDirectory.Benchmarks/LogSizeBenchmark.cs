using Microsoft.Data.Sqlite;

namespace SpeakerDirectory.Benchmarks;

internal static class LogSizeBenchmark
{
    public static async Task RunAsync(string folder)
    {
        await using var filled = await FilledStore.OpenAsync(folder);
        await using var connection = new SqliteConnection($"Data Source={filled.File};Mode=ReadWrite;Pooling=false");
        await connection.OpenAsync();
        var all = await SizeAsync(connection);
        Console.Out.WriteLine(
            $"{await NumberAsync(connection, "SELECT count(*) FROM change"):N0} change of "
            + $"{await NumberAsync(connection, "SELECT count(*) FROM change_record"):N0} records");
        await NumberAsync(connection, "DROP TABLE change; DROP TABLE change_record; SELECT 0");
        Console.Out.WriteLine($"{all:N0} bytes in all, {all - await SizeAsync(connection):N0} of them the change log");
    }

    private static async Task<long> SizeAsync(SqliteConnection connection)
    {
        await NumberAsync(connection, "VACUUM; SELECT 0");
        return await NumberAsync(connection, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
    }

    private static async Task<long> NumberAsync(SqliteConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        return (long)(await command.ExecuteScalarAsync())!; // The statement is a count or a sum, which is never null.
    }
}
