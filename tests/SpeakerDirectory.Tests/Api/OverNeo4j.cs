using SpeakerDirectory.Tests.Stores;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Api;

[Collection(Neo4jServer.Collection)]
public sealed class ConferenceOverNeo4jTests(SeededApi<InNeo4j> seeded) : ConferenceTests(seeded), IClassFixture<SeededApi<InNeo4j>>;

[Collection(Neo4jServer.Collection)]
public sealed class FilterOverNeo4jTests(SeededApi<InNeo4j> seeded) : FilterTests(seeded), IClassFixture<SeededApi<InNeo4j>>;

[Collection(Neo4jServer.Collection)]
public sealed class GraphOverNeo4jTests(SeededApi<InNeo4j> seeded) : GraphTests(seeded), IClassFixture<SeededApi<InNeo4j>>;

[Collection(Neo4jServer.Collection)]
public sealed class HistoryOverNeo4jTests() : HistoryTests(new InNeo4j());

[Collection(Neo4jServer.Collection)]
public sealed class MutationOverNeo4jTests() : MutationTests(new InNeo4j());

[Collection(Neo4jServer.Collection)]
public sealed class PageOverNeo4jTests() : PageTests(new InNeo4j());

[Collection(Neo4jServer.Collection)]
public sealed class PlannerOverNeo4jTests() : PlannerTests(new InNeo4j());

[Collection(Neo4jServer.Collection)]
public sealed class PrecedenceOverNeo4jTests(SeededApi<InNeo4j> seeded) : PrecedenceTests(seeded), IClassFixture<SeededApi<InNeo4j>>;

[Collection(Neo4jServer.Collection)]
public sealed class ReadmeOverNeo4jTests() : ReadmeTests(new InNeo4j());

[Collection(Neo4jServer.Collection)]
public sealed class RelayOverNeo4jTests(SeededApi<InNeo4j> seeded) : RelayTests(seeded), IClassFixture<SeededApi<InNeo4j>>;

[Collection(Neo4jServer.Collection)]
public sealed class SearchOverNeo4jTests(SeededApi<InNeo4j> seeded) : SearchTests(seeded), IClassFixture<SeededApi<InNeo4j>>;

[Collection(Neo4jServer.Collection)]
public sealed class TypeOverNeo4jTests(SmallDirectory<InNeo4j> small) : TypeTests(small), IClassFixture<SmallDirectory<InNeo4j>>;

[Collection(Neo4jServer.Collection)]
public sealed class WritingOverNeo4jTests() : WritingTests(new InNeo4j());
