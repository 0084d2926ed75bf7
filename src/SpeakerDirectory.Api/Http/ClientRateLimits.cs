using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using SpeakerDirectory.Api.Errors;

namespace SpeakerDirectory.Api.Http;

/// <summary>
/// Rate limits per client address. Loopback is exempt, except for failed keys: behind a proxy that sends no X-Forwarded-For, all clients
/// would share one limit.
/// </summary>
internal sealed class ClientRateLimits(RequestLimits limits) : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<IPAddress>? _requests = Limiter(limits.RequestsAMinute);
    private readonly PartitionedRateLimiter<IPAddress>? _shapes = Limiter(limits.NewShapesAMinute);
    private readonly PartitionedRateLimiter<IPAddress>? _keys = Limiter(limits.FailedKeysAMinute);

    public RequestRefused? RefuseRequests(IPAddress? address, int requests) =>
        Refuse(
            _requests,
            Distant(address),
            Math.Min(requests, limits.RequestsAMinute),
            "TOO_MANY_REQUESTS",
            $"More than {limits.RequestsAMinute} requests a minute came from this address.");

    /// <summary>Counts a request whose text and shape of variables are new.</summary>
    public RequestRefused? RefuseShape(IPAddress? address) =>
        Refuse(
            _shapes,
            Distant(address),
            1,
            "TOO_MANY_NEW_QUESTIONS",
            $"More than {limits.NewShapesAMinute} new forms of requests a minute came from this address. Keep the text of a request the "
            + "same and put what changes into variables.");

    /// <summary>Refuses every key after too many wrong ones.</summary>
    public RequestRefused? RefuseKeys(IPAddress? address) =>
        _keys is not null && address is not null && _keys.GetStatistics(Household(address)) is { CurrentAvailablePermits: 0 }
            ? Refused(
                "TOO_MANY_FAILED_KEYS",
                "Too many keys that are no editor's came from this address.",
                TimeSpan.FromMinutes(1.0 / limits.FailedKeysAMinute))
            : null;

    /// <summary>Counts a wrong key.</summary>
    public void KeyFailed(IPAddress? address) => Refuse(_keys, address, 1, "", "");

    public void Dispose()
    {
        _requests?.Dispose();
        _shapes?.Dispose();
        _keys?.Dispose();
    }

    private static IPAddress? Distant(IPAddress? address) => address is null || IPAddress.IsLoopback(address) ? null : address;

    private static RequestRefused? Refuse(
        PartitionedRateLimiter<IPAddress>? limiter, IPAddress? address, int permits, string code, string message)
    {
        if (limiter is null || address is null)
        {
            return null;
        }

        using var lease = limiter.AttemptAcquire(Household(address), permits);
        return lease.IsAcquired
            ? null
            : Refused(code, message, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : default);
    }

    private static RequestRefused Refused(string code, string message, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return new(
            code,
            $"{message} Try again in {seconds} second{(seconds == 1 ? "" : "s")}.",
            StatusCodes.Status429TooManyRequests) { RetryAfter = TimeSpan.FromSeconds(seconds) };
    }

    // A client with one IPv6 address usually has 2^64 of them.
    private static IPAddress Household(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new(bytes);
    }

    // Refilled in small steps, so that a short wait allows a few more requests.
    private static PartitionedRateLimiter<IPAddress>? Limiter(int aMinute) =>
        aMinute <= 0 ? null : PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        {
            var period = aMinute >= 60 ? Period : Period * (60.0 / aMinute);
            return RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
            {
                TokenLimit = aMinute,
                TokensPerPeriod = Math.Max(1, aMinute / 60),
                ReplenishmentPeriod = period,
                AutoReplenishment = true,
                QueueLimit = 0,
            });
        });
}
