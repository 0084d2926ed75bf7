using System.Buffers;
using System.Globalization;
using System.Text.Json;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using SpeakerDirectory.Api.Errors;

namespace SpeakerDirectory.Api.Http;

/// <summary>Step 2: Read. Reads the batch of GraphQL requests from an HTTP request.</summary>
internal sealed class RequestReader(RequestLimits limits, IGraphQLSerializer serializer)
{
    /// <exception cref="RequestRefused">The request is empty, malformed or too large.</exception>
    public async Task<GraphQLBatch> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var parser = new GraphQLRequestParser(serializer);
        if (HttpMethods.IsGet(request.Method))
        {
            return new(false, [parser.Read(request.Query)]);
        }

        CheckType(request);
        var body = await ReadBodyAsync(request, cancellation);
        using var json = GraphQLRequestParser.Parse(body, GraphQLRequestParser.NoJson);
        if (json.RootElement.ValueKind != JsonValueKind.Array)
        {
            return new(false, [parser.Read(json.RootElement)]);
        }

        var count = json.RootElement.GetArrayLength();
        return count > limits.Batch ? throw new RequestRefused(
            "BATCH_TOO_LARGE", $"{count} requests come in one array; at most {limits.Batch} are answered together.")
            : count == 0 ? throw new RequestRefused(
                "BATCH_EMPTY", $"The array of requests is empty: each is of the form {GraphQLRequestParser.Form}.")
            : new(true, [.. json.RootElement.EnumerateArray().Select(parser.Read)]);
    }

    private static void CheckType(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestRefused(
                "CONTENT_TYPE_UNSUPPORTED", "Send the request as application/json.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (type.Charset.Length > 0 && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestRefused(
                "CHARSET_UNSUPPORTED", $"Send the request in UTF-8, not in {type.Charset}.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            throw new RequestRefused(
                "CONTENT_ENCODING_UNSUPPORTED",
                "Send the request uncompressed, without a Content-Encoding.",
                StatusCodes.Status415UnsupportedMediaType);
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > limits.BodyBytes)
        {
            throw TooLarge();
        }

        // The server then closes the connection instead of reading the rest of the body.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } most)
        {
            most.MaxRequestBodySize = limits.BodyBytes;
        }

        var body = new ArrayBufferWriter<byte>(Math.Max(256, (int)(request.ContentLength ?? 0)));
        try
        {
            while (await request.Body.ReadAsync(body.GetMemory(1), cancellation) is > 0 and var count)
            {
                body.Advance(count);
                if (body.WrittenCount > limits.BodyBytes)
                {
                    throw TooLarge();
                }
            }
        }
        catch (BadHttpRequestException error)
        {
            throw error.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => TooLarge(),
                StatusCodes.Status408RequestTimeout =>
                    new RequestRefused("BODY_TOO_SLOW", "The request came too slowly.", error.StatusCode),
                _ => new RequestRefused("BODY_INVALID", "The request ended before it was complete.", error.StatusCode),
            };
        }

        return body.WrittenMemory;
    }

    private RequestRefused TooLarge() =>
        new("BODY_TOO_LARGE", string.Create(
            CultureInfo.InvariantCulture,
            $"The request is larger than {limits.BodyBytes:N0} bytes. Request less at once."), StatusCodes.Status413PayloadTooLarge);
}
