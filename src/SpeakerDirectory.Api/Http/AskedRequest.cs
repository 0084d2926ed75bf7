using GraphQL;
using SpeakerDirectory.Api.Guarding;

namespace SpeakerDirectory.Api.Http;

/// <summary>What an HTTP request asks.</summary>
/// <param name="IsBatch">Whether the questions came in an array, and are answered in one.</param>
internal sealed record AskedRequest(bool IsBatch, IReadOnlyList<AskedQuestion> Questions);

/// <summary>One question.</summary>
/// <param name="Text">Absent when only its hash is given.</param>
/// <param name="Sha256">Of the text, when it is named by it.</param>
/// <param name="Measure">Of its variables.</param>
/// <param name="TellsCost">Whether the answer is to say what it costs: <c>{"extensions": {"cost": true}}</c>.</param>
internal sealed record AskedQuestion(string? Text, string? OperationName, Inputs? Variables, Inputs? Extensions, string? Sha256, VariableMeasure Measure, bool TellsCost);
