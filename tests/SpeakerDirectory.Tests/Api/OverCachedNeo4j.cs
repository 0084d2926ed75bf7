using SpeakerDirectory.Tests.Stores;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Api;

[Collection(Neo4jServer.Collection)]
public sealed class ConferenceOverCachedNeo4jTests(SeededApi<Cached<InNeo4j>> seeded) : ConferenceTests(seeded), IClassFixture<SeededApi<Cached<InNeo4j>>>;

[Collection(Neo4jServer.Collection)]
public sealed class FilterOverCachedNeo4jTests(SeededApi<Cached<InNeo4j>> seeded) : FilterTests(seeded), IClassFixture<SeededApi<Cached<InNeo4j>>>;

[Collection(Neo4jServer.Collection)]
public sealed class GraphOverCachedNeo4jTests(SeededApi<Cached<InNeo4j>> seeded) : GraphTests(seeded), IClassFixture<SeededApi<Cached<InNeo4j>>>;

[Collection(Neo4jServer.Collection)]
public sealed class HistoryOverCachedNeo4jTests() : HistoryTests(new Cached<InNeo4j>());

[Collection(Neo4jServer.Collection)]
public sealed class MutationOverCachedNeo4jTests() : MutationTests(new Cached<InNeo4j>());

[Collection(Neo4jServer.Collection)]
public sealed class PageOverCachedNeo4jTests() : PageTests(new Cached<InNeo4j>());

[Collection(Neo4jServer.Collection)]
public sealed class PlannerOverCachedNeo4jTests() : PlannerTests(new Cached<InNeo4j>());

[Collection(Neo4jServer.Collection)]
public sealed class PrecedenceOverCachedNeo4jTests(SeededApi<Cached<InNeo4j>> seeded) : PrecedenceTests(seeded), IClassFixture<SeededApi<Cached<InNeo4j>>>;

[Collection(Neo4jServer.Collection)]
public sealed class ReadmeOverCachedNeo4jTests() : ReadmeTests(new Cached<InNeo4j>());

[Collection(Neo4jServer.Collection)]
public sealed class RelayOverCachedNeo4jTests(SeededApi<Cached<InNeo4j>> seeded) : RelayTests(seeded), IClassFixture<SeededApi<Cached<InNeo4j>>>;

[Collection(Neo4jServer.Collection)]
public sealed class SearchOverCachedNeo4jTests(SeededApi<Cached<InNeo4j>> seeded) : SearchTests(seeded), IClassFixture<SeededApi<Cached<InNeo4j>>>;

[Collection(Neo4jServer.Collection)]
public sealed class TypeOverCachedNeo4jTests(SmallDirectory<Cached<InNeo4j>> small) : TypeTests(small), IClassFixture<SmallDirectory<Cached<InNeo4j>>>;

[Collection(Neo4jServer.Collection)]
public sealed class WritingOverCachedNeo4jTests() : WritingTests(new Cached<InNeo4j>());
