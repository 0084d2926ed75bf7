using System.Text.Json;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Graph;

/// <summary>
/// What the directory's node says of the values that the graph derives from records, and how far their re-derivation has come.
/// </summary>
/// <param name="Sequence">The last change.</param>
/// <param name="Filling">The mark of who writes the store as a whole, an import or a re-derivation; absent when nobody does.</param>
/// <param name="Held">The derivation it holds; 0 where the node does not say, as programs left it that knew of none.</param>
/// <param name="Shapes">The fingerprint of the shapes it was derived from; absent where <paramref name="Held"/> is 0.</param>
/// <param name="DerivedTo">The last change that was made by a program that says which derivation it writes.</param>
/// <param name="Target">The derivation that a re-derivation under way leads to; absent when there is none.</param>
/// <param name="TargetShapes">The shapes that it derives from.</param>
/// <param name="Position">How far it has come.</param>
internal sealed record DerivationState(
    long Sequence,
    string? Filling,
    int Held,
    string? Shapes,
    long? DerivedTo,
    int? Target,
    string? TargetShapes,
    RederivationPosition Position)
{
    /// <summary>
    /// The mark of a re-derivation. A store that is being filled is refused by programs that know of no derivations, too.
    /// </summary>
    public const string Mark = "re-deriving";

    /// <summary>The mark of the re-derivation of a store that an import has left half filled.</summary>
    public const string HalfFilledMark = "re-deriving a half filled store";

    /// <summary>What is read of the node <c>d</c>.</summary>
    public const string Columns =
        "d.sequence, d.filling, coalesce(d.derivation, 0), d.shapes, d.derivedTo, "
        + "d.rederiving, d.rederivingShapes, d.rederivingStep, d.rederivingAfter, d.rederived";

    /// <summary>
    /// Whether all derived values are those that this program derives: also those of the last change, which an older program may have
    /// made.
    /// </summary>
    public bool IsCurrent => Target is null && Held == Derivation.Current && Shapes == Derivation.ShapesFingerprint && DerivedTo == Sequence
        && (Filling is null || Filling.StartsWith($"{Derivation.Current}-", StringComparison.Ordinal));

    /// <summary>Whether an import has left the store half filled.</summary>
    public bool IsHalfFilled => Filling is not (null or Mark);

    /// <summary>Whether a re-derivation that this program can go on with is under way.</summary>
    public bool IsUnderWay =>
        Target == Derivation.Current && TargetShapes == Derivation.ShapesFingerprint && Filling is Mark or HalfFilledMark;

    /// <param name="first">The index of the first of the columns in the row.</param>
    public static DerivationState Read(JsonElement row, int first)
    {
        return new(
            row[first].GetInt64(),
            row[first + 1].GetString(),
            row[first + 2].GetInt32(),
            row[first + 3].GetString(),
            Number(4),
            (int?)Number(5),
            row[first + 6].GetString(),
            new((int)(Number(7) ?? 0), row[first + 8].GetString() ?? "", (int)(Number(9) ?? 0)));

        long? Number(int column) => row[first + column].ValueKind == JsonValueKind.Null ? null : row[first + column].GetInt64();
    }

    /// <exception cref="StoreException">A newer program has derived the values, or is deriving them.</exception>
    public void RefuseNewer(Neo4jEndpoint address)
    {
        if (Math.Max(Held, Target ?? 0) is > Derivation.Current and var newer)
        {
            throw Derivation.Newer($"Neo4j at {address}", newer);
        }
    }

    /// <exception cref="StoreException">Another version of the program has derived the values, or is deriving them.</exception>
    public void RequireCurrent(Neo4jEndpoint address)
    {
        RefuseNewer(address);
        if (!IsCurrent)
        {
            throw new StoreException(
                $"Neo4j at {address} is being re-derived, or another version of this program has changed records there. "
                + "Stop the other version and start this one again.");
        }
    }
}

/// <summary>The progress of a re-derivation: its step, the last record of it, and how many records it has re-derived.</summary>
internal readonly record struct RederivationPosition(int Step, string After, int Records);
