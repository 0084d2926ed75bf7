using GraphQL.Types;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Filtering;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Address;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types;

internal sealed class PersonType : RecordType<Person>
{
    private const string CoSpeakersOrder = "coSpeakers";

    public PersonType(FormsOfAddress forms)
        : base("Somebody who holds or held office, or appeared somewhere.")
    {
        Label();
        Sources();
        Named("name", p => p.Name, p => p.Names);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<NameType>>>>("names", p => p.Names).Description("Other forms of the name, also in other languages and scripts.");
        Value<StringGraphType>("givenName", p => p.GivenName);
        Value<StringGraphType>("familyName", p => p.FamilyName);
        Value<NonNullGraphType<StringGraphType>>("sortName", Reading(p => p.SortName, p => p.FamilyName, p => p.GivenName, p => p.Name), p => SortKey.Of(p)).Description("The form lists sort by.");
        Value<GenderType>("gender", p => p.Gender);
        Value<PartialDateType>("born", p => p.Born);
        Value<PartialDateType>("died", p => p.Died);
        Many("nationality", p => p.Nationality).Description("The States whose national the person is.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<ExternalIdType>>>>("externalIds", p => p.ExternalIds).Description("What other registers call the person.");
        HeldPage<TenureType>("tenures", Here<Tenure>(t => t.Person)).Description("The offices held, earliest first.");
        HeldPage<MembershipType>("memberships", Here<Membership>(m => m.Member)).Description("Memberships in organizations, earliest first.");
        Page<AppearanceType>("appearances", Here<Appearance>(a => a.Person)).Description("Where the person appeared, latest event first.");
        Field<NonNullGraphType<CoSpeakerConnectionType>>("coSpeakers")
            .Description("Who appeared at the same events, those with most shared events first, then by sort name.")
            .PagedForwards()
            .Argument<DateRangeInputType>("during", "Only events of this time.")
            .Argument<FilterInputType<Person>>("where", "Only those that are certainly so.")
            .Needs(arguments => new(
                [Need.Shown<Person>(Relation.CoSpeakers(arguments.During("during")), arguments.Filter(), PageArguments.Read(arguments, CoSpeakersOrder, []))], CoSpeakersOrder) { Reads = FieldSet.None })
            .Resolve(PlannedResolver.Connection);
        Computed<NonNullGraphType<ListGraphType<NonNullGraphType<OfficeHolderType>>>>("titles", HolderFields.TitlesOf)
            .Description("What the person is on a day: the offices certainly held, then those that the dates do not exclude, narrowed as `holders` is.")
            .Argument<DateType>("on", "Today unless given.")
            .Needs(HolderFields.TitlesNeed);
        Computed<FormOfAddressType>("address", (person, from, plan) => AddressFields.Of(person, from, plan, forms))
            .Description("How to address the person: by the highest office held on the day, or by a style kept for life.")
            .Argument<DateType>("on", "Today unless given.")
            .Argument<StringGraphType>("language", "A BCP 47 tag.", a => a.DefaultValue = "en")
            .Argument<AddressContextType>("context", "Where.", a => a.DefaultValue = AddressContext.Envelope)
            .Needs(AddressFields.Needs);
    }
}
