using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>A question to a store, with what each of its filters means; a filter is known by the object, for two that mean different things may be equal.</summary>
internal sealed record Question(Fetch Fetch, IReadOnlyDictionary<Filter, Condition> Meanings);
