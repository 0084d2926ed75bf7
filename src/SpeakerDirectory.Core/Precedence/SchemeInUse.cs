namespace SpeakerDirectory.Core.Precedence;

/// <summary>A scheme for one purpose with every choice made: only the classes and rules that stand.</summary>
public sealed class SchemeInUse
{
    private readonly IReadOnlyDictionary<string, string> _choices;

    private SchemeInUse(Scheme scheme, PurposeRule purpose, IReadOnlyDictionary<string, string> choices)
    {
        (Scheme, Purpose, _choices) = (scheme, purpose, choices);
        Classes = scheme.Classes.Where(c => Stands(c.When, c.Purposes)).Select(Narrow).ToValueList();
    }

    public Scheme Scheme { get; }

    public PurposeRule Purpose { get; }

    public ValueList<SchemeClass> Classes { get; }

    /// <summary>With the scheme's defaults where nothing is chosen. Null, with problems, when the scheme does not serve the purpose or knows no such choice.</summary>
    public static SchemeInUse? TryMake(Scheme scheme, Purpose purpose, IReadOnlyDictionary<string, string> choices, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var rule = scheme.Purposes.FirstOrDefault(p => p.Purpose == purpose);
        if (rule is null)
        {
            problems.Add(new(null, "purpose", $"{scheme.Name} says nothing about {Choice.Text(purpose)}; it serves {string.Join(", ", scheme.Purposes.Select(p => Choice.Text(p.Purpose)))}."));
        }

        foreach (var (code, value) in choices)
        {
            if (scheme.Parameters.FirstOrDefault(p => p.Code == code) is not { } parameter)
            {
                problems.Add(new(null, code, $"{scheme.Name} has no parameter '{code}'; it has {string.Join(", ", scheme.Parameters.Select(p => p.Code))}."));
            }
            else if (parameter.Values.Count > 0 && !parameter.Values.Contains(value))
            {
                problems.Add(new(null, code, $"'{value}' is not one of {string.Join(", ", parameter.Values)}."));
            }
        }

        return problems.Count > before ? null : new(scheme, rule!, scheme.Parameters.ToDictionary(p => p.Code, p => choices.GetValueOrDefault(p.Code) ?? p.Default));
    }

    /// <summary>The value chosen for a parameter; null when the scheme does not have it.</summary>
    public string? Chosen(string parameter) => _choices.GetValueOrDefault(parameter);

    /// <summary>A value of a rule, where it names a parameter the value chosen for that.</summary>
    public string? Resolve(string? value) => value is ['$', .. var parameter] ? Chosen(parameter) : value;

    private SchemeClass Narrow(SchemeClass full) => full with
    {
        Who = full.Who.Where(m => Stands(m.When, [])).Select(m => m with { SpeaksFor = m.SpeaksFor.Select(s => Resolve(s)!).ToValueList() }).ToValueList(),
        TieBreaks = full.TieBreaks.Where(t => Stands(t.When, t.Purposes)).ToValueList(),
    };

    private bool Stands(ValueList<Choosing> when, ValueList<Purpose> purposes) =>
        (purposes.Count == 0 || purposes.Contains(Purpose.Purpose)) && when.All(c => Chosen(c.Parameter) is { } value && c.Values.Contains(value));
}
