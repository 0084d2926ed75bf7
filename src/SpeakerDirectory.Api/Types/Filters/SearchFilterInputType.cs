using GraphQL.Types;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Filters;

/// <summary>The filters of a search by kind. Parsed into <see cref="KindFilter"/>s.</summary>
internal sealed class SearchFilterInputType : InputObjectGraphType
{
    public SearchFilterInputType()
    {
        Name = "SearchFilterInput";
        Description = "The filters of a search, one for each kind. A kind that is not named is not filtered.";
        foreach (var shape in SearchQuery.SearchedKinds.Select(RecordShape.Of))
        {
            Field(shape.Name, typeof(FilterInputType<>).MakeGenericType(shape.Type)).Description(
                $"A filter that the {shape.PluralName} must definitely match.");
        }
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        SearchQuery.SearchedKinds.Where(kind => value.TryGetValue(RecordShape.Of(kind).Name, out var filter) && filter is not null)
            .Select(kind => new KindFilter(kind, (Filter)value[RecordShape.Of(kind).Name]!)).ToValueList();
}
