using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SpeakerDirectory.Api;

public static class GraphQLRoutes
{
    /// <summary>Answers questions by GET and POST, as the GraphQL over HTTP specification says.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql") =>
        endpoints.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Post], endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>().AnswerAsync);
}

/// <summary>GraphQL over HTTP.</summary>
internal sealed partial class GraphQLEndpoint(IDocumentExecuter<DirectorySchema> executer, IGraphQLSerializer serializer, ILogger<GraphQLEndpoint> log)
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Json = "application/json";

    public async Task AnswerAsync(HttpContext http)
    {
        var cancellation = http.RequestAborted;
        GraphQLRequest? request;
        try
        {
            request = HttpMethods.IsGet(http.Request.Method) ? ReadQueryString(http.Request) : await ReadBodyAsync(http.Request, cancellation);
        }
        catch (JsonException)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, "The request is not JSON of the form {\"query\": \"…\", \"variables\": {…}}.");
            return;
        }

        if (request is null)
        {
            await RefuseAsync(http, StatusCodes.Status415UnsupportedMediaType, $"Send the question as {Json}.");
            return;
        }

        var result = await executer.ExecuteAsync(new()
        {
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            RequestServices = http.RequestServices,
            CancellationToken = cancellation,
            UnhandledExceptionDelegate = failure =>
            {
                LogFailure(log, failure.FieldContext?.FieldDefinition.Name, failure.OriginalException);
                return Task.CompletedTask;
            },
        });
        var modern = http.Request.Headers.Accept.ToString().Contains(GraphQLResponse, StringComparison.OrdinalIgnoreCase);
        http.Response.ContentType = $"{(modern ? GraphQLResponse : Json)}; charset=utf-8";
        http.Response.StatusCode = modern && !result.Executed ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        await serializer.WriteAsync(http.Response.Body, result, cancellation);
    }

    private async Task<GraphQLRequest?> ReadBodyAsync(HttpRequest request, CancellationToken cancellation) =>
        request.HasJsonContentType() ? await serializer.ReadAsync<GraphQLRequest>(request.Body, cancellation) ?? throw new JsonException() : null;

    private GraphQLRequest ReadQueryString(HttpRequest request) => new()
    {
        Query = request.Query["query"],
        OperationName = request.Query["operationName"],
        Variables = Inputs(request.Query["variables"]),
        Extensions = Inputs(request.Query["extensions"]),
    };

    private Inputs? Inputs(string? json) => string.IsNullOrEmpty(json) ? null : ((IGraphQLTextSerializer)serializer).Deserialize<Inputs>(json);

    private async Task RefuseAsync(HttpContext http, int status, string sentence)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{Json}; charset=utf-8";
        await serializer.WriteAsync(http.Response.Body, new ExecutionResult { Errors = [new ExecutionError(sentence)] }, http.RequestAborted);
    }

    [LoggerMessage(LogLevel.Error, "The field {Field} could not be answered.")]
    private static partial void LogFailure(ILogger log, string? field, Exception failure);
}
