using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Tests.Stores.Cache;

/// <summary>A store that can become unavailable, like one on another machine.</summary>
internal sealed class FailingStore(IDirectoryStore inner) : ForwardingStore(inner)
{
    public volatile bool IsDown;

    protected override IDirectoryStore Inner => IsDown ? throw new StoreException("The store is away.") : base.Inner;
}
