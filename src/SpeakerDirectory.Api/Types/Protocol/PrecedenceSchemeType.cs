using GraphQL.Types;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Protocol;

internal sealed class PrecedenceSchemeType : ObjectGraphType<Scheme>
{
    public PrecedenceSchemeType()
    {
        Name = "PrecedenceScheme";
        Description = "An order of precedence of one system, such as a State or an organization, as its rule file defines it.";
        Value<NonNullGraphType<IdGraphType>>("id", s => s.Id).Description("The id of the scheme, which all its versions share.");
        Value<NonNullGraphType<StringGraphType>>("version", s => s.Version).Description("The version of the scheme.");
        Value<PartialDateType>("from", s => s.From).Description("The first day on which this version is in force.");
        Value<PartialDateType>("to", s => s.To).Description("The last day on which this version is in force.");
        Value<NonNullGraphType<StringGraphType>>("name", s => s.Name).Description("The name of the scheme.");
        Value<NonNullGraphType<StringGraphType>>("description", s => s.Description).Description(
            "The description of the scheme in its rule file.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<PrecedencePurposeType>>>>(
            "purposes", s => s.Purposes.Select(p => p.Purpose)).Description("The purposes that the scheme can order for.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<PrecedenceParameterType>>>>("parameters", s => s.Parameters).Description(
            "The parameters, which are choices that the scheme leaves open.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<PrecedenceClassType>>>>("classes", s => s.Classes).Description(
            "The classes, the highest first. Classes that apply only with some choices are listed too.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<PrecedenceSourceType>>>>("sources", s => s.Sources).Description(
            "The sources that the classes and rules cite.");
    }

    private GraphQL.Builders.FieldBuilder<Scheme, object> Value<TGraph>(string name, Func<Scheme, object?> read)
        where TGraph : IGraphType => Field<TGraph>(name).Resolve(new SourceResolver<Scheme>(read));
}

internal sealed class PrecedenceClassType : ObjectGraphType<SchemeClass>
{
    public PrecedenceClassType()
    {
        Name = "PrecedenceClass";
        Description = "A class of people who rank equally until a tie-break decides.";
        Field<NonNullGraphType<IntGraphType>>("code")
            .Description("The number of the class in its scheme.")
            .Resolve(new SourceResolver<SchemeClass>(c => c.Code));
        Field<NonNullGraphType<StringGraphType>>("name")
            .Description("The name of the class.")
            .Resolve(new SourceResolver<SchemeClass>(c => c.Name));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("tieBreaks")
            .Description("The tie-breaks that order the people of this class, the first to apply first.")
            .Resolve(new SourceResolver<SchemeClass>(c => c.TieBreaks.Select(t => Choice.Text(t.By))));
        Field<NonNullGraphType<StringGraphType>>("basis")
            .Description("The sources of the rule, or \"unsourced\".")
            .Resolve(new SourceResolver<SchemeClass>(c => c.Basis.ToString()));
    }
}

internal sealed class PrecedenceParameterType : ObjectGraphType<Parameter>
{
    public PrecedenceParameterType()
    {
        Name = "PrecedenceParameter";
        Description = "A parameter of a scheme: a choice that the scheme leaves open.";
        Field<NonNullGraphType<IdGraphType>>("code")
            .Description("The code of the parameter, which a choice names.")
            .Resolve(new SourceResolver<Parameter>(p => p.Code));
        Field<NonNullGraphType<StringGraphType>>("meaning")
            .Description("The meaning of the parameter.")
            .Resolve(new SourceResolver<Parameter>(p => p.Meaning));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("values")
            .Description("The values that can be chosen. The list is empty if any text can be.")
            .Resolve(new SourceResolver<Parameter>(p => p.Values));
        Field<NonNullGraphType<StringGraphType>>("default")
            .Description("The value that holds unless another is chosen.")
            .Resolve(new SourceResolver<Parameter>(p => p.Default));
        Field<NonNullGraphType<StringGraphType>>("basis")
            .Description("The sources of the rule, or \"unsourced\".")
            .Resolve(new SourceResolver<Parameter>(p => p.Basis.ToString()));
    }
}

internal sealed class PrecedenceSourceType : ObjectGraphType<Source>
{
    public PrecedenceSourceType()
    {
        Name = "PrecedenceSource";
        Description = "A source that a scheme cites. It is no record of the directory.";
        Field<NonNullGraphType<StringGraphType>>("title")
            .Description("The title of the source.")
            .Resolve(new SourceResolver<Source>(s => s.Title));
        Field<StringGraphType>("publisher")
            .Description("The publisher of the source.")
            .Resolve(new SourceResolver<Source>(s => s.Publisher));
        Field<UrlType>("url").Description("The web address of the source.").Resolve(new SourceResolver<Source>(s => s.Url));
        Field<PartialDateType>("date")
            .Description("The day on which the source was published.")
            .Resolve(new SourceResolver<Source>(s => s.Date));
        Field<StringGraphType>("note").Description("The note on the source.").Resolve(new SourceResolver<Source>(s => s.Note));
    }
}

internal sealed class SchemeChoiceInputType : InputObjectGraphType
{
    public SchemeChoiceInputType()
    {
        Name = "SchemeChoiceInput";
        Description = "A value for a parameter of a scheme.";
        Field<NonNullGraphType<IdGraphType>>("code").Description("The code of the parameter.");
        Field<NonNullGraphType<StringGraphType>>("value").Description("The chosen value.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new SchemeChoice((string)value["code"]!, (string)value["value"]!);
}
