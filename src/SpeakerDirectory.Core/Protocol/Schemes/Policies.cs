using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Schemes;

/// <summary>The parameters that the engine itself acts on when a scheme declares them; all others only switch classes and rules.</summary>
internal static class Policies
{
    public const string Representation = "representation";
    public const string OwnRank = "OWN_RANK";
    public const string PrincipalRank = "PRINCIPAL_RANK";
    public const string PrincipalRankIfHead = "PRINCIPAL_RANK_IF_HEAD_OF_STATE_OR_GOVERNMENT";
    public const string AfterHolders = "AFTER_HOLDERS";

    public const string Former = "former";
    public const string OwnClass = "OWN_CLASS";
    public const string AfterCurrentClass = "AFTER_CURRENT_CLASS";

    public static ValueList<string>? ValuesOf(string parameter) => parameter switch
    {
        Representation => [OwnRank, PrincipalRank, PrincipalRankIfHead, AfterHolders],
        Former => [OwnClass, AfterCurrentClass],
        _ => null,
    };
}
