using GraphQL;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SpeakerDirectory.Api.Editing;
using SpeakerDirectory.Api.Guarding;
using SpeakerDirectory.Api.Http;
using SpeakerDirectory.Api.Planning;

namespace SpeakerDirectory.Api;

public static class GraphQLRoutes
{
    /// <summary>Answers questions by GET and POST, as the GraphQL over HTTP specification says.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql") =>
        endpoints.Map(pattern, endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>().AnswerAsync);
}

/// <summary>GraphQL over HTTP.</summary>
internal sealed class GraphQLEndpoint(
    IDocumentExecuter<DirectorySchema> executer, RequestLimits limits, RequestGuard guard, KnownDocuments documents, KnownSizes sizes, AddressLimits addresses, Editors editors, Faults faults,
    RequestReader reader, AnswerWriter writer)
{
    private const int MostErrors = 20;

    public async Task AnswerAsync(HttpContext http)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        time.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
        var media = AnswerMedia.AcceptedBy(http.Request);
        try
        {
            var (answers, isBatch) = await AnswerAsync(http, media, time.Token);
            await writer.WriteAsync(http.Response, media ?? AnswerMedia.Json, answers, isBatch, http.RequestAborted);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went away: there is nobody to tell.
        }
    }

    private async Task<(IReadOnlyList<ExecutionResult> Answers, bool IsBatch)> AnswerAsync(HttpContext http, AnswerMedia? media, CancellationToken cancellation)
    {
        try
        {
            CheckForm(http, media);
            var asked = await reader.ReadAsync(http.Request, cancellation);
            Refuse(addresses.RefuseRequests(http.Connection.RemoteIpAddress, asked.Questions.Count));
            var writing = WritingOf(http);
            var budget = new RequestBudget(limits);
            var answers = new List<ExecutionResult>(asked.Questions.Count);
            foreach (var question in asked.Questions)
            {
                answers.Add(await AnswerAsync(question, http, writing, budget, cancellation));
            }

            return (answers, asked.IsBatch);
        }
        catch (ExecutionError refused)
        {
            return ([Refused(refused)], false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            return ([Refused(new RequestRefused("OUT_OF_TIME", $"The question took longer than {limits.Seconds} seconds, so it was stopped. Ask for less at once.", StatusCodes.Status503ServiceUnavailable))], false);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            return ([Refused(faults.Mask(error, null))], false);
        }
    }

    private async Task<ExecutionResult> AnswerAsync(AskedQuestion asked, HttpContext http, Writing writing, RequestBudget budget, CancellationToken cancellation)
    {
        string text;
        GraphQLDocument? known, document;
        try
        {
            text = documents.TextOf(asked);
            guard.Check(asked.Measure);
            known = documents.Find(text);
            document = known ?? guard.Parse(text);
            Refuse(documents.IsNewShape(text, asked.Measure.Shape) ? addresses.RefuseShape(http.Connection.RemoteIpAddress) : null);
        }
        catch (ExecutionError refused)
        {
            return Refused(refused);
        }

        var price = new QuestionPrice(budget, new(await sizes.CurrentAsync(cancellation)));
        var result = await executer.ExecuteAsync(new()
        {
            Query = text,
            Document = document,
            OperationName = asked.OperationName,
            Variables = asked.Variables,
            Extensions = asked.Extensions,
            RequestServices = http.RequestServices,
            ValidationRules = known is null ? QuestionRules.All.Append(writing) : AsksForChanges(known) ? [writing] : [],
            UserContext = new Dictionary<string, object?> { [nameof(Question.Author)] = writing.Author, [nameof(QuestionPrice)] = price },
            CancellationToken = cancellation,
            UnhandledExceptionDelegate = faults.MaskAsync,
        });
        if (result.Executed && known is null)
        {
            documents.Keep(asked, text, document);
        }

        // What was changed already must be told.
        if (budget.IsExceeded && budget.Refusal() is { } excessive && result.Operation?.Operation != OperationType.Mutation)
        {
            result = Refused(excessive);
        }

        if (asked.TellsCost)
        {
            (result.Extensions ??= [])["cost"] = price.Tell(limits);
        }

        if (result.Errors is { Count: > MostErrors } errors)
        {
            result.Errors = [.. errors.Take(MostErrors)];
        }

        return result;
    }

    private static bool AsksForChanges(GraphQLDocument document) =>
        document.Definitions.Exists(definition => definition is GraphQLOperationDefinition { Operation: OperationType.Mutation });

    private static void CheckForm(HttpContext http, AnswerMedia? media)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            throw new RequestRefused("METHOD_NOT_ALLOWED", "Questions are asked by GET or POST.", StatusCodes.Status405MethodNotAllowed);
        }

        if (media is null)
        {
            throw new RequestRefused("NOT_ACCEPTABLE", "Answers come as application/graphql-response+json or application/json: accept one of them.", StatusCodes.Status406NotAcceptable);
        }
    }

    private Writing WritingOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (http.Request.Headers.Authorization.Count > 0)
        {
            Refuse(addresses.RefuseKeys(address));
        }

        var writing = Writing.Of(http.Request, editors);
        if (http.Request.Headers.Authorization.Count > 0 && writing.Author is null)
        {
            addresses.KeyFailed(address);
        }

        return writing;
    }

    private static void Refuse(RequestRefused? refused)
    {
        if (refused is not null)
        {
            throw refused;
        }
    }

    private static ExecutionResult Refused(ExecutionError error) => new() { Errors = [error] };
}
