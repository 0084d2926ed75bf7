namespace SpeakerDirectory.Api.Types.Scalars;

internal sealed class UrlType : TextScalarType
{
    public UrlType()
        : base("It is not an address like \"https://example.org/\".")
    {
        Name = "URL";
        Description = "An absolute address on the web.";
    }

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        Uri url => url,
        _ =>
            Uri.TryCreate(value as string, UriKind.Absolute, out var url)
                ? url
                : throw new FormatException($"'{value}' is not an address like https://example.org/."),
    };

    public override object? Serialize(object? value) => (value as Uri)?.OriginalString;
}
