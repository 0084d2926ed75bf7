using GraphQL.Types;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Api.Queries;

/// <summary>All root fields that read. Each is planned as one <see cref="Fetch"/>.</summary>
internal sealed class QueryType : ObjectGraphType
{
    public QueryType(IDirectoryStore store, TimeProvider clock, Rulebook rulebook)
    {
        Name = "Query";
        Description = "All fields that read the directory. No key is needed.";
        new NodeRoot(store, clock).AddTo(this);
        new NodesRoot(store, clock).AddTo(this);
        new SearchRoot(store, clock).AddTo(this);
        new ChangesRoot(store, clock).AddTo(this);
        new PathsRoot(store, clock).AddTo(this);
        new TiesRoot(store, clock).AddTo(this);
        foreach (var shape in RecordShape.All)
        {
            new RecordRoots(store, clock, shape).AddTo(this);
        }

        new SchemesRoot(rulebook).AddTo(this);
        new CompareRoot(store, clock, rulebook).AddTo(this);
    }
}
