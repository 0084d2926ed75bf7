using GraphQL.Types;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Planning;

/// <summary>An object type that shows the records of one kind.</summary>
internal abstract class RecordGraphType : ObjectGraphType<PlannedRecord>
{
    public abstract RecordKind Kind { get; }
}
