using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Addressing;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Address;

/// <summary>Styles of royal houses and religious leaders by the rules, and styles that are recorded with a person.</summary>
public class StyleTests
{
    private static readonly FormsOfAddress Forms = Rulebook.BuiltIn().FormsOfAddress;
    private static readonly DateOnly Day = new(2024, 12, 11);

    [Theory]
    [InlineData("en", "Emperor of Japan", "JPN", "HEAD_OF_STATE", "His Imperial Majesty", "Your Majesty:")]
    [InlineData("en", "King of Spain", "ESP", "HEAD_OF_STATE", "His Majesty", "Your Majesty:")]
    [InlineData("en", "Prince of Monaco", "MCO", "HEAD_OF_STATE", "His Serene Highness", "Your Serene Highness:")]
    [InlineData("en", "Hereditary Prince of Liechtenstein", "LIE", "DEPUTY_HEAD_OF_STATE", "His Serene Highness", "Your Serene Highness:")]
    [InlineData("en", "Grand Duke of Luxembourg", "LUX", "HEAD_OF_STATE", "His Royal Highness", "Your Royal Highness:")]
    [InlineData("en", "Crown Prince and Prime Minister", "SAU", "HEAD_OF_GOVERNMENT", "His Royal Highness", "Your Royal Highness:")]
    [InlineData("en", "Emir of Qatar", "QAT", "HEAD_OF_STATE", "His Highness", "Your Highness:")]
    [InlineData("en", "Cardinal, Archbishop of Kinshasa", "COD", null, "His Eminence", "Your Eminence:")]
    [InlineData("en", "Patriarch of Moscow and All Rus", "RUS", null, "His Holiness", "Your Holiness:")]
    [InlineData("en", "Latin Patriarch of Jerusalem", "ISR", null, "His Beatitude", "Your Beatitude:")]
    [InlineData("en", "Grand Imam of Al-Azhar", "EGY", null, "His Eminence", "Your Eminence:")]
    [InlineData("en", "Archbishop of Canterbury", "GBR", null, "The Most Reverend", null)]
    [InlineData("en", "Secretary of the Patriarch", "RUS", null, "Mr.", "Dear Mr. Some Body:")]
    [InlineData("fr", "Emperor of Japan", "JPN", "HEAD_OF_STATE", "Sa Majesté Impériale", "Sire,")]
    [InlineData("fr", "Grand Duke of Luxembourg", "LUX", "HEAD_OF_STATE", "Son Altesse Royale", "Monseigneur,")]
    [InlineData("fr", "Cardinal, Archbishop of Kinshasa", "COD", null, "Son Éminence Monsieur le Cardinal", "Monsieur le Cardinal,")]
    [InlineData("es", "Emperor of Japan", "JPN", "HEAD_OF_STATE", "Su Majestad Imperial", "Señor:")]
    [InlineData("es", "Pope", "VAT", "HEAD_OF_STATE", "Su Santidad", "Santísimo Padre:")]
    [InlineData("es", "Cardinal, Archbishop of Kinshasa", "COD", null, "Su Eminencia", "Eminentísimo Señor:")]
    [InlineData("ru", "Sultan of Oman", "OMN", "HEAD_OF_STATE", "Его Величество", "Ваше Величество!")]
    [InlineData("ru", "Prince of Monaco", "MCO", "HEAD_OF_STATE", "Его Светлость", "Ваша Светлость!")]
    [InlineData("ru", "Pope", "VAT", "HEAD_OF_STATE", "Его Святейшество", "Ваше Святейшество!")]
    [InlineData("ru", "Cardinal, Archbishop of Kinshasa", "COD", null, "Его Высокопреосвященство", "Ваше Высокопреосвященство!")]
    public void A_title_has_its_style(string language, string title, string state, string? rank, string style, string? salutation)
    {
        var form = Address(Man(), Held(title, state, OrganizationType.State, rank), language);

        Assert.Equal(($"{style} Some Body", salutation), (form.Text.Split('\n')[0], form.Salutation));
    }

    [Theory]
    [InlineData(OrganizationType.Ngo, "CIVIL_SOCIETY")]
    [InlineData(OrganizationType.Ngo, null)]
    [InlineData(OrganizationType.Intergovernmental, "IGO_HEAD")]
    [InlineData(OrganizationType.UnBody, "UN_DIRECTOR")]
    public void Somebody_who_does_not_speak_for_a_State_has_no_line_with_a_State(OrganizationType type, string? rank)
    {
        var form = Address(Man(), Held("Chair", "CHE", type, rank), "en");

        Assert.Equal("Mr. Some Body\nChair", form.Text.Replace("His Excellency", "Mr.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_minister_has_a_line_with_the_State() => Assert.Equal(
        "His Excellency Some Body\nMinister\nState CHE",
        Address(Man(), Held("Minister", "CHE", OrganizationType.GovernmentBody, "MINISTER"), "en").Text);

    [Fact]
    public void A_style_of_the_person_stands_in_place_of_the_style_of_the_office()
    {
        var person = Man(new Name("His Highness Sheikh", LanguageTag.Parse("en")));
        var post = Held("President of the United Arab Emirates", "ARE", OrganizationType.State, "HEAD_OF_STATE");

        var form = Address(person, post, "en");

        Assert.Equal("His Highness Sheikh Some Body\nPresident of the United Arab Emirates", form.Text);
        Assert.Equal(("Your Highness:", "Your Highness"), (form.Salutation, form.Spoken));
        Assert.Empty(form.Remarks);
        Assert.Equal("Styles of address: the style is recorded with the person", form.Basis.ToString());
        Assert.Equal(
            "His Highness Sheikh Some Body, President of the United Arab Emirates",
            Address(person, post, "en", AddressContext.List).Text);
        Assert.Equal("His Highness Sheikh Some Body", Address(person, post, "en", AddressContext.PlaceCard).Text.Split('\n')[0]);
        Assert.StartsWith("Son Excellence Monsieur Some Body\n", Address(person, post, "fr").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_without_a_rule_keeps_the_salutation_of_the_office_and_says_so()
    {
        var form = Address(
            Man(new Name("The Right Honourable")), Held("Prime Minister", "GBR", OrganizationType.State, "HEAD_OF_GOVERNMENT"), "en");

        Assert.Equal(("The Right Honourable Some Body\nPrime Minister\nState GBR", "Dear Prime Minister:"), (form.Text, form.Salutation));
        Assert.Equal(
            ["no salutation for the style 'The Right Honourable' is known: the one for the office stands"], form.Remarks);
    }

    [Fact]
    public void A_style_holds_for_its_time_and_one_in_the_language_goes_first()
    {
        var former = new Name("Former style", From: PartialDate.Parse("2010"), To: PartialDate.Parse("2024-12-10"));
        var later = new Name("Later style", From: PartialDate.Parse("2024-12-12"));
        var any = new Name("Any style");
        var russian = new Name("Его Высочеству Шейху", LanguageTag.Parse("ru"));
        var post = Held("President", "ARE", OrganizationType.State, "HEAD_OF_STATE");

        Assert.Equal("His Excellency Some Body", First(Man(former, later), "en"));
        Assert.Equal("Any style Some Body", First(Man(any, russian), "en"));
        Assert.Equal("Его Высочеству Шейху Some Body", First(Man(any, russian), "ru"));
        Assert.Equal("Any style Some Body", First(Man(any), "fr"));

        string First(Person person, string language) => Address(person, post, language).Text.Split('\n')[0];
    }

    [Fact]
    public void A_style_that_is_recorded_in_another_language_alone_is_reported()
    {
        var form = Address(
            Man(new Name("Его Высочеству Шейху", LanguageTag.Parse("ru"))),
            Held("President", "ARE", OrganizationType.State, "HEAD_OF_STATE"),
            "en");

        Assert.Equal("His Excellency Some Body", form.Text.Split('\n')[0]);
        Assert.Equal(["the style 'Его Высочеству Шейху' is not known in 'en': it is left out"], form.Remarks);
    }

    [Theory]
    [InlineData("2020-01-01", "..", "H.E. Mr. Some Body\nChair")]
    [InlineData("2020-01-01", "2023-01-01", "Mr. Some Body\nChair")]
    public void A_minister_who_appears_in_another_office_keeps_the_style_while_a_minister(string from, string to, string expected)
    {
        var chair = Held("Chair", "CHE", OrganizationType.Ngo, "CIVIL_SOCIETY").Post;
        var (minister, state) = Held("Minister of Energy", "CHE", OrganizationType.State, "MINISTER");
        var office = minister with
        {
            Tenure = new()
            {
                Id = "tenure/other",
                Person = new("person/some"),
                Office = new("office/some"),
                From = PartialDate.Parse(from),
                To = OpenEnd.Parse(to),
            },
        };
        var title = Rulebook.BuiltIn().TitleWording.Of(
            new([chair, office], "en", Gender.Male, Day, Day, _ => null) { Printed = "Chair" });

        Assert.Equal(expected, Forms.For(new(Man(), Day, "en", AddressContext.PlaceCard), title).Text);
    }

    private static FormOfAddress Address(
        Person person,
        (Post Post, Organization State) held,
        string language,
        AddressContext context = AddressContext.Envelope) =>
        Forms.Of(new(person, Day, language, context)
        {
            Held = [new(held.Post, TenureStatus.Held)],
            Organizations = new Dictionary<string, Organization> { [held.State.Id] = held.State },
        });

    private static Person Man(params Name[] styles) =>
        new() { Id = "person/some", Name = "Some Body", Gender = Gender.Male, Styles = styles.ToValueList() };

    private static (Post Post, Organization State) Held(string title, string code, OrganizationType type, string? rank)
    {
        var state = new Organization
        {
            Id = "organization/state",
            Name = $"State {code}",
            Type = OrganizationType.State,
            ExternalIds = [new("iso3", code)],
        };
        var body = type == OrganizationType.State
            ? state
            : new Organization { Id = "organization/body", Name = "Body", Type = type, Country = new(state.Id) };
        var office = new Office { Id = "office/some", Title = title, Organization = new(body.Id), Rank = rank };
        var tenure = new Tenure
        {
            Id = "tenure/some",
            Person = new("person/some"),
            Office = new(office.Id),
            From = PartialDate.Parse("2020-01-01"),
            To = OpenEnd.StillSo,
        };
        return (new(office, body, tenure), state);
    }
}
