namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>
/// The rows of a list before they are filtered: a FROM item, and where the key and the position of each row are. It has aliases of its
/// own, so a statement composes one for each use.
/// </summary>
/// <param name="From">The item of a FROM clause.</param>
/// <param name="Key">The expression for the key of a record.</param>
/// <param name="Position">The expression for its position in the order of the list.</param>
/// <param name="Where">A condition on the rows; "1" for none.</param>
/// <param name="Distinct">Whether a record can come more than once.</param>
internal sealed record KeySource(string From, string Key, string Position, string Where, bool Distinct)
{
    /// <summary>All rows of a query that has the columns <c>key</c> and <c>place</c>.</summary>
    public static KeySource OfQuery(string query, SqlValues values, bool distinct = false)
    {
        var rows = values.Alias('k');
        return new($"({query}) {rows}", $"{rows}.key", $"{rows}.place", "1", distinct);
    }
}
