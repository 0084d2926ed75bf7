using GraphQL.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Api.Types;

internal sealed class PrecedenceSchemeType : ObjectGraphType<Scheme>
{
    public PrecedenceSchemeType()
    {
        Name = "PrecedenceScheme";
        Description = "One system's order of precedence, as its file says it.";
        Value<NonNullGraphType<IdGraphType>>("id", s => s.Id).Description("The same for all versions.");
        Value<NonNullGraphType<StringGraphType>>("version", s => s.Version);
        Value<PartialDateType>("from", s => s.From).Description("The first day on which this version stands.");
        Value<PartialDateType>("to", s => s.To).Description("The last day on which this version stands.");
        Value<NonNullGraphType<StringGraphType>>("name", s => s.Name);
        Value<NonNullGraphType<StringGraphType>>("description", s => s.Description);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<PrecedencePurposeType>>>>("purposes", s => s.Purposes.Select(p => p.Purpose)).Description("What it can order for.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<PrecedenceParameterType>>>>("parameters", s => s.Parameters).Description("What is decided differently from place to place.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<PrecedenceClassType>>>>("classes", s => s.Classes).Description("The highest first, those too that only some choices bring about.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<PrecedenceSourceType>>>>("sources", s => s.Sources).Description("Everything that its classes and rules cite.");
    }

    private GraphQL.Builders.FieldBuilder<Scheme, object> Value<TGraph>(string name, Func<Scheme, object?> read)
        where TGraph : IGraphType => Field<TGraph>(name).Resolve(new SourceResolver<Scheme>(read));
}

internal sealed class PrecedenceClassType : ObjectGraphType<SchemeClass>
{
    public PrecedenceClassType()
    {
        Name = "PrecedenceClass";
        Description = "People who stand alike until a tie-break parts them.";
        Field<NonNullGraphType<IntGraphType>>("code").Resolve(new SourceResolver<SchemeClass>(c => c.Code));
        Field<NonNullGraphType<StringGraphType>>("name").Resolve(new SourceResolver<SchemeClass>(c => c.Name));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("tieBreaks")
            .Description("The rules that part people of this class, in their order.")
            .Resolve(new SourceResolver<SchemeClass>(c => c.TieBreaks.Select(t => Choice.Text(t.By))));
        Field<NonNullGraphType<StringGraphType>>("basis").Description("The sources, or \"unsourced\".").Resolve(new SourceResolver<SchemeClass>(c => c.Basis.ToString()));
    }
}

internal sealed class PrecedenceParameterType : ObjectGraphType<Parameter>
{
    public PrecedenceParameterType()
    {
        Name = "PrecedenceParameter";
        Description = "A choice that a scheme leaves open.";
        Field<NonNullGraphType<IdGraphType>>("code").Resolve(new SourceResolver<Parameter>(p => p.Code));
        Field<NonNullGraphType<StringGraphType>>("meaning").Resolve(new SourceResolver<Parameter>(p => p.Meaning));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("values").Description("Empty when any text will do.").Resolve(new SourceResolver<Parameter>(p => p.Values));
        Field<NonNullGraphType<StringGraphType>>("default").Resolve(new SourceResolver<Parameter>(p => p.Default));
        Field<NonNullGraphType<StringGraphType>>("basis").Description("The sources, or \"unsourced\".").Resolve(new SourceResolver<Parameter>(p => p.Basis.ToString()));
    }
}

internal sealed class PrecedenceSourceType : ObjectGraphType<Source>
{
    public PrecedenceSourceType()
    {
        Name = "PrecedenceSource";
        Description = "What a scheme cites: not a record of the directory.";
        Field<NonNullGraphType<StringGraphType>>("title").Resolve(new SourceResolver<Source>(s => s.Title));
        Field<StringGraphType>("publisher").Resolve(new SourceResolver<Source>(s => s.Publisher));
        Field<UrlType>("url").Resolve(new SourceResolver<Source>(s => s.Url));
        Field<PartialDateType>("date").Resolve(new SourceResolver<Source>(s => s.Date));
        Field<StringGraphType>("note").Resolve(new SourceResolver<Source>(s => s.Note));
    }
}

internal sealed class SchemeChoiceInputType : InputObjectGraphType
{
    public SchemeChoiceInputType()
    {
        Name = "SchemeChoiceInput";
        Description = "A value for a parameter of a scheme.";
        Field<NonNullGraphType<IdGraphType>>("code");
        Field<NonNullGraphType<StringGraphType>>("value");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new SchemeChoice((string)value["code"]!, (string)value["value"]!);
}
