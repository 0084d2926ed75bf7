using Microsoft.Extensions.Diagnostics.HealthChecks;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Host.Server;

/// <summary>Healthy while the store answers within the timeout of the check.</summary>
internal sealed class StoreHealthCheck(IDirectoryStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellation)
    {
        try
        {
            await store.SequenceAsync(cancellation);
            return HealthCheckResult.Healthy("The directory is ready.");
        }
        catch (StoreException error)
        {
            return HealthCheckResult.Unhealthy($"The store does not answer. {error.Message}");
        }
        catch (OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy($"The store does not answer within {context.Registration.Timeout.TotalSeconds} seconds.");
        }
    }
}
