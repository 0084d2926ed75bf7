using SpeakerDirectory.Api.Cost;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using Reference = SpeakerDirectory.Core.Records.Field;

namespace SpeakerDirectory.Api.Types.Protocol;

/// <summary>The includes that an order of precedence needs from an event or from appearances, and how it is made of them.</summary>
internal static class PrecedenceFields
{
    private const string Language = "language";

    private static readonly Include ToAppearances = GatheringIncludes.OfRootEvent[^1];

    private static readonly ValueList<Include> OfAppearance =
        [.. GatheringIncludes.OfAppearance, new RelationInclude(
            RecordKind.Appearance, Relation.Outgoing(Reference.Of<Appearance>(a => a.Event))) { Includes = GatheringIncludes.OfEvent }];

    /// <summary>The requested order.</summary>
    public sealed record Arguments(
        Rulebook Rulebook, string Scheme, Purpose? Purpose, ValueList<SchemeChoice> Choices, ArrangementArgument Arrangement)
    {
        public ResolvedScheme On(PartialDate? day)
        {
            var scheme = Rulebook.FindScheme(Scheme, day)
                ?? throw new QueryError(
                    "SCHEME_UNKNOWN",
                    $"There is no scheme '{Scheme}' for the day of the event: `precedenceSchemes` lists those there are.");
            var choices = Choices
                .Where(c => c.Code != Language || scheme.Parameters.Any(p => p.Code == Language))
                .ToDictionary(c => c.Code, c => c.Value, StringComparer.Ordinal);
            var problems = new List<Problem>();
            return ResolvedScheme.TryMake(scheme, Purpose, choices, day, problems)
                ?? throw new QueryError("SCHEME_CHOICE_INVALID", string.Join(' ', problems.Select(p => p.Message)));
        }
    }

    public static Arguments Read(FieldArguments arguments, Rulebook rulebook) => new(
        rulebook,
        arguments.Text("scheme")!,
        arguments.ChoiceOrNull<Purpose>("purpose"),
        [.. arguments.List<SchemeChoice>("choices"), .. arguments.Text(Language) is { } language
            ? new SchemeChoice[] { new(Language, language) }
            : []],
        arguments.Given<ArrangementArgument>("arrangement") ?? ArrangementArgument.None);

    public static Requirements NeedsOfEvent(FieldArguments arguments, Rulebook rulebook) =>
        new(
        [
            new(ToAppearances, Selects: true) { Size = PageArguments.LargestSize },
            .. GatheringIncludes.OfEvent.Select(include => new Requirement(include, Selects: false)),
        ], Read(arguments, rulebook));

    public static object OfEvent(Event happening, Row fetched, FieldPlan plan)
    {
        var gathering = Gathering.Of(fetched);
        var order = (Arguments)plan.Given!;
        var arrangement = order.Arrangement.At(happening);
        return arrangement.StrangersTo(gathering).FirstOrDefault() is { } stranger
            ? throw new QueryError(ArrangementArgument.Invalid, stranger.Message)
            : Show(gathering, order, arrangement, fetched.Related(ToAppearances).Rows, plan.Includes[0].Selection!.Only);
    }

    /// <summary>Adds the includes that comparing appearances needs.</summary>
    public static void AddNeeds(IncludeTreeBuilder includes)
    {
        foreach (var include in OfAppearance)
        {
            includes.Add(include, out _);
        }
    }

    /// <summary>What comparing so many comes to.</summary>
    public static double Price(CostModel work, int appearances) =>
        appearances + OfAppearance.Sum(include => work.Load(include, appearances, work.ListCost(include, appearances)));

    public static object OfAppearances(IReadOnlyList<Row> rows, Arguments order, ObjectPlan plan)
    {
        var records = rows.SelectMany(row => GatheringIncludes.Collect(row, OfAppearance)).DistinctBy(r => r.Id).ToList();
        var events = records.OfType<Event>().ToList();
        return events is [var one]
            ? Show(Gathering.Of(one, records), order, order.Arrangement.At(one), rows, plan)
            : throw new QueryError(
                "EVENTS_DIFFER",
                events.Count == 0
                    ? "`appearances` leads to none: there is nothing to compare."
                    : $"These appearances belong to {events.Count} events: precedence compares people at one.");
    }

    private static ShownList Show(
        Gathering gathering, Arguments order, Arrangement arrangement, IReadOnlyList<Row> rows, ObjectPlan plan) =>
        new(Ranking.Of(
            gathering,
            order.On(gathering.Event.Start),
            order.Rulebook.Arrangement.With(arrangement)), rows.ToDictionary(row => row.Record.Id), plan);
}

/// <summary>A choice that a scheme leaves open.</summary>
internal sealed record SchemeChoice(string Code, string Value);

/// <summary>An order with the appearances that it was made of, from which the selection is answered.</summary>
internal sealed record ShownList(PrecedenceList List, IReadOnlyDictionary<string, Row> Appearances, ObjectPlan Plan) : IPlanned;

/// <summary>A line of an order with its appearance.</summary>
internal sealed record ShownLine<T>(T Line, Row Appearance, ObjectPlan Plan) : IPlanned;
