using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>
/// Seats in the General Assembly Hall: the first is drawn by lot, the others follow in English alphabetical order (Dag Hammarskjöld
/// Library, ask.un.org/faq/14612).
/// </summary>
public class SeatRotationTests
{
    private static readonly string[] NoMembers = ["organization/vat", "organization/cok", "organization/niu", "organization/pse"];

    [Theory]
    [InlineData("Yemen", "Zambia, Zimbabwe, Afghanistan", "Viet Nam")]
    [InlineData("North Macedonia", "Norway, Oman", "Nigeria")]
    [InlineData("Belize", "Benin", "Belgium")]
    [InlineData("Suriname", "Sweden", "Sudan")]
    [InlineData("Iceland", "India", "Hungary")]
    [InlineData("Ghana", "Greece", "Germany")]
    [InlineData("Mali", "Malta, Marshall Islands", "Maldives")]
    [InlineData("Tuvalu", "Uganda", "Turkmenistan")]
    public void The_seats_rotate_from_the_one_that_was_drawn(string first, string next, string last)
    {
        var seats = Seats(first, withPalestine: false);

        Assert.Equal(193, seats.Count);
        Assert.Equal([first, .. next.Split(", ")], seats.Take(1 + next.Split(", ").Length));
        Assert.Equal(last, seats[^1]);
    }

    [Fact]
    public void Since_the_79th_session_the_State_of_Palestine_sits_between_Sri_Lanka_and_Sudan()
    {
        var seats = Seats("Yemen", withPalestine: true);

        Assert.Equal(["Sri Lanka", "State of Palestine", "Sudan"], seats.Skip(seats.IndexOf("Sri Lanka")).Take(3));
    }

    private static List<string> Seats(string first, bool withPalestine)
    {
        var cast = new Cast(start: "2024-09-10");
        foreach (var state in Loaded.GeneralDebate()
            .OfType<Organization>()
            .Where(
                o => o.Type == OrganizationType.State
                    && o.Dissolved is null
                    && (!NoMembers.Contains(o.Id) || (withPalestine && o.Id == "organization/pse"))))
        {
            cast.Add(state);
            cast.Attends("Representative", state.Id, null);
        }

        return
        [
            .. cast
                .Rank("states-alphabetical", Purpose.Seating, null, ("firstSeat", first)).Entries
                .Select(e => e.Standing!.SpeaksFor!.Names.First(n => n.Kind == NameKind.Sort).Text),
        ];
    }
}
