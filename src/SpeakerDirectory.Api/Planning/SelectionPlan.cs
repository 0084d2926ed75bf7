using GraphQL;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Planning;

/// <summary>The plan of one selection, for each kind of record that it applies to.</summary>
internal sealed class SelectionPlan((Type Kind, ObjectPlan Plan)[] kinds)
{
    /// <summary>The plan of a selection from something that is no record, such as a connection.</summary>
    public ObjectPlan Only => kinds[0].Plan;

    public PlannedRecord Of(Row fetched)
    {
        var type = fetched.Record.GetType();
        foreach (var (kind, plan) in kinds)
        {
            if (kind == type)
            {
                return new(fetched, plan);
            }
        }

        return new(fetched, ObjectPlan.Empty);
    }

    public PlannedRecord[] Of(IReadOnlyList<Row> rows)
    {
        var selected = rows.Count == 0 ? [] : new PlannedRecord[rows.Count];
        for (var i = 0; i < selected.Length; i++)
        {
            selected[i] = Of(rows[i]);
        }

        return selected;
    }
}

/// <summary>The plan of a selection from one object type: the planned fields by response key.</summary>
internal sealed class ObjectPlan
{
    private readonly Dictionary<string, FieldPlan> _fields = [];

    public static ObjectPlan Empty { get; } = new();

    public void Add(string responseKey, FieldPlan field) => _fields.Add(responseKey, field);

    public FieldPlan Of(IResolveFieldContext context) => _fields[context.FieldAst.Alias?.Name.StringValue ?? context.FieldDefinition.Name];
}

/// <summary>The plan of one field of the answer.</summary>
/// <param name="Selection">The selection below a field that passes its records through.</param>
/// <param name="Given">The values of its arguments.</param>
internal sealed record FieldPlan(IncludeSlot[] Includes, SelectionPlan? Selection, object? Given);

/// <summary>A loaded record with the plan of the selection from it.</summary>
internal sealed class PlannedRecord(Row fetched, ObjectPlan plan) : IPlanned
{
    public Row Fetched => fetched;

    public ObjectPlan Plan => plan;
}
