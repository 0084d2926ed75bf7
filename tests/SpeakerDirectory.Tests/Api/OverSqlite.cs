using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

public sealed class ConferenceOverSqliteTests(SeededApi<InSqlite> seeded) : ConferenceTests(seeded), IClassFixture<SeededApi<InSqlite>>;

public sealed class FilterOverSqliteTests(SeededApi<InSqlite> seeded) : FilterTests(seeded), IClassFixture<SeededApi<InSqlite>>;

public sealed class GraphOverSqliteTests(SeededApi<InSqlite> seeded) : GraphTests(seeded), IClassFixture<SeededApi<InSqlite>>;

public sealed class HistoryOverSqliteTests() : HistoryTests(new InSqlite());

public sealed class CaseOverSqliteTests() : CaseTests(new InSqlite());

public sealed class BoundOverSqliteTests() : BoundTests(new InSqlite());

public sealed class DuplicateOverSqliteTests() : DuplicateTests(new InSqlite());

public sealed class MutationOverSqliteTests() : MutationTests(new InSqlite());

public sealed class PageOverSqliteTests() : PageTests(new InSqlite());

public sealed class PlannerOverSqliteTests() : PlannerTests(new InSqlite());

public sealed class PrecedenceOverSqliteTests(SeededApi<InSqlite> seeded) : PrecedenceTests(seeded), IClassFixture<SeededApi<InSqlite>>;

public sealed class DocumentOverSqliteTests() : DocumentTests(new InSqlite());

public sealed class RelayOverSqliteTests(SeededApi<InSqlite> seeded) : RelayTests(seeded), IClassFixture<SeededApi<InSqlite>>;

public sealed class SearchOverSqliteTests(SeededApi<InSqlite> seeded) : SearchTests(seeded), IClassFixture<SeededApi<InSqlite>>;

public sealed class TypeOverSqliteTests(SmallDirectory<InSqlite> small) : TypeTests(small), IClassFixture<SmallDirectory<InSqlite>>;

public sealed class EditAuthorizationOverSqliteTests() : EditAuthorizationTests(new InSqlite());
