using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SpeakerDirectory.Tests;

/// <summary>Waits for a condition that another process or thread makes true.</summary>
internal static class Eventually
{
    // Much longer than any awaited condition takes, so that only one that never becomes true fails.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static async Task TrueAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string text = "")
    {
        for (var watch = Stopwatch.StartNew(); !await condition(); await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            Assert.True(watch.Elapsed < Limit, $"Still not true after {Limit.TotalMinutes} minutes: {text}");
        }
    }

    public static Task TrueAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string text = "") =>
        TrueAsync(() => Task.FromResult(condition()), text);
}
