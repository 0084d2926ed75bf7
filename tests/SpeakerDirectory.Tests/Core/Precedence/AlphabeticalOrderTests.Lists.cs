
namespace SpeakerDirectory.Tests.Core.Precedence;

/// <content>The published lists.</content>
public partial class AlphabeticalOrderTests
{
    /// <summary>
    /// Neighbours in the list of participants of COP 24 (UNFCCC, 2018). Côte d'Ivoire distinguishes the order of a language from that of
    /// code points.
    /// </summary>
    public static readonly string[] Cop24 =
    [
        "Bhutan",
        "Bolivia (Plurinational State of)",
        "Bosnia and Herzegovina",
        "Costa Rica",
        "Côte d'Ivoire",
        "Croatia",
        "Czechia",
        "Democratic People's Republic of Korea",
        "Democratic Republic of the Congo",
        "Denmark",
        "Dominica",
        "Dominican Republic",
        "Ethiopia",
        "European Union",
        "Fiji",
        "Guinea",
        "Guinea-Bissau",
        "Guyana",
        "Qatar",
        "Republic of Korea",
        "Republic of Moldova",
        "Romania",
        "Sri Lanka",
        "State of Palestine",
        "Sudan",
        "Thailand",
        "The former Yugoslav Republic of Macedonia",
        "Timor-Leste",
        "Turkey",
        "Turkmenistan",
        "United Kingdom of Great Britain and Northern Ireland",
        "United Republic of Tanzania",
        "United States of America",
    ];

    private static readonly string[] NatoInFrench =
    [
        "Albanie",
        "Allemagne",
        "Belgique",
        "Bulgarie",
        "Canada",
        "Croatie",
        "Danemark",
        "Espagne",
        "Estonie",
        "États-Unis",
        "Finlande",
        "France",
        "Grèce",
        "Hongrie",
        "Islande",
        "Italie",
        "Lettonie",
        "Lituanie",
        "Luxembourg",
        "Macédoine du Nord",
        "Monténégro",
        "Norvège",
        "Pays-Bas",
        "Pologne",
        "Portugal",
        "Roumanie",
        "Royaume-Uni",
        "Slovaquie",
        "Slovénie", "Suède", "Tchéquie", "Türkiye",
    ];

    private static readonly string[] EighteenInRussian =
    [
        "Азербайджан",
        "Армения",
        "Афганистан",
        "Беларусь",
        "Венгрия",
        "Грузия",
        "Индия",
        "Иран",
        "Казахстан",
        "Китай",
        "Кыргызстан",
        "Монголия",
        "Пакистан",
        "Российская Федерация", "Таджикистан", "Туркменистан", "Турция", "Узбекистан",
    ];

    private static readonly string[] EighteenInEnglish =
    [
        "Afghanistan",
        "Armenia",
        "Azerbaijan",
        "Belarus",
        "China",
        "Georgia",
        "Hungary",
        "India",
        "Iran",
        "Kazakhstan",
        "Kyrgyzstan",
        "Mongolia",
        "Pakistan",
        "Russian Federation", "Tajikistan", "Türkiye", "Turkmenistan", "Uzbekistan",
    ];

    private static readonly string[] EighteenInFrench =
    [
        "Afghanistan",
        "Arménie",
        "Azerbaïdjan",
        "Bélarus",
        "Chine",
        "Fédération de Russie",
        "Géorgie",
        "Hongrie",
        "Inde",
        "Iran",
        "Kazakhstan",
        "Kirghizistan",
        "Mongolie",
        "Ouzbékistan", "Pakistan", "Tadjikistan", "Türkiye", "Turkménistan",
    ];

    /// <summary>The Member States of the European Union by their own names in Latin letters, in the protocol order of Eurostat.</summary>
    private static readonly (string Id, string Name)[] MemberStates =
    [
        ("bel", "Belgique"),
        ("bgr", "Bulgaria"),
        ("cze", "Česko"),
        ("dnk", "Danmark"),
        ("deu", "Deutschland"),
        ("est", "Eesti"),
        ("irl", "Éire"),
        ("grc", "Elláda"),
        ("esp", "España"),
        ("fra", "France"),
        ("hrv", "Hrvatska"),
        ("ita", "Italia"),
        ("cyp", "Kýpros"),
        ("lva", "Latvija"),
        ("ltu", "Lietuva"),
        ("lux", "Luxembourg"),
        ("hun", "Magyarország"),
        ("mlt", "Malta"),
        ("nld", "Nederland"),
        ("aut", "Österreich"),
        ("pol", "Polska"),
        ("prt", "Portugal"),
        ("rou", "România"),
        ("svn", "Slovenija"),
        ("svk", "Slovensko"),
        ("fin", "Suomi"), ("swe", "Sverige"),
    ];
}
