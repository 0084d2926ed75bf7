using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Titles;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Core.Titles;

/// <summary>Titles in four languages. The ranks are worked out by hand from the ambiguous titles that the protocol notes list.</summary>
public class TitleReaderTests
{
    private static readonly TitleReader Reader = Rulebook.BuiltIn().TitleReader;

    [Theory]
    [InlineData("President of the Council of Ministers", "LBN", "HEAD_OF_GOVERNMENT")]
    [InlineData("President of Faso and President of the Council of Ministers of Burkina Faso", "BFA", "HEAD_OF_STATE")]
    [InlineData("Minister at the Prime Minister's Office and Second Minister for Foreign Affairs", "BRN", "MINISTER")]
    [InlineData("Union Minister for the Office of the State Counsellor", "MMR", "MINISTER")]
    [InlineData("Special Envoy of the Prime Minister and Minister for Public Service", "PNG", "MINISTER")]
    [InlineData("Special Envoy of the Prime Minister", "PNG", "SPECIAL_REPRESENTATIVE")]
    [InlineData("Deputy Chairman of the Cabinet of Ministers and Minister for Foreign Affairs", "TKM", "DEPUTY_HEAD_OF_GOVERNMENT")]
    [InlineData("H.E. Mr. Minister for Foreign Affairs and Trade", "HUN", "FOREIGN_MINISTER")]
    [InlineData("Minister of Foreign Trade", "FIN", "MINISTER")]
    [InlineData("Assistant to the President, Minister of Health", "UZB", "MINISTER")]
    [InlineData("Director of the Institute for Strategic Studies under the President", "UZB", "ACADEMIC")]
    [InlineData("Head  of the goverment", "AND", "HEAD_OF_GOVERNMENT")]
    [InlineData("Acting Prime Minister", "MDA", "HEAD_OF_GOVERNMENT")]
    [InlineData("Vice-Chancellor and Federal Minister for Foreign Affairs", "DEU", "DEPUTY_HEAD_OF_GOVERNMENT")]
    [InlineData("Resident Coordinator of the United Nations", null, "UN_RESIDENT_COORDINATOR")]
    [InlineData("Under-Secretary-General for Global Communications", null, "UN_UNDER_SECRETARY_GENERAL")]
    [InlineData("President of Kazakhstan", null, "HEAD_OF_STATE")]
    [InlineData("Prime Minister of Moldova", null, "HEAD_OF_GOVERNMENT")]
    [InlineData("President of the Government of Spain", null, "HEAD_OF_GOVERNMENT")]
    [InlineData("Secretary of State of the Holy See", null, "HEAD_OF_GOVERNMENT")]
    [InlineData("President", null, "unsure HEAD_OF_STATE IGO_HEAD ACADEMIC CIVIL_SOCIETY BUSINESS")]
    [InlineData("Minister of State", "BFA", "unsure MINISTER DEPUTY_MINISTER")]
    [InlineData("Minister of State and Minister for Foreign Affairs", "TGO", "FOREIGN_MINISTER")]
    [InlineData(
        "Special Representative of the Secretary-General for Central Asia",
        null,
        "unsure UN_UNDER_SECRETARY_GENERAL UN_ASSISTANT_SECRETARY_GENERAL")]
    [InlineData(
        "Deputy Secretary-General of the United Nations",
        null,
        "unsure UN_DEPUTY_SECRETARY_GENERAL UN_UNDER_SECRETARY_GENERAL UN_ASSISTANT_SECRETARY_GENERAL")]
    [InlineData("Kyrgyz President", null, "HEAD_OF_STATE")]
    [InlineData("US Secretary of State", null, "FOREIGN_MINISTER")]
    [InlineData("Chairperson of the Senate", "UZB", "SPEAKER_OF_PARLIAMENT")]
    [InlineData("Deputy Chairwoman of the Senate", "UZB", "MEMBER_OF_PARLIAMENT")]
    [InlineData("President of the Constitutional Court", "MDA", "-")]
    [InlineData("President of the Chamber of Commerce", "MDA", "-")]
    [InlineData("President of the World Bank", null, "IGO_HEAD")]
    [InlineData("Minister for Foreign Economic Relations", "UKR", "MINISTER")]
    [InlineData("Assistant Secretary-General, Executive Director of CTED", null, "UN_ASSISTANT_SECRETARY_GENERAL")]
    [InlineData("Foreign Secretary", "IND", "unsure FOREIGN_MINISTER SENIOR_OFFICIAL")]
    [InlineData("Chair of the Delegation", "BEN", "-")]
    [InlineData("Sheikh", "KWT", "-")]
    [InlineData("", null, "-")]
    [InlineData("gardener", null, "-")]
    public void English_titles_are_read(string title, string? state, string expected) => Assert.Equal(expected, Read(title, state));

    /// <summary>Ambiguous titles of the general debate from the protocol notes, each with the class in which its holder spoke.</summary>
    [Theory]
    [InlineData("President of the Council of Ministers", "ITA", "HEAD_OF_GOVERNMENT")]
    [InlineData("President of the Government", "ESP", "HEAD_OF_GOVERNMENT")]
    [InlineData("President of the Government", "MKD", "HEAD_OF_GOVERNMENT")]
    [InlineData("King and President of the Council of Ministers", "SAU", "HEAD_OF_STATE")]
    [InlineData("President, Head of Government and Minister for Foreign Affairs and Immigration", "KIR", "HEAD_OF_STATE")]
    [InlineData("President of the Councils of State and of Ministers", "CUB", "HEAD_OF_STATE")]
    [InlineData("Chairman of the Presidency", "BIH", "HEAD_OF_STATE")]
    [InlineData("Cairman of the Presidency", "BIH", "HEAD_OF_STATE")]
    [InlineData("Chairman of the Presidential Council", "LBY", "HEAD_OF_STATE")]
    [InlineData("Chairman of the Transitional Military Council", "TCD", "HEAD_OF_STATE")]
    [InlineData("President of the European Council", "EU", "EU_INSTITUTION_PRESIDENT")]
    [InlineData("Premier of the State Council", "CHN", "HEAD_OF_GOVERNMENT")]
    [InlineData("Chief Executive", "AFG", "HEAD_OF_GOVERNMENT")]
    [InlineData("State Counsellor and Minister for Foreign Affairs", "MMR", "HEAD_OF_GOVERNMENT")]
    [InlineData("Prime Minister, Minister of State, Minister for Communications", "LUX", "HEAD_OF_GOVERNMENT")]
    [InlineData(
        "Chief Advisor of the Interim Government and Minister for Foreign Affairs",
        "BTN",
        "HEAD_OF_GOVERNMENT")] // The rank in the vectors; the protocol notes leave it open.
    [InlineData("Secretary of State", "VAT", "HEAD_OF_GOVERNMENT")]
    [InlineData("Secretary for Relations with States", "VAT", "FOREIGN_MINISTER")]
    [InlineData("Secretary for Foreign Affairs", "PHL", "FOREIGN_MINISTER")]
    [InlineData("Cabinet Secretary for Foreign Affairs", "KEN", "FOREIGN_MINISTER")]
    [InlineData("State Councillor and Minister for Foreign Affairs", "CHN", "FOREIGN_MINISTER")]
    [InlineData("Deputy Minister of Foreign Affairs", "UZB", "DEPUTY_MINISTER")]
    [InlineData("Vice Minister of Foreign Affairs", "PRY", "DEPUTY_MINISTER")]
    [InlineData("UN Representative", "NZL", "PERMANENT_REPRESENTATIVE")]
    [InlineData("Permanent Representative", "TZA", "PERMANENT_REPRESENTATIVE")]
    [InlineData("rime Minister and Minister for Europe", "ALB", "HEAD_OF_GOVERNMENT")]
    [InlineData("Minister for Foregn Affairs", "GRD", "FOREIGN_MINISTER")]
    [InlineData("PRIME MINISTER", "NPL", "HEAD_OF_GOVERNMENT")]
    public void The_ambiguous_titles_of_the_general_debate_are_read_correctly(string title, string state, string expected) =>
        Assert.Equal(expected, Read(title, state));

    /// <summary>
    /// Titles that mention a place, a superior or a future office have no rank. The worst error would be to rank the staff of a minister as
    /// minister.
    /// </summary>
    [Theory]
    [InlineData("State Secretary, Ministry of Foreign Affairs", "DEU", "unsure MINISTER DEPUTY_MINISTER")]
    [InlineData("Permanent Secretary, Ministry of Foreign Affairs", "SGP", "unsure DEPUTY_MINISTER SENIOR_OFFICIAL")]
    [InlineData("Director of the Department of Europe, Ministry of Foreign Affairs", "TKM", "SENIOR_OFFICIAL")]
    [InlineData("Secretary-General, Ministry of Foreign Affairs", "MYS", "SENIOR_OFFICIAL")]
    [InlineData("Deputy Minister, Ministry of Foreign Affairs", "UZB", "DEPUTY_MINISTER")]
    [InlineData("Directrice, ministère des Affaires étrangères", "FRA", "-")]
    [InlineData("Director General, Ministerio de Relaciones Exteriores", "CHL", "SENIOR_OFFICIAL")]
    [InlineData("Директор департамента, Министерство иностранных дел", "KAZ", "SENIOR_OFFICIAL")]
    [InlineData("Director, Office of the President", "KAZ", "SENIOR_OFFICIAL")]
    [InlineData("Spokesperson, Prime Minister's Office", "IND", "-")]
    [InlineData("Adviser to the Deputy Prime Minister", "UZB", "SENIOR_OFFICIAL")]
    [InlineData("President-elect", "USA", "-")]
    [InlineData("Prime Minister-designate", "IRQ", "-")]
    [InlineData("President of Tatarstan", "RUS", "-")]
    [InlineData("Prime Minister of the Republic of Bashkortostan", "RUS", "-")]
    [InlineData("First Minister of Scotland", "GBR", "-")]
    [InlineData("Chairman of the State Committee for Tourism", "UZB", "unsure MINISTER SENIOR_OFFICIAL")]
    [InlineData("Federal Councillor and Head of the Federal Department of Foreign Affairs", "CHE", "FOREIGN_MINISTER")]
    public void The_staff_of_a_minister_is_not_ranked_as_minister(string title, string state, string expected) =>
        Assert.Equal(expected, Read(title, state));

    [Theory]
    [InlineData("Acting President", "HTI")]
    [InlineData("President ad interim", "MDG")]
    [InlineData("Acting Head of State", "LBY")]
    public void An_acting_Head_of_State_has_that_rank_and_is_acting(string title, string state)
    {
        var reading = Reader.Read(title, new(state, null));

        Assert.Equal(("HEAD_OF_STATE", true), (reading.Rank, reading.IsActing));
    }

    [Theory]
    [InlineData("Président de la République", "FRA", "HEAD_OF_STATE")]
    [InlineData("Premier Ministre, Chef du Gouvernement", "CIV", "HEAD_OF_GOVERNMENT")]
    [InlineData("Première ministre", "FRA", "HEAD_OF_GOVERNMENT")]
    [InlineData("Vice-Premier ministre et ministre des Affaires étrangères", "BEL", "DEPUTY_HEAD_OF_GOVERNMENT")]
    [InlineData("Ministre de l'Europe et des Affaires étrangères", "FRA", "FOREIGN_MINISTER")]
    [InlineData("Ministre des relations extérieures", "CMR", "FOREIGN_MINISTER")]
    [InlineData("Ministre d'État, ministre des Affaires étrangères", "SEN", "FOREIGN_MINISTER")]
    [InlineData("Ministre d'État", "MCO", "HEAD_OF_GOVERNMENT")]
    [InlineData("Ministre de la santé", "MLI", "MINISTER")]
    [InlineData("Ministre délégué", "MAR", "unsure MINISTER DEPUTY_MINISTER")]
    [InlineData("Secrétaire d'État", "CHE", "unsure MINISTER DEPUTY_MINISTER")]
    [InlineData("Secrétaire général adjoint de l'ONU", null, "UN_UNDER_SECRETARY_GENERAL")]
    [InlineData("Sous-Secrétaire général", null, "UN_ASSISTANT_SECRETARY_GENERAL")]
    [InlineData("Vice-Secrétaire générale de l'Organisation des Nations Unies", null, "UN_DEPUTY_SECRETARY_GENERAL")]
    [InlineData("Secrétaire général de l'ONU", null, "UN_SECRETARY_GENERAL")]
    [InlineData("Président de l'Assemblée nationale", "GAB", "SPEAKER_OF_PARLIAMENT")]
    [InlineData("Président de l'Assemblée générale", null, "UN_GENERAL_ASSEMBLY_PRESIDENT")]
    [InlineData("Ambassadeur, Représentant permanent", "MAR", "PERMANENT_REPRESENTATIVE")]
    [InlineData("Chargé d'affaires a.i.", "MAR", "CHARGE_D_AFFAIRES")]
    [InlineData("Chef de la délégation", "MAR", "-")]
    public void French_titles_are_read(string title, string? state, string expected) => Assert.Equal(expected, Read(title, state));

    [Theory]
    [InlineData("Presidente del Gobierno", "ESP", "HEAD_OF_GOVERNMENT")]
    [InlineData("Presidente Constitucional de la República", "ECU", "HEAD_OF_STATE")]
    [InlineData("Presidenta de la República", "HND", "HEAD_OF_STATE")]
    [InlineData("Presidente del Consejo de Ministros", "PER", "HEAD_OF_GOVERNMENT")]
    [InlineData("Vicepresidenta primera del Gobierno", "ESP", "DEPUTY_HEAD_OF_GOVERNMENT")]
    [InlineData("Vicepresidente de la República", "COL", "DEPUTY_HEAD_OF_STATE")]
    [InlineData("Canciller", "DEU", "HEAD_OF_GOVERNMENT")]
    [InlineData("Canciller", "BOL", "FOREIGN_MINISTER")]
    [InlineData("Canciller", null, "unsure HEAD_OF_GOVERNMENT FOREIGN_MINISTER")]
    [InlineData("Ministro de Asuntos Exteriores, Unión Europea y Cooperación", "ESP", "FOREIGN_MINISTER")]
    [InlineData("Ministra de Relaciones Exteriores", "BOL", "FOREIGN_MINISTER")]
    [InlineData("Viceministro de Relaciones Exteriores", "PRY", "DEPUTY_MINISTER")]
    [InlineData("Secretario de Relaciones Exteriores", "MEX", "FOREIGN_MINISTER")]
    [InlineData("Ministro de Salud", "CUB", "MINISTER")]
    [InlineData("Secretario General de las Naciones Unidas", null, "UN_SECRETARY_GENERAL")]
    [InlineData("Secretaria General Adjunta de las Naciones Unidas", null, "UN_UNDER_SECRETARY_GENERAL")]
    [InlineData("Subsecretario General", null, "UN_ASSISTANT_SECRETARY_GENERAL")]
    [InlineData("Rey", "ESP", "HEAD_OF_STATE")]
    [InlineData("Embajadora, Representante Permanente", "CHL", "PERMANENT_REPRESENTATIVE")]
    [InlineData("Jefe de la Delegación", "NIC", "-")]
    public void Spanish_titles_are_read(string title, string? state, string expected) => Assert.Equal(expected, Read(title, state));

    [Theory]
    [InlineData("Президент Республики Узбекистан", "UZB", "HEAD_OF_STATE")]
    [InlineData("Председатель Правительства Российской Федерации", "RUS", "HEAD_OF_GOVERNMENT")]
    [InlineData("Премьер-министр", "KAZ", "HEAD_OF_GOVERNMENT")]
    [InlineData("Вице-премьер", "TKM", "DEPUTY_HEAD_OF_GOVERNMENT")]
    [InlineData("Заместитель Председателя Кабинета Министров, министр иностранных дел Туркменистана", "TKM", "DEPUTY_HEAD_OF_GOVERNMENT")]
    [InlineData("Министр иностранных дел", "TJK", "FOREIGN_MINISTER")]
    [InlineData("Министр культуры и туризма", "UZB", "MINISTER")]
    [InlineData("Первый заместитель министра иностранных дел", "TJK", "DEPUTY_MINISTER")]
    [InlineData("Специальный представитель Президента по вопросам внешней политики", "UZB", "SPECIAL_REPRESENTATIVE")]
    [InlineData("Первый заместитель Генерального секретаря ООН", null, "UN_DEPUTY_SECRETARY_GENERAL")]
    [InlineData("Заместитель Генерального секретаря ООН", null, "UN_UNDER_SECRETARY_GENERAL")]
    [InlineData("Помощник Генерального секретаря ООН", null, "UN_ASSISTANT_SECRETARY_GENERAL")]
    [InlineData(
        "Специальный представитель Генерального секретаря ООН по Центральной Азии",
        null,
        "unsure UN_UNDER_SECRETARY_GENERAL UN_ASSISTANT_SECRETARY_GENERAL")]
    [InlineData("Генеральный секретарь ООН", null, "UN_SECRETARY_GENERAL")]
    [InlineData("Генеральный секретарь ШОС", null, "IGO_HEAD")]
    [InlineData("Заместитель Генерального секретаря ШОС", null, "IGO_DEPUTY_HEAD")]
    [InlineData("Специальный представитель ЕС по Центральной Азии", null, "EU_SPECIAL_REPRESENTATIVE")]
    [InlineData("Чрезвычайный и Полномочный Посол", "RUS", "AMBASSADOR")]
    [InlineData("Временный поверенный в делах", "RUS", "CHARGE_D_AFFAIRES")]
    [InlineData("Постоянный представитель при ООН", "KAZ", "PERMANENT_REPRESENTATIVE")]
    [InlineData("Председатель Сената Олий Мажлиса", "UZB", "SPEAKER_OF_PARLIAMENT")]
    [InlineData("Председатель Халк Маслахаты", "TKM", "NATIONAL_LEADER")]
    [InlineData("Глава делегации", "KAZ", "-")]
    public void Russian_titles_are_read(string title, string? state, string expected) => Assert.Equal(expected, Read(title, state));

    /// <summary>The titles of the three ranks below the Secretary-General, from a Chinese encyclopedia.</summary>
    [Theory]
    [InlineData("联合国常务副秘书长", "UN_DEPUTY_SECRETARY_GENERAL")]
    [InlineData("联合国副秘书长", "UN_UNDER_SECRETARY_GENERAL")]
    [InlineData("联合国助理秘书长", "UN_ASSISTANT_SECRETARY_GENERAL")]
    public void Chinese_titles_of_the_United_Nations_are_not_translated_word_by_word(string title, string expected) =>
        Assert.Equal(expected, Read(title, null));

    [Fact]
    public void The_organization_decides_the_rank_of_a_president_or_secretary_general()
    {
        Assert.Equal("ACADEMIC", Reader.Read("President", In(OrganizationType.Academic)).ToString());
        Assert.Equal("IGO_HEAD", Reader.Read("Secretary General", In(OrganizationType.Intergovernmental)).ToString());
        Assert.Equal("SENIOR_OFFICIAL", Reader.Read("Director-General", In(OrganizationType.GovernmentBody)).ToString());
        Assert.Equal(
            "unsure UN_UNDER_SECRETARY_GENERAL UN_ASSISTANT_SECRETARY_GENERAL",
            Reader.Read("Deputy Secretary-General of the United Nations", In(OrganizationType.UnBody)).ToString());
        Assert.Equal(
            "UN_SECRETARY_GENERAL",
            Reader.Read("Secretary-General", new(null, Organization("organization/un", OrganizationType.Intergovernmental))).ToString());
    }

    [Fact]
    public void The_result_names_the_deciding_part_of_the_title_and_its_source()
    {
        var reading = Reader.Read("Minister for Education, Acting Prime Minister", new("NPL", null));

        Assert.Equal(
            ("HEAD_OF_GOVERNMENT", "Acting Prime Minister", true, false),
            (reading.Rank, reading.DecidedBy, reading.IsActing, reading.IsFormer));
        Assert.Equal("unsourced: general knowledge", reading.Basis!.ToString());
    }

    [Fact]
    public void A_former_office_does_not_count_beside_a_present_one()
    {
        var reading = Reader.Read("former UN Secretary-General, Director of the Institute of Peace", TitleContext.None);
        var former = Reader.Read("Former President of the Republic", new("FRA", null));

        Assert.Equal(("ACADEMIC", false), (reading.Rank, reading.IsFormer));
        Assert.Equal(("HEAD_OF_STATE", true), (former.Rank, former.IsFormer));
    }

    [Fact]
    public void A_title_finds_its_office()
    {
        Office[] offices =
        [
            Office("office/minister", "Minister of Foreign Affairs of Uzbekistan", "FOREIGN_MINISTER"),
            Office("office/deputy", "Deputy Minister of Foreign Affairs of Uzbekistan", "DEPUTY_MINISTER"),
            Office("office/first-deputy", "First Deputy Minister of Foreign Affairs of Uzbekistan", "DEPUTY_MINISTER"),
        ];

        Assert.Equal("office/minister", Find("Foreign Minister"));
        Assert.Equal("office/first-deputy", Find("First Deputy Minister of Foreign Affairs of Uzbekistan"));
        Assert.Null(Find("Deputy Minister"));

        string? Find(string title) => OfficeMatch.Find(title, Reader.Read(title, new("UZB", null)), offices)?.Id;
    }

    [Fact]
    public void An_office_whose_title_has_another_rank_is_found()
    {
        Assert.True(Reader.Read("Deputy Minister of Foreign Affairs", new("UZB", null)).Contradicts("FOREIGN_MINISTER"));
        Assert.False(Reader.Read("Minister of State", new("BFA", null)).Contradicts("MINISTER"));
        Assert.False(Reader.Read("gardener", TitleContext.None).Contradicts("MINISTER"));
    }

    private static string Read(string title, string? state) => Reader.Read(title, new(state, null)).ToString();

    private static TitleContext In(OrganizationType type) => new(null, Organization("organization/some", type));

    private static Organization Organization(string id, OrganizationType type) => new() { Id = id, Name = "Some", Type = type };

    private static Office Office(string id, string title, string rank) =>
        new() { Id = id, Title = title, Organization = new("organization/uzb-mfa"), Rank = rank };
}
