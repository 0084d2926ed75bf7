using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using Reference = SpeakerDirectory.Core.Query.Field;

namespace SpeakerDirectory.Api.Types;

/// <summary>What a tenure's <c>predecessor</c> and <c>successor</c> need, and how they read it.</summary>
internal static class SuccessionFields
{
    // Tenures whose dates leave their order open lie close together: further away nobody can stand between two of them.
    private const int Nearest = 10;

    private static readonly RecordField Office = Reference.Of<Tenure>(t => t.Office);
    private static readonly RecordField Predecessor = Reference.Of<Tenure>(t => t.Predecessor);
    private static readonly Relation Before = Relation.Of(new Step(Office, Walk.SiblingsBefore));
    private static readonly Relation After = Relation.Of(new Step(Office, Walk.SiblingsAfter));

    public static Need[] PredecessorNeeds { get; } =
    [
        Need.Of<Tenure>(Before, page: new PageRequest(Nearest, FromEnd: true), selects: true),
        Need.Of<Tenure>(After, page: new PageRequest(Nearest)),
        Need.Of<Tenure>(Relation.Forward(Predecessor), selects: true),
    ];

    public static Need[] SuccessorNeeds { get; } =
    [
        Need.Of<Tenure>(Before, page: new PageRequest(Nearest, FromEnd: true)),
        Need.Of<Tenure>(After, page: new PageRequest(Nearest), selects: true),
        Need.Of<Tenure>(Relation.Backward(Predecessor), page: new PageRequest(Nearest), selects: true),
    ];

    public static object? PredecessorOf(Tenure tenure, Fetched fetched, FieldPlan plan) =>
        Find(Succession.PredecessorOf(tenure, Others(fetched, plan)), fetched, plan.Brought[2], plan.Brought[0]);

    public static object? SuccessorOf(Tenure tenure, Fetched fetched, FieldPlan plan) =>
        Find(Succession.SuccessorOf(tenure, Others(fetched, plan)), fetched, plan.Brought[2], plan.Brought[1]);

    private static List<Tenure> Others(Fetched fetched, FieldPlan plan) =>
        plan.Brought.SelectMany(brought => brought.In(fetched).Rows).Select(row => (Tenure)row.Record).DistinctBy(t => t.Id).ToList();

    private static Selected? Find(Tenure? tenure, Fetched fetched, params ReadOnlySpan<Brought> places)
    {
        foreach (var place in places)
        {
            foreach (var row in place.In(fetched).Rows)
            {
                if (row.Record.Id == tenure?.Id)
                {
                    return place.Selection!.Of(row);
                }
            }
        }

        return null;
    }
}
