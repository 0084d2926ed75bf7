using System.Globalization;
using GraphQL.Types;

namespace SpeakerDirectory.Api.Types.Scalars;

internal sealed class DateTimeType : ScalarGraphType
{
    public DateTimeType()
    {
        Name = "DateTime";
        Description = "A moment in UTC, such as \"2024-12-11T09:30:00Z\".";
    }

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment,
        string text when DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment,
        _ => throw new FormatException($"'{value}' is not a moment like 2024-12-11T09:30:00Z."),
    };

    public override object? Serialize(object? value) =>
        (value as DateTimeOffset?)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
