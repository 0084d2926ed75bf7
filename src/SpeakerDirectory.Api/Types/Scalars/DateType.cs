using System.Globalization;

namespace SpeakerDirectory.Api.Types.Scalars;

internal sealed class DateType : TextScalarType
{
    public DateType()
        : base("It is not a day like \"2024-12-11\".")
    {
        Name = "Date";
        Description = "A day, such as \"2024-12-11\".";
    }

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateOnly day => day,
        string text when DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw new FormatException($"'{value}' is not a day like 2024-12-11."),
    };

    public override object? Serialize(object? value) => (value as DateOnly?)?.ToString("O", CultureInfo.InvariantCulture);
}
