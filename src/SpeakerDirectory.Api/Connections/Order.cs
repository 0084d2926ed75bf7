using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Connections;

/// <summary>What a list's cursors begin with, so that the cursor of another list is known as such.</summary>
internal static class Order
{
    /// <summary>An order of records of these kinds; the natural one without terms.</summary>
    public static string Of(ValueList<RecordKind> kinds, ValueList<OrderTerm> terms) =>
        (kinds is [var kind] ? RecordShape.Of(kind).Name : string.Join('+', kinds.Select(k => RecordShape.Of(k).Name))) + (terms.Count == 0 ? "" : ":" + string.Concat(terms));

    /// <summary>The terms of a list, empty when they ask for the natural order.</summary>
    public static ValueList<OrderTerm> Terms(FieldArguments arguments, ValueList<RecordKind> kinds)
    {
        var terms = arguments.Order();
        return terms is [{ Along.Count: 0, Field: { } field, Descending: false }] && kinds is [var kind] && field == Place.NaturalField(kind) ? [] : terms;
    }
}
