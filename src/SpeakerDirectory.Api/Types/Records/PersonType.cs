using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Filters;
using SpeakerDirectory.Api.Types.Links;
using SpeakerDirectory.Api.Types.Protocol;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Api.Types.Tenures;
using SpeakerDirectory.Api.Types.Values;
using SpeakerDirectory.Core.Protocol.Addressing;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Records;

internal sealed class PersonType : RecordType<Person>
{
    private const string CoSpeakersOrder = "coSpeakers";

    public PersonType(FormsOfAddress forms)
        : base("A person who holds or held an office, or appeared at an event.")
    {
        Label();
        Sources();
        Named("name", p => p.Name, p => p.Names);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<NameType>>>>("names", p => p.Names);
        Value<StringGraphType>("givenName", p => p.GivenName);
        Value<StringGraphType>("familyName", p => p.FamilyName);
        Value<NonNullGraphType<StringGraphType>>(
            "sortName", Reading(p => p.SortName, p => p.FamilyName, p => p.GivenName, p => p.Name), p => SortNames.Of(p));
        Value<GenderType>("gender", p => p.Gender);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<NameType>>>>("styles", p => p.Styles);
        Value<PartialDateType>("born", p => p.Born);
        Value<PartialDateType>("died", p => p.Died);
        Many("nationality", p => p.Nationality);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<ExternalIdType>>>>("externalIds", p => p.ExternalIds);
        HeldPage<Tenure>("tenures");
        HeldPage<Membership>("memberships");
        Page<Appearance>("appearances");
        Described<NonNullGraphType<CoSpeakerConnectionType>>("coSpeakers")
            .PagedForwards()
            .Argument<DateRangeInputType>("during", "The time to which the shared events are limited.")
            .Argument<FilterInputType<Person>>("where", PageArguments.WhereDescription)
            .Requires(arguments => new(
                [Requirement.ForSelection(
                    new CoSpeakersInclude(
                        PageArguments.Read(arguments, CoSpeakersOrder, []))
                        {
                            During = arguments.During("during"),
                            Filter = arguments.Filter(),
                        })],
                CoSpeakersOrder) { UsesFields = FieldSet.None })
            .Resolve(CoSpeakerConnection.Resolver);
        Computed<NonNullGraphType<ListGraphType<NonNullGraphType<OfficeHolderType>>>>("titles", HolderFields.TitlesOf)
            .Argument<DateType>("on", "The day that counts. It is today by default.")
            .Requires(HolderFields.TitlesNeed);
        Computed<FormOfAddressType>("address", (person, from, plan) => AddressFields.Of(person, from, plan, forms))
            .Argument<DateType>("on", "The day that counts. It is today by default.")
            .Argument<StringGraphType>("language", $"The language of the form, one of {forms.LanguagesText}.", a => a.DefaultValue = "en")
            .Argument<AddressContextType>("context", "The place where the form is used.", a => a.DefaultValue = AddressContext.Envelope)
            .Requires(arguments => AddressFields.Needs(arguments, forms));
    }
}
