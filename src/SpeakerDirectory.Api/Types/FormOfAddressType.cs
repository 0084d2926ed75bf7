using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Address;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types;

/// <summary>A form of address with the tenure that gives it; what is selected is selected from that.</summary>
internal sealed record ShownForm(FormOfAddress Form, Fetched? Tenure, ObjectPlan Plan) : IPlanned;

internal sealed class FormOfAddressType : ObjectGraphType<ShownForm>
{
    public FormOfAddressType()
    {
        Name = "FormOfAddress";
        Description = "How somebody is addressed.";
        Field<NonNullGraphType<StringGraphType>>("text").Description("For the context asked; lines are parted by line breaks.").Resolve(new SourceResolver<ShownForm>(f => f.Form.Text));
        Field<StringGraphType>("salutation").Resolve(new SourceResolver<ShownForm>(f => f.Form.Salutation));
        Field<StringGraphType>("spoken").Resolve(new SourceResolver<ShownForm>(f => f.Form.Spoken));
        Field<NonNullGraphType<StringGraphType>>("basis").Description("The sources, or \"unsourced\".").Resolve(new SourceResolver<ShownForm>(f => f.Form.Basis.ToString()));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("remarks").Description("What is missing or uncertain.").Resolve(new SourceResolver<ShownForm>(f => f.Form.Remarks));
        Field<TenureType>("tenure")
            .Description("The office that gives the style; absent when none does.")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<ShownForm>((form, plan) => form.Tenure is { } tenure ? plan.Selection!.Of(tenure) : null));
    }
}
