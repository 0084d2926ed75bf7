using System.Buffers;
using System.ComponentModel;
using Microsoft.Extensions.Caching.Hybrid;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>How answers to one kind of question are written and read. Reading takes the question: what was to be brought along is not written again.</summary>
internal sealed record AnswerForm<TQuestion, TAnswer>(Action<IBufferWriter<byte>, TQuestion, TAnswer> Write, Func<ReadOnlyMemory<byte>, TQuestion, TAnswer> Read);

/// <summary>An answer that is kept. In memory everybody gets the same one; one that comes from Redis is read when somebody asks who knows the question.</summary>
[ImmutableObject(true)]
internal sealed class KeptAnswer<TQuestion, TAnswer>
    where TQuestion : class
    where TAnswer : class
{
    private readonly TQuestion? _question;
    private readonly ReadOnlyMemory<byte> _written;
    private TAnswer? _answer;

    public KeptAnswer(TQuestion question, TAnswer answer) => (_question, _answer) = (question, answer);

    public KeptAnswer(ReadOnlyMemory<byte> written) => _written = written;

    public TAnswer Answer(TQuestion question, AnswerForm<TQuestion, TAnswer> form) => _answer ??= form.Read(_written, question);

    public void Write(IBufferWriter<byte> target, AnswerForm<TQuestion, TAnswer> form)
    {
        if (_question is not null)
        {
            form.Write(target, _question, _answer!); // It was made of both.
        }
        else
        {
            target.Write(_written.Span);
        }
    }
}

/// <summary>Takes kept answers to Redis and back.</summary>
internal sealed class KeptAnswerSerializer<TQuestion, TAnswer>(AnswerForm<TQuestion, TAnswer> form) : IHybridCacheSerializer<KeptAnswer<TQuestion, TAnswer>>
    where TQuestion : class
    where TAnswer : class
{
    public KeptAnswer<TQuestion, TAnswer> Deserialize(ReadOnlySequence<byte> source) => new(source.ToArray());

    public void Serialize(KeptAnswer<TQuestion, TAnswer> value, IBufferWriter<byte> target) => value.Write(target, form);
}
