using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Addressing;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Address;

/// <summary>
/// Forms worked out by hand from canada.ca, Debrett's, the United Nations Correspondence Manual, Robert Hickey, archimail.com and the lists
/// of COP 24.
/// </summary>
public partial class FormsOfAddressTests
{
    private static readonly FormsOfAddress Forms = Rulebook.BuiltIn().FormsOfAddress;
    private static readonly DateOnly Day = new(2024, 12, 11);

    private static readonly Organization Australia = State("aus", "Australia");
    private static readonly Organization Britain = State("gbr", "United Kingdom");
    private static readonly Organization France = State("fra", "France", new Name("France", LanguageTag.Parse("fr"), NameKind.Short));
    private static readonly Organization Moldova = State("mda", "Moldova");
    private static readonly Organization Monaco = State(
        "mco", "Monaco", new Name("Principauté de Monaco", LanguageTag.Parse("fr"), NameKind.Official));
    private static readonly Organization Netherlands = State(
        "nld", "Kingdom of the Netherlands", new Name("Netherlands", LanguageTag.Parse("en"), NameKind.Short));
    private static readonly Organization Nepal = State("npl", "Nepal");
    private static readonly Organization UnitedStates = State("usa", "United States");
    private static readonly Organization UnitedNations = new()
    {
        Id = "organization/un",
        Name = "United Nations",
        Type = OrganizationType.Intergovernmental,
    };

    [Fact]
    public void A_King_is_Majesty()
    {
        var form = Of(Man("Willem-Alexander"), Held("King of the Netherlands", Netherlands, "HEAD_OF_STATE"));

        Assert.Equal(
            ("His Majesty Willem-Alexander\nKing of the Netherlands", "Your Majesty:", "Your Majesty, then Sire", "Styles of address"),
            Parts(form));
    }

    [Fact]
    public void A_President_is_Excellency()
    {
        var form = Of(Woman("Maia Sandu"), Held("President", Moldova, "HEAD_OF_STATE"));

        Assert.Equal(
            ("Her Excellency Maia Sandu\nPresident\nMoldova", "Excellency:", "Excellency, then President or Madam", "Styles of address"),
            Parts(form));
    }

    [Fact]
    public void A_Prime_Minister_is_Dear_Prime_Minister()
    {
        var form = Of(Man("K. P. Sharma Oli"), Held("Prime Minister of Nepal", Nepal, "HEAD_OF_GOVERNMENT"));

        Assert.Equal(
            ("His Excellency K. P. Sharma Oli\nPrime Minister of "
                + "Nepal", "Dear Prime Minister:", "Prime Minister or Excellency", "Styles of address"),
            Parts(form));
    }

    [Fact]
    public void A_British_ambassador_is_Excellency_only_where_accredited()
    {
        var ambassador = Held(
            "Ambassador of the United Kingdom to Moldova", Britain, "AMBASSADOR", o => o with { AccreditedTo = new(Moldova.Id) });

        var there = Of(Man("John Smith"), ambassador, country: Moldova);
        var elsewhere = Of(Man("John Smith"), ambassador, country: France);

        Assert.Equal("His Excellency John Smith\nAmbassador of the United Kingdom to Moldova", there.Text);
        Assert.Equal(
            ("Mr. John Smith\nAmbassador of the United Kingdom to "
                + "Moldova", "Dear Ambassador:", "Ambassador", "Forms of address: Excellency only in the country of accreditation"),
            Parts(elsewhere));
    }

    [Fact]
    public void A_High_Commissioner_is_addressed_as_such()
    {
        var form = Of(Man("John Dauth"), Held("High Commissioner for Australia", Australia, "AMBASSADOR"));

        Assert.Equal(
            ("His Excellency Mr. John Dauth\nHigh Commissioner for "
                + "Australia", "Dear High Commissioner:", "High Commissioner", "Forms of address"),
            Parts(form));
    }

    [Fact]
    public void A_charge_d_affaires_is_not_Excellency_and_the_form_names_no_source()
    {
        var form = Of(
            Woman("Ana Rusu"),
            Held("Ambassador of Moldova to France", Moldova, "AMBASSADOR", tenure: t => t with { Capacity = Capacity.AdInterim }));

        Assert.Equal("Dear Chargé d’Affaires:", form.Salutation);
        Assert.Equal("Ms. Ana Rusu\nChargé d’Affaires a.i.\nMoldova", form.Text);
        Assert.Equal("unsourced: general knowledge", form.Basis.ToString());
    }

    [Fact]
    public void The_Secretary_General_is_Excellency_and_his_Under_Secretaries_are_not()
    {
        var general = Of(
            Man("António Guterres", "Guterres"), Held("Secretary-General of the United Nations", UnitedNations, "UN_SECRETARY_GENERAL"));
        var under = Of(
            Woman("Melissa Fleming", "Fleming"),
            Held("Under-Secretary-General for Global Communications", UnitedNations, "UN_UNDER_SECRETARY_GENERAL"));

        Assert.Equal(
            ("His Excellency António Guterres\nSecretary-General of the United "
                + "Nations", "Your Excellency:", "Your Excellency or Secretary General", "Forms of address: United Nations"),
            Parts(general));
        Assert.Equal(
            ("Ms. Melissa Fleming\nUnder-Secretary-General for Global "
                + "Communications",
                "Dear Ms. Fleming:",
                "Ms. Fleming",
                "United Nations Correspondence Manual, ST/DCS/4/Rev.1: the function, not the grade"),
            Parts(under));
    }

    [Fact]
    public void An_American_ambassador_keeps_the_style_for_life_and_a_minister_elsewhere_does_not()
    {
        var ambassador = Of(
            Woman("Allan Mustard", "Mustard") with { Gender = Gender.Male },
            Ended("Ambassador of the United States to Turkmenistan", UnitedStates, "AMBASSADOR"));
        var president = Of(Man("Barack Obama", "Obama"), Ended("President of the United States", UnitedStates, "HEAD_OF_STATE"));
        var minister = Of(Man("Ion Popa", "Popa"), Ended("Minister of Culture", Moldova, "MINISTER"));

        Assert.Equal(
            ("The Honorable Allan Mustard", "Dear Ambassador Mustard:", "Ambassador Mustard", "Forms of address blog"), Parts(ambassador));
        Assert.Equal(
            ("The Honorable Barack Obama", "Dear Mr. Obama:", "Mr. Obama", "How is a former President addressed?: not President"),
            Parts(president));
        Assert.Equal(("Mr. Ion Popa", "Dear Mr. Popa:", "Mr. Popa", "unsourced: general knowledge"), Parts(minister));
        Assert.Null(minister.Tenure);
    }

    [Fact]
    public void The_highest_office_held_on_the_day_gives_the_style()
    {
        var person = Man("Ion Popa", "Popa");
        Post[] posts =
        [
            Held("Minister of Culture", Moldova, "MINISTER"),
            Ended("President of Moldova", Moldova, "HEAD_OF_STATE"),
            Held("Deputy Minister of Culture", Moldova, "DEPUTY_MINISTER"),
        ];

        Assert.Equal("Minister of Culture", Of(person, posts).Tenure!.Title ?? posts[0].Office.Title);
        Assert.Equal(posts[0].Tenure, Of(person, posts).Tenure);
        Assert.Equal("His Excellency Ion Popa\nPresident of Moldova", Of(person, posts, on: new(2015, 1, 1)).Text);
    }

    [Fact]
    public void An_office_of_unknown_dates_is_named_as_a_doubt()
    {
        var form = Of(
            Woman("Maia Sandu"),
            Held(
                "President of Moldova",
                Moldova,
                "HEAD_OF_STATE",
                tenure: t => t with { From = null, To = null, Confirmed = [PartialDate.Parse("2022")] }));

        Assert.Equal("Her Excellency Maia Sandu\nPresident of Moldova", form.Text);
        Assert.Equal(["whether the office was held on 2024-12-11 is not known"], form.Remarks);
    }

    [Fact]
    public void An_unknown_gender_is_not_guessed()
    {
        var unknown = new Person { Id = "person/some", Name = "Kim Lee", FamilyName = "Lee" };

        Assert.Equal("H.E. Kim Lee\nPresident of Moldova", Of(unknown, Held("President of Moldova", Moldova, "HEAD_OF_STATE")).Text);
        Assert.Equal(
            "H.E. Kim LEE, President of Moldova",
            Of(unknown, Held("President of Moldova", Moldova, "HEAD_OF_STATE"), AddressContext.List).Text);
        var plain = Of(unknown, []);
        Assert.Equal(("Kim Lee", "Dear Lee:", "Lee", "unsourced: general knowledge"), Parts(plain));
        Assert.Equal(["the gender is not known, so what depends on it is left out"], plain.Remarks);
    }

    [Fact]
    public void An_ambassador_is_written_to_in_French_and_spoken_to_in_Russian()
    {
        var ambassador = Held(
            "Ambassador of Moldova to France",
            Moldova,
            "AMBASSADOR",
            o => o with { Titles = [new("Ambassadeur de Moldova en France", LanguageTag.Parse("fr"))] });

        var french = Of(Man("Ion Popa", "Popa"), ambassador, AddressContext.Envelope, "fr");
        var russian = Of(Man("Ion Popa", "Popa"), ambassador, AddressContext.Salutation, "ru");

        Assert.Equal(
            ("Son Excellence Monsieur Ion Popa\nAmbassadeur de Moldova en France", "Monsieur l’Ambassadeur,"),
            (french.Text, french.Salutation));
        Assert.Equal("Ваше превосходительство господин Посол!", russian.Text);
        Assert.Equal(
            [
                "the title 'Ambassador of Moldova to France' is not known in 'ru': it is shown as recorded",
                "the name 'Ion Popa' is not known in 'ru': it is shown as recorded",
            ],
            russian.Remarks);
    }

    [Fact]
    public void The_French_do_not_use_Excellence_for_their_own()
    {
        Assert.Equal(
            "Monsieur Jean Dupont\nAmbassadeur de France en Moldova",
            Of(Man(
                "Jean Dupont"),
                Held(
                    "Ambassadeur de France en Moldova",
                    France,
                    "AMBASSADOR",
                    o => o with { Titles = [new("Ambassadeur de France en Moldova", LanguageTag.Parse("fr"))] }),
                language: "fr").Text);
    }

    private static (string, string?, string?, string) Parts(FormOfAddress form) =>
        (form.Text, form.Salutation, form.Spoken, form.Basis.ToString());
}
