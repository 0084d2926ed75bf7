using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>
/// Forwards requests and records them. Without a server behind it, it returns the configured answer, initially like any web server.
/// </summary>
internal sealed class RecordingProxy : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly HttpClient _client = new();
    private readonly Uri? _server;
    private readonly Task _running;
    private bool _losesNext;

    public RecordingProxy(Uri? server)
    {
        using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = new(new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/"));
        free.Stop();
        _server = server;
        _listener.Prefixes.Add(Address.Server.ToString());
        _listener.Start();
        _running = RunAsync();
    }

    public Neo4jEndpoint Address { get; }

    public (int Status, string Body) Answer { get; init; } = (404, "<html>Not here.</html>");

    public List<string> Requests { get; } = [];

    public List<JsonElement> Bodies { get; } = [];

    public List<string> Authorizations { get; } = [];

    public string? LastBookmarkBeforeRead { get; private set; }

    /// <summary>An action to run while a request with this path is forwarded; its response waits for the action.</summary>
    public Func<string, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    /// <summary>The next request whose path ends with this text is forwarded, but its response is lost.</summary>
    public string Loses { get; set; } = "";

    /// <summary>For requests whose path ends with this text, every second response is lost.</summary>
    public string LosesEveryOther { get; set; } = "";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _running;
        _client.Dispose();
    }

    private async Task RunAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (HttpListenerException)
            {
                return;
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var answer = Encoding.UTF8.GetBytes(Answer.Body);
        context.Response.StatusCode = Answer.Status;
        if (_server is not null)
        {
            using var body = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var text = await body.ReadToEndAsync(TestContext.Current.CancellationToken);
            var path = context.Request.Url!.AbsolutePath;
            Authorizations.Add(context.Request.Headers["Authorization"] ?? "");
            Requests.Add(
                System.Text.RegularExpressions.Regex.Replace(path, "/tx/[^/]+", "/tx/ID")
                    + " "
                    + (context.Request.Headers["neo4j-cluster-affinity"] ?? "-"));
            Bodies.Add(JsonElement.Parse(text == "" ? "{}" : text));
            var meanwhile = Meanwhile(path);
            using var response = await PassAsync(context.Request, path, text);
            await meanwhile;
            if (response is null)
            {
                context.Response.Abort();
                return;
            }

            answer = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            LastBookmarkBeforeRead = path.EndsWith("/commit", StringComparison.Ordinal)
                ? JsonElement.Parse(answer).GetProperty("bookmarks")[0].GetString()
                : LastBookmarkBeforeRead;
            if (LosesEveryOther != "" && path.EndsWith(LosesEveryOther, StringComparison.Ordinal))
            {
                Loses = (_losesNext = !_losesNext) ? LosesEveryOther : "";
            }

            if (Loses != "" && path.EndsWith(Loses, StringComparison.Ordinal))
            {
                Loses = "";
                context.Response.Abort();
                return;
            }

            context.Response.StatusCode = (int)response.StatusCode;
            context.Response.Headers.Add("neo4j-cluster-affinity", "member-1");
        }

        await context.Response.OutputStream.WriteAsync(answer, TestContext.Current.CancellationToken);
        context.Response.Close();
    }

    // Null if the server has stopped.
    private async Task<HttpResponseMessage?> PassAsync(HttpListenerRequest request, string path, string body)
    {
        try
        {
            using var passed = Passed(request, path, body);
            return await _client.SendAsync(passed, TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private HttpRequestMessage Passed(HttpListenerRequest request, string path, string body) =>
        new(new HttpMethod(request.HttpMethod), new Uri(_server!, path))
        {
            Content = new StringContent(
                body, Encoding.UTF8) { Headers = { ContentType = MediaTypeHeaderValue.Parse(request.ContentType ?? "application/json") } },
        };
}
