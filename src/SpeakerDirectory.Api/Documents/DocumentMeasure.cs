using GraphQLParser;
using GraphQLParser.AST;

namespace SpeakerDirectory.Api.Documents;

/// <summary>
/// The size of a document, measured in one pass that visits each fragment once, however often it is spread. The document need not be valid.
/// </summary>
internal sealed class DocumentMeasure
{
    private static readonly Dictionary<string, int> ListsOfTheSchema = new()
    {
        ["fields"] = 12,
        ["inputFields"] = 12,
        ["interfaces"] = 4,
        ["possibleTypes"] = 8,
        ["enumValues"] = 8,
        ["args"] = 6,
        ["types"] = 200,
        ["directives"] = 8,
    };

    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<ROM, Extent?> _known = [];

    private DocumentMeasure(GraphQLDocument document)
    {
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            _fragments.TryAdd(fragment.FragmentName.Name, fragment);
        }

        foreach (var definition in document.Definitions)
        {
            Directives += (definition as IHasDirectivesNode)?.Directives?.Count ?? 0;
            switch (definition)
            {
                case GraphQLOperationDefinition operation:
                    Extent = Extent.Most(Of(operation.SelectionSet));
                    foreach (var variable in operation.Variables?.Items ?? [])
                    {
                        Input(variable.DefaultValue, 0);
                    }

                    break;
                case GraphQLFragmentDefinition fragment:
                    Of(fragment);
                    break;
            }
        }
    }

    public int Fields { get; private set; }

    public int Aliases { get; private set; }

    public int Directives { get; private set; }

    /// <summary>The greatest number of fields of one selection that have the same response key.</summary>
    public int Repeated { get; private set; }

    public string? RepeatedName { get; private set; }

    public int InputValues { get; private set; }

    public int InputDepth { get; private set; }

    /// <summary>The name of a fragment that contains itself; null if there is none.</summary>
    public string? Cycle { get; private set; }

    /// <summary>Whether the document reads the schema itself.</summary>
    public bool Introspects { get; private set; }

    /// <summary>The extent of the largest operation.</summary>
    public Extent Extent { get; private set; }

    public static DocumentMeasure Of(GraphQLDocument document) => new(document);

    private Extent Of(GraphQLFragmentDefinition fragment)
    {
        var name = fragment.FragmentName.Name;
        if (_known.TryGetValue(name, out var known))
        {
            Cycle ??= known is null ? name.ToString() : null; // It was begun but is not measured yet, so it contains itself.
            return known ?? default;
        }

        _known[name] = null;
        var extent = Of(fragment.SelectionSet);
        _known[name] = extent;
        return extent;
    }

    private Extent Of(GraphQLSelectionSet? selections)
    {
        var extent = default(Extent);
        if (selections is null)
        {
            return extent;
        }

        Dictionary<ROM, int>? names = null;
        Of(selections, ref extent, ref names);
        foreach (var (name, times) in names ?? [])
        {
            (Repeated, RepeatedName) = times > Repeated ? (times, name.ToString()) : (Repeated, RepeatedName);
        }

        return extent;
    }

    // The fields of an inline fragment count as fields of the selection around it.
    private void Of(GraphQLSelectionSet selections, ref Extent extent, ref Dictionary<ROM, int>? names)
    {
        foreach (var selection in selections.Selections)
        {
            Directives += (selection as IHasDirectivesNode)?.Directives?.Count ?? 0;
            switch (selection)
            {
                case GraphQLField field:
                    var key = (field.Alias?.Name ?? field.Name).Value;
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(names ??= [], key, out _)++;
                    extent = extent.With(Of(field));
                    break;
                case GraphQLInlineFragment inline:
                    Of(inline.SelectionSet, ref extent, ref names);
                    break;
                case GraphQLFragmentSpread spread when _fragments.TryGetValue(spread.FragmentName.Name, out var fragment):
                    extent = extent.With(Of(fragment));
                    break;
            }
        }
    }

    private Extent Of(GraphQLField field)
    {
        Fields++;
        Aliases += field.Alias is null ? 0 : 1;
        foreach (var argument in field.Arguments?.Items ?? [])
        {
            Input(argument.Value, 0);
        }

        var name = field.Name.StringValue;
        Introspects |= name is "__schema" or "__type";
        return Of(field.SelectionSet).Under(
            name is "fields" or "inputFields" or "interfaces" or "possibleTypes" ? 1 : 0, ListsOfTheSchema.GetValueOrDefault(name, 1));
    }

    private void Input(GraphQLValue? value, int depth)
    {
        if (value is null)
        {
            return;
        }

        InputValues++;
        InputDepth = Math.Max(InputDepth, depth);
        switch (value)
        {
            case GraphQLListValue list:
                list.Values?.ForEach(entry => Input(entry, depth + 1));
                break;
            case GraphQLObjectValue fields:
                fields.Fields?.ForEach(entry => Input(entry.Value, depth + 1));
                break;
        }
    }
}

/// <summary>The size of a selection after all fragments are expanded.</summary>
/// <param name="Depth">The nesting depth of fields.</param>
/// <param name="SchemaLists">The nesting depth of lists, if the selection reads the schema.</param>
/// <param name="SchemaValues">The number of values, if the selection reads the schema.</param>
internal readonly record struct Extent(long Fields, int Depth, int SchemaLists, long SchemaValues)
{
    /// <summary>The extent of two selections side by side.</summary>
    public Extent With(Extent other) => new(
        Saturating.Add(Fields, other.Fields),
        Math.Max(Depth, other.Depth),
        Math.Max(SchemaLists, other.SchemaLists),
        Saturating.Add(SchemaValues, other.SchemaValues));

    /// <summary>The extent of a field with this selection below it.</summary>
    public Extent Under(int lists, int entries) =>
        new(Saturating.Add(Fields, 1), Depth + 1, SchemaLists + lists, Saturating.Multiply(Saturating.Add(SchemaValues, 1), entries));

    public Extent Most(Extent other) => new(
        Math.Max(Fields, other.Fields),
        Math.Max(Depth, other.Depth),
        Math.Max(SchemaLists, other.SchemaLists),
        Math.Max(SchemaValues, other.SchemaValues));
}
