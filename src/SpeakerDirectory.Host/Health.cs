using SpeakerDirectory.Core;

namespace SpeakerDirectory.Host;

/// <summary>Whether questions can be answered now.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<IResult> ReadyAsync(IDirectoryStore store, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await store.SequenceAsync(patience.Token);
            return Results.Text("The directory is ready.");
        }
        catch (StoreException error)
        {
            return Results.Text($"The store does not answer. {error.Message}", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Results.Text($"The store does not answer within {Patience.TotalSeconds} seconds.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
