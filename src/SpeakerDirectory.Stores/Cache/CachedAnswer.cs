using System.Buffers;
using System.ComponentModel;
using Microsoft.Extensions.Caching.Hybrid;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>
/// Writes and reads answers to one kind of request. Reading needs the request, because its includes are not written again.
/// </summary>
internal sealed record AnswerSerializer<TRequest, TAnswer>(
    Action<IBufferWriter<byte>, TRequest, TAnswer> Write, Func<ReadOnlyMemory<byte>, TRequest, TAnswer> Read);

/// <summary>
/// A cached answer. Readers of the memory cache share one object; an answer from Redis is deserialized at the first use, which knows the
/// request.
/// </summary>
[ImmutableObject(true)]
internal sealed class CachedAnswer<TRequest, TAnswer>
    where TRequest : class
    where TAnswer : class
{
    private readonly TRequest? _request;
    private readonly ReadOnlyMemory<byte> _written;
    private TAnswer? _answer;

    public CachedAnswer(TRequest request, TAnswer answer) => (_request, _answer) = (request, answer);

    public CachedAnswer(ReadOnlyMemory<byte> written) => _written = written;

    public TAnswer Answer(TRequest request, AnswerSerializer<TRequest, TAnswer> serializer) =>
        _answer ??= serializer.Read(_written, request);

    public void Write(IBufferWriter<byte> target, AnswerSerializer<TRequest, TAnswer> serializer)
    {
        if (_request is not null)
        {
            serializer.Write(target, _request, _answer!); // The constructor sets both.
        }
        else
        {
            target.Write(_written.Span);
        }
    }
}

/// <summary>Serializes cached answers for Redis.</summary>
internal sealed class CachedAnswerSerializer<TRequest, TAnswer>(
    AnswerSerializer<TRequest, TAnswer> serializer) : IHybridCacheSerializer<CachedAnswer<TRequest, TAnswer>>
    where TRequest : class
    where TAnswer : class
{
    public CachedAnswer<TRequest, TAnswer> Deserialize(ReadOnlySequence<byte> source) => new(source.ToArray());

    public void Serialize(CachedAnswer<TRequest, TAnswer> value, IBufferWriter<byte> target) => value.Write(target, serializer);
}
