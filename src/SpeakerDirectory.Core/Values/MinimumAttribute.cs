namespace SpeakerDirectory.Core.Values;

/// <summary>The smallest whole number that a field allows.</summary>
/// <param name="value">The number.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MinimumAttribute(int value) : Attribute
{
    /// <summary>The number.</summary>
    public int Value => value;
}
