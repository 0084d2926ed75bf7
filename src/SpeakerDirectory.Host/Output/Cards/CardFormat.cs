namespace SpeakerDirectory.Host.Output.Cards;

internal enum CardFormat
{
    Html,
    Text,
}
