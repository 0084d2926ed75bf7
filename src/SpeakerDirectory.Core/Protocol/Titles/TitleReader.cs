using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Titles;

/// <summary>
/// Reads the rank that a printed title states. A title alone often does not decide it: "President of the Council of Ministers" is a head
/// of Government in Italy and was the Head of State's second title elsewhere. Such titles are reported as unsure.
/// </summary>
public sealed class TitleReader
{
    private readonly TitleRules _rules;
    private readonly Dictionary<string, int> _levels;
    private readonly TitleParts _parts;

    /// <param name="rules">What titles say about rank.</param>
    /// <param name="ranks">All ranks, with their levels.</param>
    public TitleReader(TitleRules rules, IEnumerable<Rank> ranks)
    {
        _rules = rules;
        _levels = ranks.ToDictionary(r => r.Code, r => r.Level, StringComparer.Ordinal);
        _parts = new(_rules, new(_rules));
    }

    /// <summary>The offices that a title lists, each with what belongs to it.</summary>
    internal List<TitlePart> Parts(string title) => _parts.Of(title);

    /// <summary>The names and adjectives of a State that titles use, folded: <c>kyrgyzstan</c>, <c>kyrgyz</c>.</summary>
    internal IEnumerable<string> NamesOf(string state) =>
        _rules.States.Concat(_rules.Demonyms).Where(word => word.State == state).Select(word => word.Word);

    /// <summary>The rank of a title in its setting.</summary>
    public TitleReading Read(string title, TitleContext context)
    {
        var parts = _parts.Of(title).ConvertAll(part => Read(part, context));
        var current = parts.Where(p => !p.IsFormer).ToList();
        return Highest(current.Count > 0 && current.Exists(p => p.DecidedBy != "") ? current : parts);
    }

    private TitleReading Read(TitlePart part, TitleContext context)
    {
        var where = context.Setting == TitleSetting.Nowhere && StateNamed(part.Folded) is { } state
            ? new TitleContext(state, null)
            : context;
        return (Decide(part.Folded, where)
            ?? Decide(WithoutOrganization(part.Folded, where.Organization), where) ?? DecideBehindDemonym(part.Folded, where)) is { } rule
            ? new(
                rule.Ranks.Count switch { 0 => TitleOutcome.NoRank, 1 => TitleOutcome.Rank, _ => TitleOutcome.Unsure },
                rule.Ranks,
                part.Printed,
                part.IsActing,
                part.IsFormer,
                rule.Basis)
            : TitleReading.Nothing;
    }

    private TitleRule? Decide(string? part, TitleContext context) =>
        part is null ? null : _rules.Rules.FirstOrDefault(r => r.Fits(part, context));

    // "FAO Regional Representative" is a regional representative, "Deputy SCO Secretary-General" a deputy secretary-general.
    private static string? WithoutOrganization(string part, Organization? organization) =>
        organization?.Names.Select(n => n.Text).Append(organization.Name).Append(organization.ShortName ?? "").Select(Folding.Fold)
            .Where(name => name != "" && $" {part} ".Contains($" {name} ", StringComparison.Ordinal))
                .Select(name => $" {part} ".Replace($" {name} ", " ", StringComparison.Ordinal).Trim())
                .FirstOrDefault();

    // "Kyrgyz President" is a President, of Kyrgyzstan.
    private TitleRule? DecideBehindDemonym(string part, TitleContext context) =>
        _rules.Demonyms.FirstOrDefault(d => part.StartsWith(d.Word + " ", StringComparison.Ordinal)) is { } demonym
            ? Decide(part[(demonym.Word.Length + 1)..], context.Setting == TitleSetting.Nowhere ? new(demonym.State, null) : context)
            : null;

    // An uncertain part matters only when it may be higher than every certain one, and not when a certain one says which of its
    // candidates is meant.
    private TitleReading Highest(List<TitleReading> parts)
    {
        var certain = parts.Where(p => p.Outcome == TitleOutcome.Rank).MinBy(p => _levels[p.Ranks[0]]);
        var unsure = parts.Where(p => p.Outcome == TitleOutcome.Unsure).MinBy(p => p.Ranks.Min(r => _levels[r]));
        if (certain is null)
        {
            return unsure ?? parts.Find(p => p.DecidedBy != "") ?? TitleReading.Nothing;
        }

        if (unsure?.Ranks.Contains(certain.Ranks[0]) == false
            && unsure.Ranks.Where(r => _levels[r] < _levels[certain.Ranks[0]]).ToList() is { Count: > 0 } higher)
        {
            return unsure with { Ranks = (higher.Count == unsure.Ranks.Count ? higher : higher.Append(certain.Ranks[0])).ToValueList() };
        }

        return certain;
    }

    private string? StateNamed(string folded)
    {
        var padded = $" {folded} ";
        return _rules.States.FirstOrDefault(s => padded.Contains($" {s.Word} ", StringComparison.Ordinal))?.State;
    }
}
