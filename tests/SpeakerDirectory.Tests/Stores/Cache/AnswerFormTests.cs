using System.Buffers;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Stores.Cache;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Tests.Stores.Cache;

/// <summary>Whatever a store answers stays what it is when it is written and read again.</summary>
public sealed class AnswerFormTests : DirectoryStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IDirectoryStore> OpenFreshAsync() => new RewritingStore(await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation));

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes and reads every answer before it gives it.</summary>
    private sealed class RewritingStore(IDirectoryStore inner) : IDirectoryStore
    {
        public async Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation) => Rewritten(AnswerForms.Pages, fetch, await inner.FetchAsync(fetch, cancellation));

        public async Task<IReadOnlyList<Record>> SearchAsync(SearchQuestion question, CancellationToken cancellation) =>
            Rewritten(AnswerForms.Records, question, await inner.SearchAsync(question, cancellation));

        public async Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuestion question, CancellationToken cancellation) =>
            Rewritten(AnswerForms.Paths, question, await inner.PathsAsync(question, cancellation));

        public Task<DirectorySizes> SizesAsync(CancellationToken cancellation) => inner.SizesAsync(cancellation);

        public IAsyncEnumerable<Record> ReadAllAsync(CancellationToken cancellation) => inner.ReadAllAsync(cancellation);

        public Task<SaveOutcome> SaveAsync(Edit edit, CancellationToken cancellation) => inner.SaveAsync(edit, cancellation);

        public Task<long> SequenceAsync(CancellationToken cancellation) => inner.SequenceAsync(cancellation);

        public IAsyncEnumerable<LoggedChange> ChangesAsync(long after, string? recordId, CancellationToken cancellation) => inner.ChangesAsync(after, recordId, cancellation);

        public ValueTask DisposeAsync() => inner.DisposeAsync();

        private static TAnswer Rewritten<TQuestion, TAnswer>(AnswerForm<TQuestion, TAnswer> form, TQuestion question, TAnswer answer)
        {
            var written = new ArrayBufferWriter<byte>();
            form.Write(written, question, answer);
            return form.Read(written.WrittenMemory, question);
        }
    }
}
