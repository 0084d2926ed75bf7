using System.Text.RegularExpressions;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Schemes;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>
/// The English patterns of reasons, by id. A name in braces stands for a value. Patterns that begin with a capital letter are sentences;
/// the others are parts of them.
/// </summary>
public static partial class ReasonPatterns
{
    internal const string ClassBefore = "class-before";
    internal const string HighestClass = "highest-class";
    internal const string LowestClass = "lowest-class";
    internal const string NextClass = "next-class";
    internal const string Reversed = "reversed";
    internal const string Caveat = "caveat";
    internal const string Alike = "alike";
    internal const string NoRule = "no-rule";
    internal const string UndecidedBoth = "undecided-both";
    internal const string UndecidedOne = "undecided-one";
    internal const string UndecidedTwo = "undecided-two";
    internal const string UndecidedTime = "undecided-time";
    internal const string UndecidedOverlap = "undecided-overlap";
    internal const string AlphabeticalFrom = "before-alphabetical-from";
    internal const string NoClass = "no-class";
    internal const string NotPlaced = "not-placed";
    internal const string NeedsValue = "needs-value";
    internal const string And = "and";
    internal const string PublishedBefore = "published-before";
    internal const string PublishedAfter = "published-after";

    /// <summary>All patterns.</summary>
    public static IReadOnlyDictionary<string, string> English { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["class"] = "{code} ({name})",
        ["class-represented"] = "{code} ({name}, represented)",
        ["class-former"] = "{code} ({name}, former)",
        [ClassBefore] = "Class {higher} comes before class {lower}.",
        [HighestClass] = "The highest class present is {class}.",
        [LowestClass] = "The order is reversed and begins with the lowest class present, {class}.",
        [NextClass] = "The next class is {class}.",
        [Reversed] = "The order is reversed: {sentence}",
        [Caveat] = "The position may be higher, because {missing}.",

        ["before-credentials"] = "{first} presented credentials ({firstValue}) before {second} ({secondValue}).",
        ["before-took-office"] = "{first} took office ({firstValue}) before {second} ({secondValue}).",
        ["before-first-took-office"] = "{first} first took office ({firstValue}) before {second} ({secondValue}).",
        ["before-appointed"] = "{first} was appointed ({firstValue}) before {second} ({secondValue}).",
        ["before-arrived"] = "{first} arrived ({firstValue}) before {second} ({secondValue}).",
        ["before-born"] = "{first} was born ({firstValue}) before {second} ({secondValue}).",
        ["before-alphabetical"] = "{firstValue} comes before {secondValue} in the alphabetical order ({language}).",
        [AlphabeticalFrom] = "{firstValue} comes before {secondValue} in the alphabetical order ({language}) from {start}.",
        ["before-inscription"] = "{first} asked to speak ({firstValue}) before {second} ({secondValue}).",
        ["before-draw"] = "{first} drew lot {firstValue}, and {second} drew lot {secondValue}.",
        ["before-manual"] = "The order given by hand has {first} ({firstValue}) before {second} ({secondValue}).",
        ["before-listed"] = "{firstValue} comes before {secondValue} in the list '{list}'.",
        ["before-listed-date"] = "{firstValue} comes before {secondValue} in the list '{list}'.",
        ["before-founded"] = "The organization of {first} was founded ({firstValue}) before that of {second} ({secondValue}).",
        ["before-host-first"] = "{first} comes before {second} as the host.",
        ["before-person-name"] = "{firstValue} comes before {secondValue} in the order of names.",

        [Alike] = "{first} and {second} are equal by every rule of class {class}.",
        [NoRule] = "Class {class} has no rule that orders its people.",
        [UndecidedBoth] = "Nothing decides between {first} and {second}, because {missing} for either.",
        [UndecidedOne] = "Nothing decides between {first} and {second}, because {missing} for {who}.",
        [UndecidedTwo] =
            "Nothing decides between {first} and {second}, because {firstMissing} for {first} and {secondMissing} for {second}.",
        [UndecidedTime] = "Nothing decides between {first} and {second}, because both have {value} and no time of day is known.",
        [UndecidedOverlap] = "Nothing decides between {first} and {second}, because {firstValue} and {secondValue} overlap.",

        ["value-unknown"] = "{value} is not known",
        ["value-uncertain"] = "{value} ({date}) is uncertain",
        ["tenure-unknown"] = "no tenure is known",
        ["continuation-unknown"] = "whether the tenure from {start} continues the one from {earlier} is not known",
        ["body-unknown"] = "no State or organization is known",
        ["name-unknown"] = "{body} has no name in '{language}'",
        ["alphabet-unknown"] = "this machine has no alphabetical order for '{language}' (it runs without ICU)",
        ["not-listed"] = "{name} is not in the list '{list}'",
        ["list-start-unknown"] = "the start of the list '{list}' on the day of the event is not known",

        ["list-unknown"] = "whether {body} is in the list '{list}' on the day of the event is not known",
        ["parameter-unknown"] = "the value of the parameter '{parameter}' on the day of the event is not known",
        ["hosts-unknown"] = "the event has neither country nor hosts, so whether this is the host is not known",
        ["observer-unknown"] = "whether {body} was an observer on the day is not known",
        ["accreditation-unknown"] = "where {title} is accredited is not known",
        ["country-unknown"] = "the event has no country, so who is accredited there is not known",
        ["office-unranked"] = "the office {title} has no rank",
        ["title-only"] = "the title '{title}' is printed, but no office is named",
        ["office-unknown"] = "no office is named",

        [NoClass] = "No class of {scheme} takes this capacity.",
        [NotPlaced] = "{missing}.",
        [NeedsValue] = "Nobody has a position in class {class} while {missing}.",
        [And] = "{first}; {second}",

        ["manual-presiding"] = "{person} presides, as {by} decided: {reason}.",
        ["manual-host"] = "{person} goes first as the host, as {by} decided: {reason}.",
        ["manual-guest-of-honour"] = "{person} goes first as the guest of honour, as {by} decided: {reason}.",
        ["manual-locked"] = "{person} keeps position {position}, as {by} decided: {reason}.",

        [PublishedBefore] = "{person} was published before {other}, who goes first: {sentence}",
        [PublishedAfter] = "{person} was published after {other}, but goes first by the scheme: {sentence}",
    };

    internal static string Of(TieBreakKind rule) => $"before-{IdOf(rule)}";

    internal static string Of(ManualPlaceKind place) => $"manual-{IdOf(place)}";

    /// <summary>The English text, with a capital letter where it is a sentence.</summary>
    internal static string Fill(Reason reason)
    {
        var pattern = English[reason.Pattern];
        var text = Names().Replace(pattern, name => reason.Values.First(v => v.Name == name.Groups[1].Value).ToString());
        return pattern.EndsWith('.') && text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    private static string IdOf<T>(T value)
        where T : struct, Enum => Values.Choice.Text(value).ToLowerInvariant().Replace('_', '-');

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Names();
}
