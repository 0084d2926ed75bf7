using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>The order of States in the alphabets of languages, compared with published lists and the names of UNTERM.</summary>
public partial class AlphabeticalOrderTests
{
    [Fact]
    public void The_parties_of_COP_24_come_in_the_published_order() => Assert.Equal(Cop24, Order("en", Cop24));

    [Fact]
    public void NATO_in_French_begins_with_Albanie_and_ends_with_Türkiye() => Assert.Equal(NatoInFrench, Order("fr", NatoInFrench));

    [Fact]
    public void Central_Asia_has_one_order_in_English_and_Russian_and_another_in_French()
    {
        string[] english = ["Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"];
        string[] french = ["Kazakhstan", "Kirghizistan", "Ouzbékistan", "Tadjikistan", "Turkménistan"];
        string[] russian = ["Казахстан", "Кыргызстан", "Таджикистан", "Туркменистан", "Узбекистан"];

        Assert.Equal(english, Order("en", english));
        Assert.Equal(french, Order("fr", french));
        Assert.Equal(russian, Order("ru", russian));
    }

    [Fact]
    public void Eighteen_States_have_an_order_in_each_language()
    {
        Assert.Equal(EighteenInEnglish, Order("en", EighteenInEnglish));
        Assert.Equal(EighteenInFrench, Order("fr", EighteenInFrench));
        Assert.Equal(EighteenInRussian, Order("ru", EighteenInRussian));
    }

    [Fact]
    public void The_protocol_order_of_Member_States_is_that_of_their_own_names()
    {
        var names = MemberStates.Select(s => s.Name).ToArray();
        var listed = Cast.Use("eu").Scheme.FindOrder("member-states")!;

        Assert.Equal(names, Order("en", names));
        Assert.Equal(MemberStates.Select(s => $"organization/{s.Id}"), listed.Entries.Where(e => e.To is null).Select(e => e.Id));
    }

    /// <summary>
    /// The same orders from the stored names. They still have Turquie in French and Киргизия in Russian, so these two States have other
    /// positions.
    /// </summary>
    [Fact]
    public void The_names_in_the_data_give_the_orders_of_eighteen_States()
    {
        Assert.Equal("afg arm aze blr chn geo hun ind irn kaz kgz mng pak rus tjk tur tkm uzb", OfData("en"));
        Assert.Equal("afg arm aze blr chn rus geo hun ind irn kaz kgz mng uzb pak tjk tkm tur", OfData("fr"));
        Assert.Equal("aze arm afg blr hun geo ind irn kaz kgz chn mng pak rus tjk tkm tur uzb", OfData("ru"));

        static string OfData(
            string language) => InOrder(language, "afg arm aze blr chn geo hun ind irn kaz kgz mng pak rus tjk tur tkm uzb");
    }

    /// <summary>
    /// States invited to the Security Council on 3 August 2023 under rule 37: "the Plurinational State of Bolivia" is under B, "the Kingdom
    /// of the Netherlands" under N.
    /// </summary>
    [Fact]
    public void The_list_of_rule_37_is_ordered_by_sort_forms() =>
        Assert.Equal(
            "blr bol bfa mmr nld nga qat kor rou tun tur ukr ven vnm yem",
            InOrder("en", "bfa blr bol kor mmr nga nld qat rou tun tur ukr ven vnm yem"));

    [Fact]
    public void No_name_in_the_data_contains_footnote_marks_of_its_list() => Assert.Empty(
        from state in Loaded.GeneralDebate().OfType<Organization>()
        from name in state.Names.Select(n => n.Text).Append(state.Name)
        where name.Contains('*', StringComparison.Ordinal)
            || name.EndsWith("(the)", StringComparison.Ordinal)
            || name.EndsWith("(le)", StringComparison.Ordinal)
            || name.EndsWith("(l')", StringComparison.Ordinal)
        select name);

    /// <summary>The sections of the list of participants of COP 24.</summary>
    [Fact]
    public void Observer_States_United_Nations_bodies_agencies_and_other_organizations_follow_the_parties()
    {
        var cast = new Cast("Poland", "2018-12-02");
        Attend(cast, cast.Organization("organization/red-cross", "A non-governmental organization", OrganizationType.Ngo));
        Attend(cast, cast.Organization("organization/au", "African Union", OrganizationType.Intergovernmental));
        Attend(
            cast,
            cast.Organization(
                "organization/fao", "Food and Agriculture Organization of the United Nations", OrganizationType.Intergovernmental));
        Attend(cast, cast.Organization("organization/unep", "United Nations Environment Programme", OrganizationType.UnBody));
        Attend(cast, cast.Organization("organization/vat", "Holy See", OrganizationType.State));
        Attend(cast, cast.State("Zimbabwe"));
        Attend(cast, cast.State("State of Palestine"));
        Attend(cast, cast.Organization("organization/eu", "European Union", OrganizationType.Intergovernmental));

        Assert.Equal(
            [
                "European Union",
                "State of Palestine",
                "Zimbabwe",
                "Holy See",
                "United Nations Environment Programme",
                "Food and Agriculture Organization of the United Nations",
                "African Union",
                "A non-governmental organization",
            ],
            Listed(cast, "en"));
    }

    [Fact]
    public void A_State_is_sorted_by_its_sort_form_and_not_by_its_display_name()
    {
        var cast = new Cast();
        Attend(
            cast,
            cast.State("Kingdom of the Netherlands", new Name("Netherlands (Kingdom of the)", LanguageTag.Parse("en"), NameKind.Sort)));
        Attend(cast, cast.State("Nigeria"));
        Attend(cast, cast.State("Myanmar"));

        Assert.Equal(["Myanmar", "Kingdom of the Netherlands", "Nigeria"], Listed(cast, "en"));
    }

    [Fact]
    public void A_name_counts_on_the_days_on_which_it_was_in_use()
    {
        Name[] names =
        [
            new("Türkiye", LanguageTag.Parse("en"), NameKind.Sort, PartialDate.Parse("2022-06-02")),
            new("Zturkey", LanguageTag.Parse("en"), NameKind.Sort, null, PartialDate.Parse("2022-06-01")),
        ];

        Assert.Equal(["Uganda", "Türkiye"], Listed(Two("2021-01-01"), "en"));
        Assert.Equal(["Türkiye", "Uganda"], Listed(Two("2024-01-01"), "en"));

        Cast Two(string day)
        {
            var cast = new Cast(start: day);
            Attend(cast, cast.State("Türkiye", names));
            Attend(cast, cast.State("Uganda"));
            return cast;
        }
    }

    [Fact]
    public void A_State_without_a_name_in_the_language_is_not_sorted_by_another()
    {
        var cast = new Cast();
        Attend(cast, cast.State("Chad", new Name("Tchad", LanguageTag.Parse("fr"), NameKind.Short)));
        Attend(cast, cast.State("Benin"));

        var list = cast.Rank("states-alphabetical", choices: ("language", "fr"));

        Assert.Equal([1, 1], list.Entries.Select(e => e.Position));
        Assert.Contains("Benin has no name in 'fr'", list.Entries[1].Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Order(string language, IEnumerable<string> names)
    {
        var cast = new Cast();
        foreach (var name in names.Reverse())
        {
            Attend(
                cast,
                name == "European Union"
                    ? cast.Organization("organization/eu", name, OrganizationType.Intergovernmental)
                    : cast.State(name, new Name(name, LanguageTag.Parse(language), NameKind.Short)));
        }

        return Listed(cast, language);
    }

    // Labels are the codes of the States; the names are the stored ones.
    private static string InOrder(string language, string codes)
    {
        var cast = new Cast();
        foreach (var code in codes.Split(' ').Reverse())
        {
            var state = Loaded.GeneralDebate().OfType<Organization>().Single(o => o.Id == $"organization/{code}");
            cast.Add(state);
            Attend(cast, state.Id);
        }

        return string.Join(
            ' ',
            cast.Rank("states-alphabetical", choices: ("language", language)).Entries.Select(
                e => e.Standing!.SpeaksFor!.Id["organization/".Length..]));
    }

    private static IEnumerable<string> Listed(Cast cast, string language)
    {
        var list = cast.Rank("states-alphabetical", choices: ("language", language));
        Assert.Equal(Enumerable.Range(1, list.Entries.Count), list.Entries.Select(e => e.Position));
        return list.Entries.Select(e => e.Standing!.SpeaksFor!.Name);
    }

    private static void Attend(Cast cast, string organization) => cast.Attends("Somebody", organization, null);
}
