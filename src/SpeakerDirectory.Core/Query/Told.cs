namespace SpeakerDirectory.Core.Query;

/// <summary>What is told of a list beside its records. What was not asked for is left out, or reads as <c>false</c>: not to tell it is quicker.</summary>
[Flags]
public enum Told
{
    Nothing = 0,

    /// <summary>The place of each row, for cursors.</summary>
    Places = 1,

    /// <summary>Whether there is more behind the page, so that a store looks for one row beyond it.</summary>
    More = 2,

    /// <summary>Of co-speakers, when the first and the last of the shared events began.</summary>
    SharedDates = 4,

    All = Places | More | SharedDates,
}
