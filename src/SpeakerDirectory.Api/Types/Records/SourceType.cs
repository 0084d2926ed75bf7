using GraphQL.Types;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Records;

internal sealed class SourceType : RecordType<Source>
{
    public SourceType()
        : base("A web page, document or data set that facts are cited from.")
    {
        Label();
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources", FieldSet.None, _ => Array.Empty<object>());
        Value<NonNullGraphType<StringGraphType>>("title", s => s.Title);
        Value<StringGraphType>("publisher", s => s.Publisher);
        Value<UrlType>("url", s => s.Url);
        Value<PartialDateType>("date", s => s.Date);
        Value<StringGraphType>("language", Reading(s => s.Language), s => s.Language?.Text);
        ForwardPage<Record>("citedBy");
    }
}
