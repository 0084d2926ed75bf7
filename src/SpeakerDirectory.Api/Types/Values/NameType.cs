using GraphQL.Types;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Values;

internal sealed class NameType : ObjectGraphType<Name>
{
    public NameType()
    {
        Name = "Name";
        Description = "A form of a name or title, in a language and for a time.";
        Field<NonNullGraphType<StringGraphType>>("text").Description("The form itself.").Resolve(new SourceResolver<Name>(n => n.Text));
        Field<StringGraphType>("language")
            .Description("The language of the form, as a BCP 47 tag such as \"en\" or \"uz-Latn\".")
            .Resolve(new SourceResolver<Name>(n => n.Lang?.Text));
        Field<NameKindType>("kind").Description("The kind of the form.").Resolve(new SourceResolver<Name>(n => n.Kind));
        Field<PartialDateType>("from")
            .Description("The first day on which the form was in use.")
            .Resolve(new SourceResolver<Name>(n => n.From));
        Field<PartialDateType>("to").Description("The last day on which the form was in use.").Resolve(new SourceResolver<Name>(n => n.To));
    }
}
