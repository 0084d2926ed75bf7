using System.Buffers;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Cache;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Tests.Stores.Cache;

/// <summary>Every answer of a store is unchanged after it is serialized and deserialized.</summary>
public sealed class AnswerSerializerTests : DirectoryStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IDirectoryStore> OpenFreshAsync() =>
        new RewritingStore(await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation));

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Serializes and deserializes every answer before it returns it.</summary>
    private sealed class RewritingStore(IDirectoryStore inner) : ForwardingStore(inner)
    {
        public override async Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation) =>
            Rewritten(AnswerSerializers.Pages, fetch, await base.FetchAsync(fetch, cancellation));

        public override async Task<IReadOnlyList<Record>> SearchAsync(SearchQuery query, CancellationToken cancellation) =>
            Rewritten(AnswerSerializers.Records, query, await base.SearchAsync(query, cancellation));

        public override async Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuery query, CancellationToken cancellation) =>
            Rewritten(AnswerSerializers.Paths, query, await base.PathsAsync(query, cancellation));

        private static TAnswer Rewritten<TQuery, TAnswer>(AnswerSerializer<TQuery, TAnswer> form, TQuery query, TAnswer answer)
        {
            var written = new ArrayBufferWriter<byte>();
            form.Write(written, query, answer);
            return form.Read(written.WrittenMemory, query);
        }
    }
}
