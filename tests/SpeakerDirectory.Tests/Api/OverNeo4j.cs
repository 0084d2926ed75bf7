using SpeakerDirectory.Tests.Stores;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Api;

[Neo4jCollection]
public sealed class ConferenceOverNeo4jTests(SeededApi<InNeo4j> seeded) : ConferenceTests(seeded), IClassFixture<SeededApi<InNeo4j>>;

[Neo4jCollection]
public sealed class FilterOverNeo4jTests(SeededApi<InNeo4j> seeded) : FilterTests(seeded), IClassFixture<SeededApi<InNeo4j>>;

[Neo4jCollection]
public sealed class GraphOverNeo4jTests(SeededApi<InNeo4j> seeded) : GraphTests(seeded), IClassFixture<SeededApi<InNeo4j>>;

[Neo4jCollection]
public sealed class HistoryOverNeo4jTests() : HistoryTests(new InNeo4j());

[Neo4jCollection]
public sealed class CaseOverNeo4jTests() : CaseTests(new InNeo4j());

[Neo4jCollection]
public sealed class BoundOverNeo4jTests() : BoundTests(new InNeo4j());

[Neo4jCollection]
public sealed class DuplicateOverNeo4jTests() : DuplicateTests(new InNeo4j());

[Neo4jCollection]
public sealed class MutationOverNeo4jTests() : MutationTests(new InNeo4j());

[Neo4jCollection]
public sealed class PageOverNeo4jTests() : PageTests(new RepeatedInNeo4j());

[Neo4jCollection]
public sealed class PlannerOverNeo4jTests() : PlannerTests(new RepeatedInNeo4j());

[Neo4jCollection]
public sealed class PrecedenceOverNeo4jTests(SeededApi<InNeo4j> seeded) : PrecedenceTests(seeded), IClassFixture<SeededApi<InNeo4j>>;

[Neo4jCollection]
public sealed class DocumentOverNeo4jTests() : DocumentTests(new InNeo4j());

[Neo4jCollection]
public sealed class RelayOverNeo4jTests(SeededApi<RepeatedInNeo4j> seeded) : RelayTests(seeded), IClassFixture<SeededApi<RepeatedInNeo4j>>;

[Neo4jCollection]
public sealed class SearchOverNeo4jTests(SeededApi<InNeo4j> seeded) : SearchTests(seeded), IClassFixture<SeededApi<InNeo4j>>;

[Neo4jCollection]
public sealed class TypeOverNeo4jTests(
    SmallDirectory<RepeatedInNeo4j> small) : TypeTests(small), IClassFixture<SmallDirectory<RepeatedInNeo4j>>;

[Neo4jCollection]
public sealed class EditAuthorizationOverNeo4jTests() : EditAuthorizationTests(new RepeatedInNeo4j());
