using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Host.Cards;

/// <summary>Measures pages in chromium, because the width of text depends on its fonts. Without it tests are skipped, or fail if it is
/// required.</summary>
internal static class CardBrowser
{
    /// <summary>The value of a JavaScript expression on a page, without the characters that HTML escapes.</summary>
    public static async Task<JsonNode> MeasureAsync(TemporaryFolder folder, string html, string expression)
    {
        var script = $"<script>const value = {expression}; document.body.innerText = '@@' + JSON.stringify(value) + '@@';</script>";
        File.WriteAllText(folder.File("page.html"), html.Replace("</body>", script + "</body>", StringComparison.Ordinal));
        return JsonNode.Parse((await RunAsync(folder.File("page.html"))).Split("@@")[1])!;
    }

    // The page after its scripts have run, as HTML.
    private static async Task<string> RunAsync(string page)
    {
        var start = new ProcessStartInfo(
            "chromium",
            ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--dump-dom", new Uri(page).AbsoluteUri])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
        try
        {
            using var browser = Process.Start(start)!;
            _ = browser.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            return await browser.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.SkipWhen(
                Environment.GetEnvironmentVariable("DIRECTORY_TEST_ALL") is null, "There is no chromium to measure the cards with.");
            throw;
        }
    }
}
