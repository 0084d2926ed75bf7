using GraphQL.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types;

internal sealed class SourceType : RecordType<Source>
{
    public SourceType()
        : base("A page, document or data set that facts are cited from.")
    {
        Label();
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources", FieldSet.None, _ => Array.Empty<object>()).Description("None: a source speaks for itself.");
        Value<NonNullGraphType<StringGraphType>>("title", s => s.Title);
        Value<StringGraphType>("publisher", s => s.Publisher);
        Value<UrlType>("url", s => s.Url);
        Value<PartialDateType>("date", s => s.Date).Description("When it was published.");
        Value<StringGraphType>("language", Reading(s => s.Language), s => s.Language?.Text).Description("What it is written in, as a BCP 47 tag.");
        ForwardPage<AnyRecordType>("citedBy", Relation.Backward(RecordShape.Of<Source>().ReferencesHere())).Description("What is known from it.");
    }
}
