using GraphQL.Builders;
using GraphQL.Types;
using SpeakerDirectory.Api.Types.Scalars;

namespace SpeakerDirectory.Api.Types.Protocol;

/// <summary>The arguments that say how a scheme orders people, beside the scheme itself.</summary>
internal static class PrecedenceArguments
{
    public static FieldBuilder<TSource, TReturn> Purpose<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<PrecedencePurposeType>(
            "purpose",
            "The purpose of the order. A scheme may order differently for each purpose. It is the only purpose of a scheme that has one, "
            + "else `LIST`, by default.");

    /// <summary>The alphabet that orders States. A field without it leaves the choice to <c>choices</c>.</summary>
    public static FieldBuilder<TSource, TReturn> Language<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<StringGraphType>(
            "language",
            "The language whose alphabet orders States, as a BCP 47 tag. It counts only where the scheme leaves that open.",
            a => a.DefaultValue = "en");

    public static FieldBuilder<TSource, TReturn> Decisions<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<ListGraphType<NonNullGraphType<SchemeChoiceInputType>>>(
            "choices", "Values for parameters of the scheme. A parameter that is not named keeps its default.")
        .Argument<ArrangementInputType>("arrangement", "Manual placements for this request; they override the server's.");
}
