using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Host.Output.Cards;

/// <summary>The difference between the cards of an event now and those after an earlier change.</summary>
/// <param name="Cards">The cards of new people and those with another text, in the order of seating.</param>
/// <param name="Of">How many cards there are now.</param>
/// <param name="Gone">The people who had a card and have none now.</param>
internal sealed record ChangedCards(IReadOnlyList<PlaceCard> Cards, int Of, IReadOnlyList<Person> Gone)
{
    public static ChangedCards Between(IReadOnlyList<PlaceCard> earlier, IReadOnlyList<PlaceCard> now)
    {
        var before = earlier.ToDictionary(card => card.Person.Id, card => card.Texts, StringComparer.Ordinal);
        var present = now.Select(card => card.Person.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. now.Where(card => !card.Texts.Equals(before.GetValueOrDefault(card.Person.Id)))],
            now.Count,
            [.. earlier.Select(card => card.Person).Where(person => !present.Contains(person.Id))]);
    }

    /// <summary>A sentence about the number of changed cards, and one about cards to take away, if any.</summary>
    public IEnumerable<string> Summary(long since)
    {
        yield return (Cards.Count, Of) switch
        {
            (0, 1) => $"The card has not changed since change {since}.",
            (0, _) => $"None of the {Report.Number(Of)} cards has changed since change {since}.",
            _ => $"{Report.Number(Cards.Count)} of {Report.Count(Of, "card")} {(Cards.Count == 1 ? "has" : "have")} changed since "
                + $"change {since}.",
        };
        if (Gone.Count > 0)
        {
            yield return $"{Report.Count(Gone.Count, "card")} {(Gone.Count == 1 ? "is" : "are")} no longer needed: "
                + $"{string.Join("; ", Gone.Select(person => person.Name))}.";
        }
    }
}
