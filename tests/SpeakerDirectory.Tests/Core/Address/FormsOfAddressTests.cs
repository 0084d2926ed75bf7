using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Address;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Tests.Core.Address;

/// <summary>Forms worked out by hand from the sources: canada.ca, Debrett's, the United Nations Correspondence Manual, Robert Hickey, archimail.com, the lists of COP 24.</summary>
public class FormsOfAddressTests
{
    private static readonly FormsOfAddress Forms = new(Rulebook.BuiltIn());
    private static readonly DateOnly Day = new(2024, 12, 11);

    private static readonly Organization Australia = State("aus", "Australia");
    private static readonly Organization Britain = State("gbr", "United Kingdom");
    private static readonly Organization France = State("fra", "France", new Name("France", LanguageTag.Parse("fr"), NameKind.Short));
    private static readonly Organization Moldova = State("mda", "Moldova");
    private static readonly Organization Monaco = State("mco", "Monaco", new Name("Principauté de Monaco", LanguageTag.Parse("fr"), NameKind.Official));
    private static readonly Organization Netherlands = State("nld", "Kingdom of the Netherlands", new Name("Netherlands", LanguageTag.Parse("en"), NameKind.Short));
    private static readonly Organization Nepal = State("npl", "Nepal");
    private static readonly Organization UnitedStates = State("usa", "United States");
    private static readonly Organization UnitedNations = new() { Id = "organization/un", Name = "United Nations", Type = OrganizationType.Intergovernmental };

    [Fact]
    public void A_King_is_Majesty()
    {
        var form = Of(Man("Willem-Alexander"), Held("King of the Netherlands", Netherlands, "HEAD_OF_STATE"));

        Assert.Equal(("His Majesty Willem-Alexander\nKing of the Netherlands", "Your Majesty:", "Your Majesty, then Sire", "Styles of address"), Parts(form));
    }

    [Fact]
    public void A_President_is_Excellency()
    {
        var form = Of(Woman("Maia Sandu"), Held("President", Moldova, "HEAD_OF_STATE"));

        Assert.Equal(("Her Excellency Maia Sandu\nPresident\nMoldova", "Excellency:", "Excellency, then President or Madam", "Styles of address"), Parts(form));
    }

    [Fact]
    public void A_Prime_Minister_is_Dear_Prime_Minister()
    {
        var form = Of(Man("K. P. Sharma Oli"), Held("Prime Minister of Nepal", Nepal, "HEAD_OF_GOVERNMENT"));

        Assert.Equal(("His Excellency K. P. Sharma Oli\nPrime Minister of Nepal", "Dear Prime Minister:", "Prime Minister or Excellency", "Styles of address"), Parts(form));
    }

    [Fact]
    public void A_British_ambassador_is_Excellency_only_where_accredited()
    {
        var ambassador = Held("Ambassador of the United Kingdom to Moldova", Britain, "AMBASSADOR", o => o with { AccreditedTo = new(Moldova.Id) });

        var there = Of(Man("John Smith"), ambassador, place: Moldova);
        var elsewhere = Of(Man("John Smith"), ambassador, place: France);

        Assert.Equal("His Excellency John Smith\nAmbassador of the United Kingdom to Moldova", there.Text);
        Assert.Equal(
            ("Mr. John Smith\nAmbassador of the United Kingdom to Moldova", "Dear Ambassador:", "Ambassador", "Forms of address: Excellency only in the country of accreditation"),
            Parts(elsewhere));
    }

    [Fact]
    public void A_High_Commissioner_is_addressed_as_such()
    {
        var form = Of(Man("John Dauth"), Held("High Commissioner for Australia", Australia, "AMBASSADOR"));

        Assert.Equal(("His Excellency Mr. John Dauth\nHigh Commissioner for Australia", "Dear High Commissioner:", "High Commissioner", "Forms of address"), Parts(form));
    }

    [Fact]
    public void Whoever_stands_in_for_an_ambassador_is_a_charge_without_Excellency_and_no_source_says_so()
    {
        var form = Of(Woman("Ana Rusu"), Held("Ambassador of Moldova to France", Moldova, "AMBASSADOR", tenure: t => t with { Capacity = Capacity.AdInterim }));

        Assert.Equal("Dear Chargé d’Affaires:", form.Salutation);
        Assert.Equal("Ms. Ana Rusu\nChargé d’Affaires a.i., Ambassador of Moldova to France", form.Text);
        Assert.Equal("unsourced: general knowledge", form.Basis.ToString());
    }

    [Fact]
    public void The_Secretary_General_is_Excellency_and_his_Under_Secretaries_are_not()
    {
        var general = Of(Man("António Guterres", "Guterres"), Held("Secretary-General of the United Nations", UnitedNations, "UN_SECRETARY_GENERAL"));
        var under = Of(Woman("Melissa Fleming", "Fleming"), Held("Under-Secretary-General for Global Communications", UnitedNations, "UN_UNDER_SECRETARY_GENERAL"));

        Assert.Equal(("His Excellency António Guterres\nSecretary-General of the United Nations", "Your Excellency:", "Your Excellency or Secretary General", "Forms of address: United Nations"), Parts(general));
        Assert.Equal(
            ("Ms. Melissa Fleming\nUnder-Secretary-General for Global Communications", "Dear Ms. Fleming:", "Ms. Fleming", "United Nations Correspondence Manual, ST/DCS/4/Rev.1: the function, not the grade"),
            Parts(under));
    }

    [Fact]
    public void An_American_ambassador_keeps_the_style_for_life_and_a_minister_elsewhere_does_not()
    {
        var ambassador = Of(Woman("Allan Mustard", "Mustard") with { Gender = Gender.Male }, Ended("Ambassador of the United States to Turkmenistan", UnitedStates, "AMBASSADOR"));
        var president = Of(Man("Barack Obama", "Obama"), Ended("President of the United States", UnitedStates, "HEAD_OF_STATE"));
        var minister = Of(Man("Ion Popa", "Popa"), Ended("Minister of Culture", Moldova, "MINISTER"));

        Assert.Equal(("The Honorable Allan Mustard", "Dear Ambassador Mustard:", "Ambassador Mustard", "Forms of address blog"), Parts(ambassador));
        Assert.Equal(("The Honorable Barack Obama", "Dear Mr. Obama:", "Mr. Obama", "How is a former President addressed?: not President"), Parts(president));
        Assert.Equal(("Mr. Ion Popa", "Dear Mr. Popa:", "Mr. Popa", "unsourced: general knowledge"), Parts(minister));
        Assert.Null(minister.Tenure);
    }

    [Fact]
    public void The_highest_office_held_on_the_day_gives_the_style()
    {
        var person = Man("Ion Popa", "Popa");
        Post[] posts = [Held("Minister of Culture", Moldova, "MINISTER"), Ended("President of Moldova", Moldova, "HEAD_OF_STATE"), Held("Deputy Minister of Culture", Moldova, "DEPUTY_MINISTER")];

        Assert.Equal("Minister of Culture", Of(person, posts).Tenure!.Title ?? posts[0].Office.Title);
        Assert.Equal(posts[0].Tenure, Of(person, posts).Tenure);
        Assert.Equal("His Excellency Ion Popa\nPresident of Moldova", Of(person, posts, on: new(2015, 1, 1)).Text);
    }

    [Fact]
    public void An_office_of_which_the_days_are_not_known_is_named_as_a_doubt()
    {
        var form = Of(Woman("Maia Sandu"), Held("President of Moldova", Moldova, "HEAD_OF_STATE", tenure: t => t with { From = null, To = null, Confirmed = [PartialDate.Parse("2022")] }));

        Assert.Equal("Her Excellency Maia Sandu\nPresident of Moldova", form.Text);
        Assert.Equal(["whether the office was held on 2024-12-11 is not known"], form.Remarks);
    }

    [Fact]
    public void Where_the_gender_is_not_known_nothing_is_guessed()
    {
        var unknown = new Person { Id = "person/some", Name = "Kim Lee", FamilyName = "Lee" };

        Assert.Equal("H.E. Kim Lee\nPresident of Moldova", Of(unknown, Held("President of Moldova", Moldova, "HEAD_OF_STATE")).Text);
        Assert.Equal("H.E. Kim LEE, President of Moldova", Of(unknown, Held("President of Moldova", Moldova, "HEAD_OF_STATE"), AddressContext.List).Text);
        var plain = Of(unknown, []);
        Assert.Equal(("Kim Lee", "Dear Lee:", "Lee", "unsourced: general knowledge"), Parts(plain));
        Assert.Equal(["the gender is not known, so what depends on it is left out"], plain.Remarks);
    }

    /// <summary>The compositions of COP 24: <c>H.E. Mr.</c>, <c>S.E. M.</c>, <c>S.E. Sr.</c>, and <c>S.A.S.</c> for a reigning prince.</summary>
    [Fact]
    public void Lists_compose_style_and_civil_title_in_their_language()
    {
        var minister = Held("Minister of Environment", Moldova, "MINISTER", o => o with { Titles = [new("Ministre de l’environnement", LanguageTag.Parse("fr")), new("Ministro de Medio Ambiente", LanguageTag.Parse("es"))] });
        var person = Man("Ion Popa", "Popa");

        Assert.Equal("H.E. Mr. Ion POPA, Minister of Environment, Moldova", Of(person, minister, AddressContext.List).Text);
        Assert.Equal("S.E. M. Ion POPA, Ministre de l’environnement, Moldova", Of(person, minister, AddressContext.List, "fr").Text);
        Assert.Equal("S.E. Sr. Ion POPA, Ministro de Medio Ambiente, Moldova", Of(person, minister, AddressContext.List, "es").Text);
        var prince = Held("Sovereign Prince", Monaco, "HEAD_OF_STATE", o => o with { Titles = [new("Prince souverain", LanguageTag.Parse("fr"))] });
        Assert.Equal("S.A.S. Albert II, Prince souverain, Principauté de Monaco", Of(Man("Albert II"), prince, AddressContext.List, "fr").Text);
    }

    [Fact]
    public void An_ambassador_is_written_to_in_French_and_spoken_to_in_Russian()
    {
        var ambassador = Held("Ambassador of Moldova to France", Moldova, "AMBASSADOR", o => o with { Titles = [new("Ambassadeur de Moldova en France", LanguageTag.Parse("fr"))] });

        var french = Of(Man("Ion Popa", "Popa"), ambassador, AddressContext.Envelope, "fr");
        var russian = Of(Man("Ion Popa", "Popa"), ambassador, AddressContext.Salutation, "ru");

        Assert.Equal(("Son Excellence Monsieur Ion Popa\nAmbassadeur de Moldova en France", "Monsieur l’Ambassadeur,"), (french.Text, french.Salutation));
        Assert.Equal("Ваше превосходительство господин Посол!", russian.Text);
        Assert.Equal(["no title in 'ru' is known: the English one stands"], russian.Remarks);
    }

    [Fact]
    public void The_French_do_not_use_Excellence_for_their_own()
    {
        Assert.Equal("Monsieur Jean Dupont\nAmbassadeur de France en Moldova", Of(Man("Jean Dupont"), Held("Ambassadeur de France en Moldova", France, "AMBASSADOR", o => o with { Titles = [new("Ambassadeur de France en Moldova", LanguageTag.Parse("fr"))] }), language: "fr").Text);
    }

    [Fact]
    public void A_language_without_rules_gets_the_name_alone()
    {
        var form = Of(Man("Ion Popa"), Held("President of Moldova", Moldova, "HEAD_OF_STATE"), language: "de");

        Assert.Equal(("Ion Popa", null, null, "unsourced: no rule was found for this language; the name alone"), Parts(form));
    }

    [Theory]
    [InlineData("Zhang San", "Zhang", "ZHANG San")]
    [InlineData("John Doe", "Doe", "John DOE")]
    [InlineData("Jenny da Rin", "da Rin", "Jenny DA RIN")]
    [InlineData("Ana Paula Chantre Luna de Carvalho", "de Carvalho", "Ana Paula Chantre Luna DE CARVALHO")]
    [InlineData("Ban Ki-moon", "Ban", "BAN Ki-moon")]
    [InlineData("Albert II", null, "Albert II")]
    [InlineData("Pelé", "Nascimento", "Pelé")]
    public void Surnames_are_capitalized_with_their_particles_wherever_they_stand(string name, string? family, string expected) =>
        Assert.Equal(expected, PersonNames.WithCapitals(new Person { Id = "person/some", Name = name, FamilyName = family }));

    [Fact]
    public void A_name_has_forms_by_language_and_with_capitals()
    {
        var person = new Person
        {
            Id = "person/sergey-lavrov",
            Name = "Sergey Lavrov",
            FamilyName = "Lavrov",
            GivenName = "Sergey",
            Names = [new("Лавров", LanguageTag.Parse("ru"), NameKind.Alias), new("Сергей Викторович Лавров", LanguageTag.Parse("ru"), NameKind.Official)],
        };

        Assert.Equal("Сергей Викторович Лавров", Of(person, [], language: "ru").Text);
        Assert.Equal("Sergey Lavrov", Of(person, [], language: "fr").Text);
        Assert.Equal("Sergey LAVROV", PersonNames.WithCapitals(person));
    }

    private static FormOfAddress Of(Person person, Post post, AddressContext context = AddressContext.Envelope, string language = "en", Organization? place = null) => Of(person, [post], context, language, place);

    private static FormOfAddress Of(Person person, Post[] posts, AddressContext context = AddressContext.Envelope, string language = "en", Organization? place = null, DateOnly? on = null) =>
        Forms.Of(new(person, posts.ToValueList(), on ?? Day, Day, language, context) { Place = place is null ? null : new(place.Id) });

    private static (string, string?, string?, string) Parts(FormOfAddress form) => (form.Text, form.Salutation, form.Spoken, form.Basis.ToString());

    private static Person Man(string name, string? family = null) => new() { Id = "person/some", Name = name, FamilyName = family, Gender = Gender.Male };

    private static Person Woman(string name, string? family = null) => new() { Id = "person/some", Name = name, FamilyName = family, Gender = Gender.Female };

    private static Post Held(string title, Organization organization, string rank, Func<Office, Office>? office = null, Func<Tenure, Tenure>? tenure = null)
    {
        var post = new Office { Id = "office/some", Title = title, Organization = new(organization.Id), Rank = rank };
        var held = new Tenure { Id = "tenure/some", Person = new("person/some"), Office = new(post.Id), From = PartialDate.Parse("2020-01-01"), To = OpenEnd.StillSo };
        return new(office?.Invoke(post) ?? post, organization, tenure?.Invoke(held) ?? held);
    }

    private static Post Ended(string title, Organization organization, string rank) =>
        Held(title, organization, rank, tenure: t => t with { From = PartialDate.Parse("2009"), To = PartialDate.Parse("2016-12-31") });

    private static Organization State(string code, string name, params Name[] names) =>
        new() { Id = $"organization/{code}", Name = name, Names = names.ToValueList(), Type = OrganizationType.State, ExternalIds = [new("iso3", code.ToUpperInvariant())] };
}
