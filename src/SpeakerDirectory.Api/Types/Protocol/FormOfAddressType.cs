using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.Protocol.Addressing;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Protocol;

/// <summary>A form of address with the tenure that gives it, from which the selection is answered.</summary>
internal sealed record ShownForm(FormOfAddress Form, Row? Tenure, ObjectPlan Plan) : IPlanned;

internal sealed class FormOfAddressType : ObjectGraphType<ShownForm>
{
    public FormOfAddressType()
    {
        Name = "FormOfAddress";
        Description = "The form in which a person is addressed.";
        Field<NonNullGraphType<StringGraphType>>("text")
            .Description("The form for the requested context. A form of several lines has line breaks.")
            .Resolve(new SourceResolver<ShownForm>(f => f.Form.Text));
        Field<StringGraphType>("salutation")
            .Description("The opening of a letter. It is null if no rule gives one.")
            .Resolve(new SourceResolver<ShownForm>(f => f.Form.Salutation));
        Field<StringGraphType>("spoken")
            .Description("The form used in speech. It is null if no rule gives one.")
            .Resolve(new SourceResolver<ShownForm>(f => f.Form.Spoken));
        Field<NonNullGraphType<StringGraphType>>("basis")
            .Description("The sources of the rule, or \"unsourced\".")
            .Resolve(new SourceResolver<ShownForm>(f => f.Form.Basis.ToString()));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("remarks")
            .Description("The remarks on what is missing or uncertain.")
            .Resolve(new SourceResolver<ShownForm>(f => f.Form.Remarks));
        Field<GraphQLClrOutputTypeReference<Tenure>>("tenure")
            .Description("The tenure of the office that gives the style. It is null if no office does.")
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<ShownForm>((form, plan) => form.Tenure is { } tenure ? plan.Selection!.Of(tenure) : null));
    }
}
