using GraphQL.Types;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core.Editing;

namespace SpeakerDirectory.Api.History;

internal sealed class FieldChangeType : ObjectGraphType<FieldChange>
{
    public FieldChangeType()
    {
        Name = "FieldChange";
        Description = "What a change did to one field: a text as it is, a list in its JSON form; null where nothing was known.";
        Field<NonNullGraphType<StringGraphType>>("field").Description("Its name in files and inputs.").Resolve(new SourceResolver<FieldChange>(f => f.Field));
        Field<StringGraphType>("before").Resolve(new SourceResolver<FieldChange>(f => f.Before));
        Field<StringGraphType>("after").Resolve(new SourceResolver<FieldChange>(f => f.After));
    }
}
