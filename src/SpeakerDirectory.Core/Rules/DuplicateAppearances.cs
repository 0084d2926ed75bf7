using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 5: the same person twice at one event with the same role, and in the same session where sessions are named.</summary>
internal sealed class DuplicateAppearances
{
    private readonly Dictionary<(Ref<Person>, Ref<Event>, AppearanceRole, string?), string> _seen = [];

    /// <summary>A warning when this is one more of its like.</summary>
    public Problem? Add(Appearance appearance, RecordIndex known)
    {
        var key = (known.Shared(appearance.Person), known.Shared(appearance.Event), appearance.Role, appearance.Session);
        return _seen.TryAdd(key, appearance.Id) ? null : new(appearance.Id, "person",
            $"{appearance.Person} appears at {appearance.Event} as {Choice.Text(appearance.Role)} in {_seen[key]} already.");
    }
}
