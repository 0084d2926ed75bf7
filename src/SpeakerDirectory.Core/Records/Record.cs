using System.Diagnostics;
using System.Runtime.CompilerServices;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>
/// An entry of the directory. A field whose value is not known is null, or an empty list; lists keep their order. A query can load some
/// fields of a record only: reading another one throws an <see cref="InvalidOperationException"/> in debug builds and returns its default
/// value in release builds.
/// </summary>
public abstract record Record
{
    private LoadedFields _loaded;

    /// <summary><c>kind/slug</c> in lower-case ASCII, unique in the whole directory, never reused.</summary>
    public required string Id { get => Loaded(field); init; }

    /// <summary>A remark about the facts.</summary>
    public string? Note { get => Loaded(field); init; }

    /// <summary>The sources of the facts; always empty for a source.</summary>
    public ValueList<Ref<Source>> Sources { get => Loaded(field); init; } = [];

    /// <summary>The kind, and the loaded fields whose values are known.</summary>
    public sealed override string ToString()
    {
        var shape = RecordShape.Of(this);
        var known = shape.Fields
            .Where(IsLoaded)
            .Select(field => (field.Name, Value: field.Get(this)))
            .Where(field => field.Value is not (null or IValueList { Count: 0 }));
        return $"{shape.Type.Name} {{ {string.Join(", ", known.Select(field => $"{field.Name} = {field.Value}"))} }}";
    }

    /// <summary>Whether the record has this field's value, or the certainty that it is not known.</summary>
    internal bool IsLoaded(RecordField field) => _loaded.Fields?.Has(field) != false;

    /// <summary>Declares that only these fields were loaded.</summary>
    internal Record WithLoaded(FieldSet fields)
    {
        _loaded = new(fields);
        return this;
    }

    /// <summary>Returns the value of a property, after checking that a query loaded it.</summary>
    /// <exception cref="InvalidOperationException">It did not; in debug builds only.</exception>
    protected T Loaded<T>(T value, [CallerMemberName] string property = "")
    {
        CheckLoaded(property);
        return value;
    }

    [Conditional("DEBUG")]
    private void CheckLoaded(string property)
    {
        if (_loaded.Fields is not null
            && RecordShape.Of(this) is var shape
            && shape.TryGetField(RecordField.NameOf(property), out var field)
            && !IsLoaded(field))
        {
            throw new InvalidOperationException(
                $"The query did not load the field '{field.Name}' of this {shape.Name}. Add it to the fields that the reader requires.");
        }
    }

    // Records are equal when their values are, whatever was loaded of them: so any two of these are equal.
    private readonly struct LoadedFields(FieldSet? fields) : IEquatable<LoadedFields>
    {
        /// <summary>Null when all were loaded.</summary>
        public FieldSet? Fields => fields;

        public bool Equals(LoadedFields other) => true;

        public override bool Equals(object? obj) => obj is LoadedFields;

        public override int GetHashCode() => 0;
    }
}

/// <summary>A person, an organization or an office: whoever words can be spoken on behalf of.</summary>
public abstract record Principal : Record;

/// <summary>A person or an organization: whoever can be a member.</summary>
public abstract record Party : Principal;
