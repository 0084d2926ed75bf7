using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Guarding;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;
using SpeakerDirectory.Core.Query;
using Reference = SpeakerDirectory.Core.Query.Field;

namespace SpeakerDirectory.Api.Types;

/// <summary>What an order of precedence needs from an event or from appearances, and how it is made of that.</summary>
internal static class PrecedenceFields
{
    private const string Language = "language";

    private static readonly Include ToAppearances = GatheringNeeds.OfWholeEvent[^1];

    private static readonly ValueList<Include> OfAppearance =
        [.. GatheringNeeds.OfAppearance, new(RecordKind.Appearance, Relation.Forward(Reference.Of<Appearance>(a => a.Event))) { Includes = GatheringNeeds.OfEvent }];

    /// <summary>Which order is asked for.</summary>
    public sealed record Asked(Rulebook Rulebook, string Scheme, Purpose Purpose, ValueList<SchemeChoice> Choices, AskedArrangement Arrangement)
    {
        public SchemeInUse On(PartialDate? day)
        {
            var scheme = Rulebook.FindScheme(Scheme, day)
                ?? throw new QuestionError("SCHEME_UNKNOWN", $"There is no scheme '{Scheme}' for the day of the event: `precedenceSchemes` lists those there are.");
            var choices = Choices.Where(c => c.Code != Language || scheme.Parameters.Any(p => p.Code == Language)).ToDictionary(c => c.Code, c => c.Value, StringComparer.Ordinal);
            var problems = new List<Problem>();
            return SchemeInUse.TryMake(scheme, Purpose, choices, problems) ?? throw new QuestionError("SCHEME_CHOICE_INVALID", string.Join(' ', problems.Select(p => p.Message)));
        }
    }

    public static Asked Read(FieldArguments arguments, Rulebook rulebook) => new(
        rulebook,
        arguments.Text("scheme")!,
        arguments.Choice<Purpose>("purpose"),
        [.. arguments.List<SchemeChoice>("choices"), .. arguments.Text(Language) is { } language ? new SchemeChoice[] { new(Language, language) } : []],
        arguments.Given<AskedArrangement>("arrangement") ?? AskedArrangement.None);

    public static Needs NeedsOfEvent(FieldArguments arguments, Rulebook rulebook) =>
        new([new(ToAppearances, Selects: true) { Size = PageArguments.LargestSize }, .. GatheringNeeds.OfEvent.Select(include => new Need(include, Selects: false))], Read(arguments, rulebook));

    public static object OfEvent(Event happening, Fetched fetched, FieldPlan plan)
    {
        var gathering = Gathering.Of(happening, GatheringNeeds.Collect(fetched, GatheringNeeds.OfWholeEvent));
        var asked = (Asked)plan.Given!;
        var arrangement = asked.Arrangement.At(happening);
        return arrangement.StrangersTo(gathering).FirstOrDefault() is { } stranger
            ? throw new QuestionError(AskedArrangement.Invalid, stranger.Message)
            : Show(gathering, asked, arrangement, fetched.Related(ToAppearances).Rows, plan.Brought[0].Selection!.Only);
    }

    /// <summary>Adds to the question what comparing the appearances asked for needs.</summary>
    public static void AddNeeds(Branch branch)
    {
        foreach (var include in OfAppearance)
        {
            branch.Add(include, out _);
        }
    }

    /// <summary>What comparing so many comes to.</summary>
    public static double Price(StoreWork work, int appearances) => appearances + OfAppearance.Sum(include => work.Bring(include, appearances, work.Along(include.Relation, appearances)));

    public static object OfAppearances(IReadOnlyList<Fetched> rows, Asked asked, ObjectPlan plan)
    {
        var records = rows.SelectMany(row => GatheringNeeds.Collect(row, OfAppearance)).DistinctBy(r => r.Id).ToList();
        var events = records.OfType<Event>().ToList();
        return events is [var one]
            ? Show(Gathering.Of(one, records), asked, asked.Arrangement.At(one), rows, plan)
            : throw new QuestionError("EVENTS_DIFFER", events.Count == 0 ? "`appearances` leads to none: there is nothing to compare." : $"These appearances belong to {events.Count} events: precedence compares people at one.");
    }

    private static ShownList Show(Gathering gathering, Asked asked, Arrangement arrangement, IReadOnlyList<Fetched> rows, ObjectPlan plan) =>
        new(Ranking.Of(gathering, asked.On(gathering.Event.Start), asked.Rulebook.Arrangement.With(arrangement)), rows.ToDictionary(row => row.Record.Id), plan);
}

/// <summary>A choice that a scheme leaves open.</summary>
internal sealed record SchemeChoice(string Code, string Value);

/// <summary>An order with the appearances it was made of; what is selected is selected from these.</summary>
internal sealed record ShownList(PrecedenceList List, IReadOnlyDictionary<string, Fetched> Appearances, ObjectPlan Plan) : IPlanned;

/// <summary>A line of an order with its appearance.</summary>
internal sealed record ShownLine<T>(T Line, Fetched Appearance, ObjectPlan Plan) : IPlanned;
