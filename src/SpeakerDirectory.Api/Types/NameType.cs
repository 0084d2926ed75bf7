using GraphQL.Types;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api.Types;

internal sealed class NameType : ObjectGraphType<Name>
{
    public NameType()
    {
        Name = "Name";
        Description = "One form of a name or title, in a language and for a time.";
        Field<NonNullGraphType<StringGraphType>>("text").Resolve(new SourceResolver<Name>(n => n.Text));
        Field<StringGraphType>("language").Description("A BCP 47 tag: \"en\", \"uz-Latn\".").Resolve(new SourceResolver<Name>(n => n.Lang?.Text));
        Field<NameKindType>("kind").Resolve(new SourceResolver<Name>(n => n.Kind));
        Field<PartialDateType>("from").Resolve(new SourceResolver<Name>(n => n.From));
        Field<PartialDateType>("to").Resolve(new SourceResolver<Name>(n => n.To));
    }
}
