using System.Text;

namespace SpeakerDirectory.Host.Server;

/// <summary>The page at <c>/</c>: what the program is, and its endpoints.</summary>
internal static class Welcome
{
    private const string Page = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Speaker directory</title>
        <style>
          body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }
          pre { overflow: auto }
        </style>
        <h1>Speaker directory</h1>
        <p>Who spoke where, in what capacity and in whose name: people, offices, organizations and events, each fact with its sources.</p>
        <p>Send GraphQL requests to <a href="/graphql">/graphql</a>, for instance</p>
        <pre>{ events(first: 5) { nodes { name start city } } }</pre>
        <p>Health: <a href="/health/live">/health/live</a>, <a href="/health/ready">/health/ready</a></p>
        </html>
        """;

    private const string Text = """
        Speaker directory
        Who spoke where, in what capacity and in whose name: people, offices, organizations and events, each fact with its sources.

        Send GraphQL requests to /graphql, for instance { events(first: 5) { nodes { name start city } } }
        Health: /health/live, /health/ready

        """;

    public static IResult Answer(HttpRequest request) =>
        WantsHtml(request) ? Results.Content(Page, "text/html", Encoding.UTF8) : Results.Content(Text, "text/plain", Encoding.UTF8);

    private static bool WantsHtml(HttpRequest request) =>
        request
            .GetTypedHeaders().Accept
            .Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);
}
