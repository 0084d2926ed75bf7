using SpeakerDirectory.Core.Protocol.Ranks;

namespace SpeakerDirectory.Host.Output;

/// <summary>Numbers the sources that a text cites, and lists each once below it.</summary>
internal sealed class SourceNotes
{
    private readonly List<string> _texts = [];

    /// <summary>The marks of these sources, like <c> [1] [2]</c>; empty when there are none.</summary>
    public string Mark(IEnumerable<Basis> bases) =>
        string.Concat(bases.Select(basis => basis.ToString()).Distinct().Select(text => $" [{NumberOf(text)}]"));

    /// <summary>The lines below the text, in the order of their numbers.</summary>
    public IEnumerable<string> Lines => _texts.Select((text, i) => $"[{i + 1}] {text}");

    private int NumberOf(string text)
    {
        if (!_texts.Contains(text))
        {
            _texts.Add(text);
        }

        return _texts.IndexOf(text) + 1;
    }
}
