using GraphQL;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SpeakerDirectory.Api.Authorization;
using SpeakerDirectory.Api.Cost;
using SpeakerDirectory.Api.Documents;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Http;
using SpeakerDirectory.Api.Planning;

namespace SpeakerDirectory.Api.Endpoint;

public static class GraphQLRoutes
{
    /// <summary>Maps the GraphQL endpoint, which follows the GraphQL over HTTP specification: GET and POST.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql") =>
        endpoints.Map(pattern, endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>().AnswerAsync);
}

/// <summary>
/// GraphQL over HTTP. A request passes eight steps: accept, read, parse, validate, plan, price, load, answer. Steps 5 to 7 happen in the
/// resolver of each root field (<see cref="RootResolver"/>).
/// </summary>
internal sealed class GraphQLEndpoint(
    IDocumentExecuter<DirectorySchema> executer,
    RequestLimits limits,
    RequestGuard guard,
    DocumentCache documents,
    CachedStatistics statistics,
    ClientRateLimits rates,
    Editors editors,
    Faults faults,
    RequestReader reader,
    AnswerWriter writer)
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

            // Step 8: Answer. The resolvers have read the loaded rows; the answers are written as JSON.
            await writer.WriteAsync(http.Response, media ?? AnswerMedia.Json, answers, isBatch, http.RequestAborted);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has closed the connection, so no answer is sent.
        }
    }

    private async Task<(IReadOnlyList<ExecutionResult> Answers, bool IsBatch)> AnswerAsync(
        HttpContext http, AnswerMedia? media, CancellationToken cancellation)
    {
        try
        {
            // Step 1: Accept the method and the media type.
            Accept(http, media);

            // Step 2: Read the batch of requests, check the rate limits and find the editor whose key came with it.
            var batch = await reader.ReadAsync(http.Request, cancellation);
            Refuse(rates.RefuseRequests(http.Connection.RemoteIpAddress, batch.Requests.Count));
            var authorization = AuthorizationOf(http);

            var budget = new RequestBudget(limits);
            var answers = new List<ExecutionResult>(batch.Requests.Count);
            foreach (var request in batch.Requests)
            {
                answers.Add(await AnswerAsync(request, http, authorization, budget, cancellation));
            }

            return (answers, batch.IsBatch);
        }
        catch (ExecutionError refused)
        {
            return ([Refused(refused)], false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            var message = $"The request took longer than {limits.Seconds} seconds, so it was stopped. Request less at once.";
            return ([Refused(new RequestRefused("OUT_OF_TIME", message, StatusCodes.Status503ServiceUnavailable))], false);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            return ([Refused(faults.Mask(error, null))], false);
        }
    }

    private async Task<ExecutionResult> AnswerAsync(
        GraphQLRequest request, HttpContext http, EditAuthorization authorization, RequestBudget budget, CancellationToken cancellation)
    {
        string text;
        GraphQLDocument? cached, document;
        try
        {
            // Step 3: Parse the document, unless it is cached. Its size is checked first.
            text = documents.TextOf(request);
            guard.Check(request.Measure);
            cached = documents.Find(text);
            document = cached ?? guard.Parse(text);
            Refuse(documents.IsNewShape(text, request.Measure.Shape) ? rates.RefuseShape(http.Connection.RemoteIpAddress) : null);
        }
        catch (ExecutionError refused)
        {
            return Refused(refused);
        }

        var cost = new OperationCost(budget, new(await statistics.CurrentAsync(cancellation)));

        // Step 4: Validate the document against the schema, unless it is cached. GraphQL.NET does it, and then executes the root fields:
        // steps 5 to 7.
        var result = await executer.ExecuteAsync(new()
        {
            Query = text,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            RequestServices = http.RequestServices,
            ValidationRules = cached is null ? ValidationRules.All.Append(authorization) : IsMutation(cached) ? [authorization] : [],
            UserContext = new Dictionary<string, object?>
            {
                [nameof(RootField.Author)] = authorization.Author,
                [nameof(OperationCost)] = cost,
            },
            CancellationToken = cancellation,
            UnhandledExceptionDelegate = faults.MaskAsync,
        });
        if (result.Executed && cached is null)
        {
            documents.Keep(request, text, document);
        }

        return Complete(result, request, budget, cost);
    }

    private ExecutionResult Complete(ExecutionResult result, GraphQLRequest request, RequestBudget budget, OperationCost cost)
    {
        // The result of a mutation is kept, because it shows what was already saved.
        if (budget.IsExceeded && budget.Refusal() is { } excessive && result.Operation?.Operation != OperationType.Mutation)
        {
            result = Refused(excessive);
        }

        if (request.ReportsCost)
        {
            (result.Extensions ??= [])["cost"] = cost.Report(limits);
        }

        if (result.Errors is { Count: > MostErrors } errors)
        {
            result.Errors = [.. errors.Take(MostErrors)];
        }

        return result;
    }

    private static bool IsMutation(GraphQLDocument document) =>
        document.Definitions.Exists(definition => definition is GraphQLOperationDefinition { Operation: OperationType.Mutation });

    private static void Accept(HttpContext http, AnswerMedia? media)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            throw new RequestRefused(
                "METHOD_NOT_ALLOWED", "GraphQL requests are sent by GET or POST.", StatusCodes.Status405MethodNotAllowed);
        }

        if (media is null)
        {
            throw new RequestRefused(
                "NOT_ACCEPTABLE",
                "Answers come as application/graphql-response+json or application/json: accept one of them.",
                StatusCodes.Status406NotAcceptable);
        }
    }

    private EditAuthorization AuthorizationOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (http.Request.Headers.Authorization.Count > 0)
        {
            Refuse(rates.RefuseKeys(address));
        }

        var authorization = EditAuthorization.Of(http.Request, editors);
        if (http.Request.Headers.Authorization.Count > 0 && authorization.Author is null)
        {
            rates.KeyFailed(address);
        }

        return authorization;
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
