using GraphQL.Types;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Types;

internal sealed class ExternalIdType : ObjectGraphType<ExternalId>
{
    public ExternalIdType()
    {
        Name = "ExternalId";
        Description = "What another register calls it.";
        Field<NonNullGraphType<StringGraphType>>("scheme").Description("The register: \"wikidata\", \"iso3\", \"ror\", \"lei\", \"viaf\", …").Resolve(new SourceResolver<ExternalId>(i => i.Scheme));
        Field<NonNullGraphType<StringGraphType>>("value").Resolve(new SourceResolver<ExternalId>(i => i.Value));
        Field<UrlType>("url").Description("Where the register shows it, when it has such a page.").Resolve(new SourceResolver<ExternalId>(UrlOf));
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
