using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Connections;

/// <summary>The first part of the cursors of a list, by which a cursor of another list is recognised.</summary>
internal static class CursorScope
{
    /// <summary>The scope of a list of these kinds in this order; without terms, in the natural order.</summary>
    public static string Of(ValueList<RecordKind> kinds, ValueList<OrderTerm> terms) =>
        (kinds is [var kind] ? RecordShape.Of(kind).Name : string.Join('+', kinds.Select(k => RecordShape.Of(k).Name)))
            + (terms.Count == 0 ? "" : ":" + string.Concat(terms));

    /// <summary>The sort terms of a list; empty if they equal the natural order.</summary>
    public static ValueList<OrderTerm> Terms(FieldArguments arguments, ValueList<RecordKind> kinds)
    {
        var terms = arguments.Order();
        return terms is [{ Via.Count: 0, Field: { } field, Descending: false }]
            && kinds is [var kind]
            && field == SortPosition.NaturalField(kind) ? [] : terms;
    }
}
