using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Schemes;

/// <summary>
/// One system's order of precedence, from one file. An order depends on the system, the purpose, the day and the choices made.
/// </summary>
public sealed record Scheme
{
    /// <summary>The same for all versions: <c>un-conference</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version: <c>2016</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>What the scheme is, where it is used, and what it does not cover.</summary>
    public required string Description { get; init; }

    /// <summary>The first day on which this version is in force; null when it always was.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last day on which this version is in force; null when no end is known.</summary>
    public PartialDate? To { get; init; }

    /// <summary>The purposes it serves.</summary>
    public ValueList<PurposeRule> Purposes { get; init; } = [];

    /// <summary>The choices that users have.</summary>
    public ValueList<Parameter> Parameters { get; init; } = [];

    /// <summary>The lists that its rules refer to.</summary>
    public ValueList<ListedOrder> Orders { get; init; } = [];

    /// <summary>The classes, the highest first.</summary>
    public ValueList<SchemeClass> Classes { get; init; } = [];

    /// <summary>Everything that its classes and rules cite.</summary>
    public ValueList<Source> Sources { get; init; } = [];

    /// <summary>The list of this name; null when there is none.</summary>
    public ListedOrder? FindOrder(string name) => Orders.FirstOrDefault(order => order.Name == name);
}

/// <summary>A choice that differs from place to place. It is shown to users with its default.</summary>
/// <param name="Code">The code: <c>representation</c>.</param>
/// <param name="Meaning">What the choice decides, for users.</param>
/// <param name="Values">Empty when any text will do: a language, the name of a State.</param>
/// <param name="Default">Empty when there is none and nothing follows from it.</param>
/// <param name="Basis">The sources of the choice.</param>
/// <param name="DefaultFrom">
/// The list whose entry on the day of the event is the default; null when the default does not depend on the day.
/// </param>
public sealed record Parameter(
    string Code, string Meaning, ValueList<string> Values, string Default, Basis Basis, string? DefaultFrom = null);

/// <summary>People of equal precedence until a tie-break decides between them.</summary>
/// <param name="Code">The number, ascending from the highest class.</param>
/// <param name="Name">The name to show.</param>
/// <param name="When">The class exists when these choices are made.</param>
/// <param name="Purposes">The class exists for these purposes; for all when empty.</param>
/// <param name="Who">Whoever one of these fits.</param>
/// <param name="TieBreaks">The rules that decide inside the class, in the order in which they are tried.</param>
/// <param name="Basis">The sources of the class.</param>
public sealed record SchemeClass(
    int Code,
    string Name,
    ValueList<ParameterCondition> When,
    ValueList<Purpose> Purposes,
    ValueList<Matcher> Who,
    ValueList<TieBreak> TieBreaks,
    Basis Basis);

/// <summary>A parameter and the values of it under which a class or rule applies.</summary>
/// <param name="Parameter">The code of the parameter.</param>
/// <param name="Values">The values, one of them.</param>
public sealed record ParameterCondition(string Parameter, ValueList<string> Values);
