using SpeakerDirectory.Tests.Stores;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Api;

[Neo4jCollection]
public sealed class ConferenceOverCachedNeo4jTests(
    SeededApi<InCachedNeo4j> seeded) : ConferenceTests(seeded), IClassFixture<SeededApi<InCachedNeo4j>>;

[Neo4jCollection]
public sealed class FilterOverCachedNeo4jTests(
    SeededApi<InCachedNeo4j> seeded) : FilterTests(seeded), IClassFixture<SeededApi<InCachedNeo4j>>;

[Neo4jCollection]
public sealed class GraphOverCachedNeo4jTests(
    SeededApi<InCachedNeo4j> seeded) : GraphTests(seeded), IClassFixture<SeededApi<InCachedNeo4j>>;

[Neo4jCollection]
public sealed class HistoryOverCachedNeo4jTests() : HistoryTests(new InCachedNeo4j());

[Neo4jCollection]
public sealed class MutationOverCachedNeo4jTests() : MutationTests(new InCachedNeo4j());

[Neo4jCollection]
public sealed class PageOverCachedNeo4jTests() : PageTests(new InCachedNeo4j());

[Neo4jCollection]
public sealed class PlannerOverCachedNeo4jTests() : PlannerTests(new InCachedNeo4j());

[Neo4jCollection]
public sealed class PrecedenceOverCachedNeo4jTests(
    SeededApi<InCachedNeo4j> seeded) : PrecedenceTests(seeded), IClassFixture<SeededApi<InCachedNeo4j>>;

[Neo4jCollection]
public sealed class DocumentOverCachedNeo4jTests() : DocumentTests(new InCachedNeo4j());

[Neo4jCollection]
public sealed class RelayOverCachedNeo4jTests(
    SeededApi<InCachedNeo4j> seeded) : RelayTests(seeded), IClassFixture<SeededApi<InCachedNeo4j>>;

[Neo4jCollection]
public sealed class SearchOverCachedNeo4jTests(
    SeededApi<InCachedNeo4j> seeded) : SearchTests(seeded), IClassFixture<SeededApi<InCachedNeo4j>>;

[Neo4jCollection]
public sealed class TypeOverCachedNeo4jTests(
    SmallDirectory<InCachedNeo4j> small) : TypeTests(small), IClassFixture<SmallDirectory<InCachedNeo4j>>;

[Neo4jCollection]
public sealed class EditAuthorizationOverCachedNeo4jTests() : EditAuthorizationTests(new InCachedNeo4j());
