using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>A row of a list, and what a statement returns of its record.</summary>
/// <param name="Row">The alias of the row.</param>
/// <param name="Kinds">The kinds that the record can be of.</param>
internal readonly record struct SqlRecord(string Row, ValueList<RecordKind> Kinds, RowProjection Projection)
{
    /// <summary>
    /// The JSON of the record, as arguments of a <c>concat</c>. When more than the id is requested all of the record comes: to take some
    /// fields out, SQLite would have to parse it.
    /// </summary>
    public string Body =>
        IsBare(Kinds, Projection.Fields) ? $"'{{\"id\":\"{RecordShape.Of(Kinds[0]).UnloadedId}\"}}'"
        : Projection.Fields.Or(FieldSet.Id).Equals(FieldSet.Id) ? $"'{{\"id\":\"', {Row}.id, '\"}}'"
        : $"{Row}.body";

    /// <summary>Whether nothing of the record is read, as its kind is known and no field is requested.</summary>
    public static bool IsBare(ValueList<RecordKind> kinds, FieldSet fields) => kinds.Count == 1 && fields.Equals(FieldSet.None);
}

/// <summary>
/// How the rows of a list become one text. They are sorted only where they do not come in order anyway: to sort them, SQLite writes all
/// that they contain to a temporary table once more.
/// </summary>
internal readonly record struct SqlGathering(bool AreMany, string? Order)
{
    /// <summary>There is one row at most.</summary>
    public static readonly SqlGathering One = new(false, null);

    public static SqlGathering By(string order) => new(true, order);

    /// <summary>The rows of a page come in its order, those of a page from the end in the opposite order.</summary>
    public static SqlGathering Of(PageRequest page, string order) => new(true, page.FromEnd ? order : null);

    public string Of(string row) => AreMany ? $"group_concat({row}, ''{(Order is null ? "" : " ORDER BY " + Order)})" : row;
}
