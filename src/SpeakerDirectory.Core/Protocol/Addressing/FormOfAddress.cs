using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Addressing;

/// <summary>How a person is addressed.</summary>
/// <param name="Text">The form for the requested context; its lines are separated by line breaks.</param>
/// <param name="Salutation">Absent when the sources say none.</param>
/// <param name="Spoken">The form in speech; null when the sources give none.</param>
/// <param name="Basis">What it rests on, shown with it.</param>
/// <param name="Tenure">The office that gives the style; absent when none does.</param>
/// <param name="Remarks">What is missing or uncertain.</param>
public sealed record FormOfAddress(string Text, string? Salutation, string? Spoken, Basis Basis, Tenure? Tenure, ValueList<string> Remarks);
