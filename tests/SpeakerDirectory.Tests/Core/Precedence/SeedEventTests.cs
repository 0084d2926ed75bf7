using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>Events of the seed data, their order worked out by hand from the classes of un-conference.</summary>
public class SeedEventTests
{
    private static readonly List<Record> Seed = Loaded.SeedData();

    [Fact]
    public void The_conference_of_Ashgabat_has_an_order_and_deviations_from_it()
    {
        var list = Rank("event/2024-ashgabat-peace-and-sustainable-development");

        // Foreign minister; special representative of a President; Under-Secretary-General; two Assistant Secretaries-General; the
        // Union's Special Representative; heads of organizations by founding year, OTS's Council of Elders without one.
        Assert.Equal(
            [
                "Rashid Meredov", "Abdulaziz Kamilov", "Melissa Fleming", "Natalia Gherman", "Alexander Zuev", "Terhi Hakala",
                "Ban Ki-moon", "Binali Yildirim",
            ],
            list.Entries.Select(e => e.Person.Name));
        Assert.Equal([1, 2, 3, 4, 4, 6, 7, 7], list.Entries.Select(e => e.Position));
        Assert.Equal([250, 260, 262, 268, 268, 269, 310, 310], list.Entries.Select(e => e.Class.Code));
        Assert.Empty(list.NotPlaced);

        // Published: Meredov, Yildirim, Kamilov, Gherman, Zuev, Hakala, Fleming, Ban.
        Assert.Equal(
            [("Binali Yildirim", 2, 7), ("Melissa Fleming", 7, 3)], list.Deviations.Select(d => (d.Person.Name, d.Published, d.Position)));
    }

    [Fact]
    public void An_order_that_no_rule_yields_is_shown_with_its_deviations()
    {
        var list = Rank("event/2025-ashgabat-peace-and-trust-forum");

        // Published by News Central Asia about the second part, on 13 December 2025.
        Assert.Equal(
            [
                "Gurbanguly Berdimuhamedov",
                "Tatiana Valovaya",
                "Kaha Imnadze",
                "Feridun Sinirlioğlu",
                "Asad Majid Khan",
                "Tatiana Molcean",
                "Armida Salsiah Alisjahbana",
                "Nurlan Yermekbayev",
                "Haoliang Xu",
                "Xing Qu", "Salim Al Malik",
            ],
            from appearance in Seed.OfType<Appearance>()
            where appearance.Event.Id == "event/2025-ashgabat-peace-and-trust-forum" && appearance.Order is not null
            orderby appearance.Order
            select Seed.OfType<Person>().Single(p => p.Id == appearance.Person.Id).Name);
        Assert.Equal("Gurbanguly Berdimuhamedov", list.Entries[0].Person.Name);
        Assert.Equal(
            ["The office Special Representative of the Secretary-General for Central Asia and Head of UNRCCA has no rank."],
            list.NotPlaced.Select(n => n.Reason.ToString()));

        // Published: Berdimuhamedov, the Director-General of UNOG (an Under-Secretary-General), OSCE, ECO, UNECE, ESCAP, SCO, UNDP, the
        // deputy of UNESCO, ICESCO. The four Under-Secretaries-General are of one class; the heads of OSCE, ECO and SCO are listed
        // between them, and a deputy head before the head of ICESCO. A deviation names the one published earlier.
        Assert.Equal(
            ["Feridun Sinirlioğlu", "Asad Majid Khan", "Nurlan Yermekbayev", "Xing Qu"],
            list.Deviations.Select(d => d.Person.Name));
    }

    private static PrecedenceList Rank(string id) =>
        Ranking.Of(Gathering.Of(Seed.OfType<Event>().Single(e => e.Id == id), Seed), Cast.Use("un-conference"), Arrangement.None);
}
