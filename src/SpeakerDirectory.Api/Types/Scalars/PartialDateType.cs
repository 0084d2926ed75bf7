using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Scalars;

internal sealed class PartialDateType : TextScalarType
{
    public PartialDateType()
        : base("It is not a date like \"2024\", \"2024-12\" or \"2024-12-11\".")
    {
        Name = "PartialDate";
        Description =
            "A date as far as it is known: \"2024\", \"2024-12\" or \"2024-12-11\", with \"?\" when uncertain and \"~\" when "
            + "approximate. The end of a tenure or membership may also be \"..\", which means that it has not ended.";
    }

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        PartialDate or OpenEnd => value,
        _ =>
            PartialDate.TryParse(value as string, out var date) ? date
                : value is ".." ? OpenEnd.StillSo
                : throw new FormatException(PartialDate.Expected(value.ToString())),
    };

    public override object? Serialize(object? value) => value?.ToString();
}
