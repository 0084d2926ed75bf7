using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SpeakerDirectory.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>Passes requests on and writes down what they were; without a server behind it, it answers as it is told, at first like any web server.</summary>
internal sealed class Post : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly HttpClient _client = new();
    private readonly Uri? _server;
    private readonly Task _running;
    private bool _losesNext;

    public Post(Uri? server)
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

    public Neo4jAddress Address { get; }

    public (int Status, string Body) Answer { get; init; } = (404, "<html>Not here.</html>");

    public List<string> Requests { get; } = [];

    public List<JsonElement> Bodies { get; } = [];

    public List<string> Authorizations { get; } = [];

    public string? LastBookmarkBeforeRead { get; private set; }

    /// <summary>The next request whose path ends so is passed on, but its answer gets lost.</summary>
    public string Loses { get; set; } = "";

    /// <summary>Of the requests whose path ends so, every other answer gets lost.</summary>
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
            Requests.Add(System.Text.RegularExpressions.Regex.Replace(path, "/tx/[^/]+", "/tx/ID") + " " + (context.Request.Headers["neo4j-cluster-affinity"] ?? "-"));
            Bodies.Add(JsonElement.Parse(text == "" ? "{}" : text));
            using var response = await _client.SendAsync(Passed(context.Request, path, text), TestContext.Current.CancellationToken);
            answer = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            LastBookmarkBeforeRead = path.EndsWith("/commit", StringComparison.Ordinal) ? JsonElement.Parse(answer).GetProperty("bookmarks")[0].GetString() : LastBookmarkBeforeRead;
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

    private HttpRequestMessage Passed(HttpListenerRequest request, string path, string body) => new(new HttpMethod(request.HttpMethod), new Uri(_server!, path))
    {
        Content = new StringContent(body, Encoding.UTF8) { Headers = { ContentType = MediaTypeHeaderValue.Parse(request.ContentType ?? "application/json") } },
    };
}
