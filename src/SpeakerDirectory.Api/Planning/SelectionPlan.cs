using GraphQL;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Planning;

/// <summary>What is selected from the records at one place of the answer, for each kind of record there.</summary>
internal sealed class Selection((Type Kind, ObjectPlan Plan)[] kinds)
{
    /// <summary>What is selected from something that is no record itself, as a connection is none.</summary>
    public ObjectPlan Only => kinds[0].Plan;

    public Selected Of(Fetched fetched)
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

    public Selected[] Of(IReadOnlyList<Fetched> rows)
    {
        var selected = rows.Count == 0 ? [] : new Selected[rows.Count];
        for (var i = 0; i < selected.Length; i++)
        {
            selected[i] = Of(rows[i]);
        }

        return selected;
    }
}

/// <summary>What is selected from an object of one type: by response key, what each planned field brings along.</summary>
internal sealed class ObjectPlan
{
    private readonly Dictionary<string, FieldPlan> _fields = [];

    public static ObjectPlan Empty { get; } = new();

    public void Add(string responseKey, FieldPlan field) => _fields.Add(responseKey, field);

    public FieldPlan Of(IResolveFieldContext context) => _fields[context.FieldAst.Alias?.Name.StringValue ?? context.FieldDefinition.Name];
}

/// <summary>What one field of the answer brings along.</summary>
/// <param name="Selection">What is selected below a transparent field.</param>
/// <param name="Given">What the arguments say.</param>
internal sealed record FieldPlan(Brought[] Brought, Selection? Selection, object? Given);

/// <summary>A record, and what is selected from it.</summary>
internal sealed class Selected(Fetched fetched, ObjectPlan plan) : IPlanned
{
    public Fetched Fetched => fetched;

    public ObjectPlan Plan => plan;
}
