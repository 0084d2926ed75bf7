using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Naming;

/// <summary>Which form of a name to show.</summary>
public static class NameForms
{
    /// <summary>
    /// The name in a language: the form of the kind that the display form has (a State's short name for its short name), else the
    /// official one, one of no kind, the short one, a transliteration. The display form, which is English, when there is none or no other
    /// language is wanted.
    /// </summary>
    public static string In(string? language, string display, ValueList<Name> names)
    {
        if (language is null || Serves("en", language))
        {
            return display;
        }

        NameKind? kindShown = null;
        foreach (var name in names)
        {
            if (name.Text == display && name.Lang?.Serves("en") == true)
            {
                kindShown = name.Kind;
                break;
            }
        }

        return Best(names, name => IsIn(language, name), kindShown)?.Text ?? display;
    }

    /// <summary>The name on a day: a form that was certainly in use then goes before the display form.</summary>
    public static string In(string? language, DateOnly? day, string display, ValueList<Name> names)
    {
        if (day is { } on)
        {
            var then = Best(names, name => (name.Lang is null || name.Lang.Value.Serves(language ?? "en")) && WasInUse(name, on), null);
            if (then is not null)
            {
                return then.Text;
            }
        }

        return In(language, display, names);
    }

    /// <summary>Whether there is a form in the language that is not a former one.</summary>
    public static bool Has(string language, ValueList<Name> names) => names.Any(name => IsIn(language, name));

    /// <summary>Whether the form was certainly in use on the day; a form without dates always is.</summary>
    internal static bool IsInUse(Name name, DateOnly day) =>
        (name.From is not { } from || from.CertainLatest <= day) && (name.To is not { } to || to.CertainEarliest >= day);

    private static bool WasInUse(Name name, DateOnly day) => (name.From, name.To) is not (null, null) && IsInUse(name, day);

    private static bool IsIn(string language, Name name) => name.Lang?.Serves(language) == true && name.Kind != NameKind.Former;

    private static Name? Best(ValueList<Name> names, Func<Name, bool> fits, NameKind? kindShown)
    {
        Name? best = null;
        foreach (var name in names)
        {
            if (fits(name)
                && Weight(name.Kind, kindShown) is var weight and < int.MaxValue
                && (best is null || weight < Weight(best.Kind, kindShown)))
            {
                best = name;
            }
        }

        return best;
    }

    private static int Weight(NameKind? kind, NameKind? kindShown) => kind switch
    {
        _ when kind is not null && kind == kindShown => 0,
        NameKind.Official => 1,
        null => 2,
        NameKind.Short => 3,
        NameKind.Transliteration => 4,
        NameKind.Former => 5,
        _ => int.MaxValue,
    };

    private static bool Serves(string wanted, string language) =>
        language.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || language.StartsWith(wanted + "-", StringComparison.OrdinalIgnoreCase);
}
