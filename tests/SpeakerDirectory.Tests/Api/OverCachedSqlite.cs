using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

public sealed class ConferenceOverCachedSqliteTests(
    SeededApi<Cached<InSqlite>> seeded) : ConferenceTests(seeded), IClassFixture<SeededApi<Cached<InSqlite>>>;

public sealed class FilterOverCachedSqliteTests(
    SeededApi<Cached<InSqlite>> seeded) : FilterTests(seeded), IClassFixture<SeededApi<Cached<InSqlite>>>;

public sealed class GraphOverCachedSqliteTests(
    SeededApi<Cached<InSqlite>> seeded) : GraphTests(seeded), IClassFixture<SeededApi<Cached<InSqlite>>>;

public sealed class HistoryOverCachedSqliteTests() : HistoryTests(new Cached<InSqlite>());

public sealed class MutationOverCachedSqliteTests() : MutationTests(new Cached<InSqlite>());

public sealed class PageOverCachedSqliteTests() : PageTests(new Cached<InSqlite>());

public sealed class PlannerOverCachedSqliteTests() : PlannerTests(new Cached<InSqlite>());

public sealed class PrecedenceOverCachedSqliteTests(
    SeededApi<Cached<InSqlite>> seeded) : PrecedenceTests(seeded), IClassFixture<SeededApi<Cached<InSqlite>>>;

public sealed class DocumentOverCachedSqliteTests() : DocumentTests(new Cached<InSqlite>());

public sealed class RelayOverCachedSqliteTests(
    SeededApi<Cached<InSqlite>> seeded) : RelayTests(seeded), IClassFixture<SeededApi<Cached<InSqlite>>>;

public sealed class SearchOverCachedSqliteTests(
    SeededApi<Cached<InSqlite>> seeded) : SearchTests(seeded), IClassFixture<SeededApi<Cached<InSqlite>>>;

public sealed class TypeOverCachedSqliteTests(
    SmallDirectory<Cached<InSqlite>> small) : TypeTests(small), IClassFixture<SmallDirectory<Cached<InSqlite>>>;

public sealed class EditAuthorizationOverCachedSqliteTests() : EditAuthorizationTests(new Cached<InSqlite>());
