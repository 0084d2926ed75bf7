using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>
/// A fetch with the condition behind each of its filters. Filters are compared by reference, because equal ones can have different
/// conditions.
/// </summary>
internal sealed record FetchWithConditions(Fetch Fetch, IReadOnlyDictionary<Filter, Condition> Conditions);
