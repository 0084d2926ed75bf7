namespace SpeakerDirectory.Core.Values;

/// <summary>
/// External ids as one text, like <c>"\tiso3:TKM\twikidata:Q874\t"</c>, in which the text of a single id is found. The stores keep it
/// beside the record.
/// </summary>
public static class ExternalIdText
{
    private const char Separator = '\t';

    /// <summary>The text of these ids.</summary>
    public static string Of(ValueList<ExternalId> ids) =>
        Separator + string.Concat(ids.Select(id => $"{id.Scheme}:{id.Value.Replace(Separator, ' ')}{Separator}"));
}
