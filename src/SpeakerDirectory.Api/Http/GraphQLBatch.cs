using GraphQL;

namespace SpeakerDirectory.Api.Http;

/// <summary>The GraphQL requests of one HTTP request.</summary>
/// <param name="IsBatch">Whether they came in an array, and are answered in one.</param>
internal sealed record GraphQLBatch(bool IsBatch, IReadOnlyList<GraphQLRequest> Requests);

/// <summary>One GraphQL request.</summary>
/// <param name="Text">The document; null if only its hash is given.</param>
/// <param name="Sha256">The hash of the text; null if it is not given.</param>
/// <param name="Measure">The size of the variables.</param>
/// <param name="ReportsCost">Whether the answer contains its cost: <c>{"extensions": {"cost": true}}</c>.</param>
internal sealed record GraphQLRequest(
    string? Text, string? OperationName, Inputs? Variables, Inputs? Extensions, string? Sha256, VariableMeasure Measure, bool ReportsCost);
