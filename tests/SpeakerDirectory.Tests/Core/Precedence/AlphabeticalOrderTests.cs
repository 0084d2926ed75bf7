using SpeakerDirectory.Core;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>States in the alphabets of languages, against published lists and the names of UNTERM.</summary>
public class AlphabeticalOrderTests
{
    /// <summary>Neighbours in the list of participants of COP 24 (UNFCCC, 2018), where Côte d'Ivoire tells a language's order from that of character codes.</summary>
    public static readonly string[] Cop24 =
    [
        "Bhutan", "Bolivia (Plurinational State of)", "Bosnia and Herzegovina", "Costa Rica", "Côte d'Ivoire", "Croatia", "Czechia", "Democratic People's Republic of Korea",
        "Democratic Republic of the Congo", "Denmark", "Dominica", "Dominican Republic", "Ethiopia", "European Union", "Fiji", "Guinea", "Guinea-Bissau", "Guyana", "Qatar",
        "Republic of Korea", "Republic of Moldova", "Romania", "Sri Lanka", "State of Palestine", "Sudan", "Thailand", "The former Yugoslav Republic of Macedonia", "Timor-Leste",
        "Turkey", "Turkmenistan", "United Kingdom of Great Britain and Northern Ireland", "United Republic of Tanzania", "United States of America",
    ];

    private static readonly string[] NatoInFrench =
    [
        "Albanie", "Allemagne", "Belgique", "Bulgarie", "Canada", "Croatie", "Danemark", "Espagne", "Estonie", "États-Unis", "Finlande", "France", "Grèce", "Hongrie", "Islande",
        "Italie", "Lettonie", "Lituanie", "Luxembourg", "Macédoine du Nord", "Monténégro", "Norvège", "Pays-Bas", "Pologne", "Portugal", "Roumanie", "Royaume-Uni", "Slovaquie",
        "Slovénie", "Suède", "Tchéquie", "Türkiye",
    ];

    private static readonly string[] EighteenInRussian =
    [
        "Азербайджан", "Армения", "Афганистан", "Беларусь", "Венгрия", "Грузия", "Индия", "Иран", "Казахстан", "Китай", "Кыргызстан", "Монголия", "Пакистан",
        "Российская Федерация", "Таджикистан", "Туркменистан", "Турция", "Узбекистан",
    ];

    private static readonly string[] EighteenInEnglish =
    [
        "Afghanistan", "Armenia", "Azerbaijan", "Belarus", "China", "Georgia", "Hungary", "India", "Iran", "Kazakhstan", "Kyrgyzstan", "Mongolia", "Pakistan",
        "Russian Federation", "Tajikistan", "Türkiye", "Turkmenistan", "Uzbekistan",
    ];

    private static readonly string[] EighteenInFrench =
    [
        "Afghanistan", "Arménie", "Azerbaïdjan", "Bélarus", "Chine", "Fédération de Russie", "Géorgie", "Hongrie", "Inde", "Iran", "Kazakhstan", "Kirghizistan", "Mongolie",
        "Ouzbékistan", "Pakistan", "Tadjikistan", "Türkiye", "Turkménistan",
    ];

    /// <summary>The Member States of the European Union by their own names in Latin letters, in the protocol order of Eurostat.</summary>
    private static readonly (string Id, string Name)[] MemberStates =
    [
        ("bel", "Belgique"), ("bgr", "Bulgaria"), ("cze", "Česko"), ("dnk", "Danmark"), ("deu", "Deutschland"), ("est", "Eesti"), ("irl", "Éire"), ("grc", "Elláda"), ("esp", "España"),
        ("fra", "France"), ("hrv", "Hrvatska"), ("ita", "Italia"), ("cyp", "Kýpros"), ("lva", "Latvija"), ("ltu", "Lietuva"), ("lux", "Luxembourg"), ("hun", "Magyarország"),
        ("mlt", "Malta"), ("nld", "Nederland"), ("aut", "Österreich"), ("pol", "Polska"), ("prt", "Portugal"), ("rou", "România"), ("svn", "Slovenija"), ("svk", "Slovensko"),
        ("fin", "Suomi"), ("swe", "Sverige"),
    ];

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
        Assert.Equal(MemberStates.Select(s => $"organization/{s.Id}"), listed.Entries.Select(e => e.Id));
    }

    [Fact]
    public void A_State_is_sorted_by_its_sort_form_and_not_by_what_it_is_called()
    {
        var cast = new Cast();
        Attend(cast, cast.State("Kingdom of the Netherlands", new Name("Netherlands (Kingdom of the)", LanguageTag.Parse("en"), NameKind.Sort)));
        Attend(cast, cast.State("Nigeria"));
        Attend(cast, cast.State("Myanmar"));

        Assert.Equal(["Myanmar", "Kingdom of the Netherlands", "Nigeria"], Listed(cast, "en"));
    }

    [Fact]
    public void A_name_counts_on_the_days_on_which_it_stood()
    {
        Name[] names = [new("Türkiye", LanguageTag.Parse("en"), NameKind.Sort, PartialDate.Parse("2022-06-02")), new("Zturkey", LanguageTag.Parse("en"), NameKind.Sort, null, PartialDate.Parse("2022-06-01"))];

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
        Assert.Contains("Benin has no name in 'fr'", list.Entries[1].Reason, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Order(string language, IEnumerable<string> names)
    {
        var cast = new Cast();
        foreach (var name in names.Reverse())
        {
            Attend(cast, name == "European Union" ? cast.Organization("organization/eu", name, OrganizationType.Intergovernmental) : cast.State(name, new Name(name, LanguageTag.Parse(language), NameKind.Short)));
        }

        return Listed(cast, language);
    }

    private static IEnumerable<string> Listed(Cast cast, string language)
    {
        var list = cast.Rank("states-alphabetical", choices: ("language", language));
        Assert.Equal(Enumerable.Range(1, list.Entries.Count), list.Entries.Select(e => e.Position));
        return list.Entries.Select(e => e.Standing!.SpeaksFor!.Name);
    }

    private static void Attend(Cast cast, string organization) => cast.Attends("Somebody", organization, null);
}
