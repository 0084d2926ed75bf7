using GraphQL.Types;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.ChangeLog;

namespace SpeakerDirectory.Api.Types.Changes;

internal sealed class FieldChangeType : ObjectGraphType<FieldChange>
{
    public FieldChangeType()
    {
        Name = "FieldChange";
        Description =
            "The effect of a change on one field. A text is shown as it is, a list in its JSON form; null stands for an unknown value.";
        Field<NonNullGraphType<StringGraphType>>("field")
            .Description("The name of the field in files and inputs.")
            .Resolve(new SourceResolver<FieldChange>(f => f.Field));
        Field<StringGraphType>("before")
            .Description("The value before the change.")
            .Resolve(new SourceResolver<FieldChange>(f => f.Before));
        Field<StringGraphType>("after").Description("The value after the change.").Resolve(new SourceResolver<FieldChange>(f => f.After));
    }
}
