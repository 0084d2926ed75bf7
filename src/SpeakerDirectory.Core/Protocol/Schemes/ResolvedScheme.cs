using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Schemes;

/// <summary>A scheme for one purpose with every choice made: it has only the classes and rules that apply.</summary>
public sealed class ResolvedScheme
{
    private readonly IReadOnlyDictionary<string, string> _choices;

    private ResolvedScheme(Scheme scheme, PurposeRule purpose, IReadOnlyDictionary<string, string> choices, PartialDate? on)
    {
        (Scheme, Purpose) = (scheme, purpose);
        _choices = scheme.Parameters
            .Select(p => (p.Code, Value: choices.GetValueOrDefault(p.Code) ?? DefaultOf(p, on)))
            .Where(p => p.Value is not null)
            .ToDictionary(p => p.Code, p => p.Value!, StringComparer.Ordinal);
        Classes = scheme.Classes.Where(c => Applies(c.When, c.Purposes)).Select(Narrow).ToValueList();
    }

    /// <summary>The scheme as its file gives it.</summary>
    public Scheme Scheme { get; }

    /// <summary>The purpose.</summary>
    public PurposeRule Purpose { get; }

    /// <summary>The classes that apply, the highest first.</summary>
    public ValueList<SchemeClass> Classes { get; }

    /// <summary>
    /// Resolves a scheme, with its defaults where nothing is chosen. Null, with problems, when the scheme does not serve the purpose or
    /// has no such choice.
    /// </summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="purpose">The purpose; when null, the only purpose of the scheme, else a list of participants.</param>
    /// <param name="choices">The values chosen for parameters, by code.</param>
    /// <param name="on">The day of the event, on which some defaults depend; null when it is not known.</param>
    /// <param name="problems">Takes the problems.</param>
    public static ResolvedScheme? TryMake(
        Scheme scheme,
        Purpose? purpose,
        IReadOnlyDictionary<string, string> choices,
        PartialDate? on,
        ICollection<Problem> problems)
    {
        var before = problems.Count;
        var wanted = purpose ?? (scheme.Purposes is [var only] ? only.Purpose : Schemes.Purpose.List);
        var rule = scheme.Purposes.FirstOrDefault(p => p.Purpose == wanted);
        if (rule is null)
        {
            problems.Add(
                new(null, "purpose", $"{scheme.Name} says nothing about {Choice.Text(wanted)}; it serves "
                    + $"{string.Join(", ", scheme.Purposes.Select(p => Choice.Text(p.Purpose)))}."));
        }

        foreach (var (code, value) in choices)
        {
            if (scheme.Parameters.FirstOrDefault(p => p.Code == code) is not { } parameter)
            {
                problems.Add(
                    new(null, code, $"{scheme.Name} has no parameter '{code}'; it has "
                        + $"{string.Join(", ", scheme.Parameters.Select(p => p.Code))}."));
            }
            else if (parameter.Values.Count > 0 && !parameter.Values.Contains(value))
            {
                problems.Add(new(null, code, $"'{value}' is not one of {string.Join(", ", parameter.Values)}."));
            }
        }

        return problems.Count > before ? null : new(scheme, rule!, choices, on);
    }

    /// <summary>
    /// The value chosen for a parameter; null when the scheme does not have the parameter, or its value depends on a day that is not known.
    /// </summary>
    public string? Chosen(string parameter) => _choices.GetValueOrDefault(parameter);

    /// <summary>The value itself or, where it names a parameter as <c>$parameter</c>, the value chosen for that.</summary>
    public string? Resolve(string? value) => value is ['$', .. var parameter] ? Chosen(parameter) : value;

    private SchemeClass Narrow(SchemeClass full) => full with
    {
        Who = full.Who
            .Where(m => Applies(m.When, []))
            .Select(m => m with { SpeaksFor = m.SpeaksFor.Select(s => Resolve(s) ?? s).ToValueList() })
            .ToValueList(),
        TieBreaks = full.TieBreaks.Where(t => Applies(t.When, t.Purposes)).ToValueList(),
    };

    private string? DefaultOf(Parameter parameter, PartialDate? on) =>
        parameter.DefaultFrom is { } list ? Scheme.FindOrder(list)!.EntryOn(on) : parameter.Default;

    private bool Applies(ValueList<ParameterCondition> when, ValueList<Purpose> purposes) =>
        (purposes.Count == 0 || purposes.Contains(Purpose.Purpose))
            && when.All(c => Chosen(c.Parameter) is { } value && c.Values.Contains(value));
}
