namespace SpeakerDirectory.Core;

/// <summary>The smallest whole number a field takes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MinimumAttribute(int value) : Attribute
{
    public int Value => value;
}
