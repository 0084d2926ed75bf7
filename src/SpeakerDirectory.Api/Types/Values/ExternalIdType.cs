using GraphQL.Types;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Values;

internal sealed class ExternalIdType : ObjectGraphType<ExternalId>
{
    public ExternalIdType()
    {
        Name = "ExternalId";
        Description = "The id of a record in another register.";
        Field<NonNullGraphType<StringGraphType>>("scheme")
            .Description("The code of the register, such as \"wikidata\", \"iso3\", \"ror\", \"lei\" or \"viaf\".")
            .Resolve(new SourceResolver<ExternalId>(i => i.Scheme));
        Field<NonNullGraphType<StringGraphType>>("value")
            .Description("The id in that register.")
            .Resolve(new SourceResolver<ExternalId>(i => i.Value));
        Field<UrlType>("url")
            .Description("The web page on which the register shows the record, if it has one.")
            .Resolve(new SourceResolver<ExternalId>(UrlOf));
    }

    private static Uri? UrlOf(ExternalId id)
    {
        var page = id.Scheme switch
        {
            "wikidata" => "https://www.wikidata.org/wiki/",
            "ror" => "https://ror.org/",
            "lei" => "https://search.gleif.org/#/record/",
            "viaf" => "https://viaf.org/viaf/",
            "isni" => "https://isni.org/isni/",
            "orcid" => "https://orcid.org/",
            _ => null,
        };
        return page is null ? null : new(page + Uri.EscapeDataString(id.Value));
    }
}
