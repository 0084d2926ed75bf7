using SpeakerDirectory.Core;

namespace SpeakerDirectory.Host;

/// <summary>Whether questions can be answered now.</summary>
internal static class Health
{
    public static async Task<IResult> ReadyAsync(IDirectoryStore store, CancellationToken cancellation)
    {
        try
        {
            await store.SequenceAsync(cancellation);
            return Results.Text("The directory is ready.");
        }
        catch (StoreException error)
        {
            return Results.Text($"The store does not answer. {error.Message}", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
