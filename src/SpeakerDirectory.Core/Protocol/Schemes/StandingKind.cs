namespace SpeakerDirectory.Core.Protocol.Schemes;

/// <summary>Whether an office is held on the day of the event.</summary>
public enum StandingKind
{
    /// <summary>It is held, or the dates do not contradict that.</summary>
    InOffice,

    /// <summary>The tenure had certainly ended before the event.</summary>
    Former,

    /// <summary>Named for the office, or certainly not yet in it.</summary>
    Designate,
}
