using GraphQL.Types;
using SpeakerDirectory.Api.Filtering;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Api.Search;

/// <summary>What records must be to be found, by kind. Parsed into <see cref="KindFilter"/>s.</summary>
internal sealed class SearchFilterInputType : InputObjectGraphType
{
    public SearchFilterInputType()
    {
        Name = "SearchFilterInput";
        Description = "Of each kind, only those that are certainly so; of kinds that are not named here, all.";
        foreach (var shape in SearchQuestion.SearchedKinds.Select(RecordShape.Of))
        {
            Field(shape.Name, typeof(FilterInputType<>).MakeGenericType(shape.Type));
        }
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        SearchQuestion.SearchedKinds.Where(kind => value.TryGetValue(RecordShape.Of(kind).Name, out var filter) && filter is not null)
            .Select(kind => new KindFilter(kind, (Filter)value[RecordShape.Of(kind).Name]!)).ToValueList();
}
