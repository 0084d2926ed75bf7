using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Host.Output.Cards;

/// <summary>The place card of a person.</summary>
/// <param name="Person">The person.</param>
/// <param name="Texts">What it says in one or two languages, without what both say.</param>
/// <param name="Remarks">What must be checked before printing: sentences without a full stop.</param>
internal sealed record PlaceCard(Person Person, ValueList<CardText> Texts, ValueList<string> Remarks);
