using System.Globalization;
using GraphQL;

namespace SpeakerDirectory.Api.Guarding;

/// <summary>
/// What all that is asked in one HTTP request comes to, if every page were full. It depends on variables, so it is counted every time: as each root field is
/// planned, before the store is asked for it.
/// </summary>
internal sealed class RequestBudget(RequestLimits limits)
{
    private readonly Lock _counting = new();
    private long _records;
    private long _values;

    /// <summary>Why nothing more is answered; null while it is within the limits.</summary>
    public RequestRefused? Refused { get; private set; }

    public static RequestBudget? Of(IResolveFieldContext context) =>
        context.UserContext.TryGetValue(nameof(RequestBudget), out var budget) ? (RequestBudget?)budget : null;

    /// <exception cref="RequestRefused">It is more than a request may ask for.</exception>
    public void Spend(PlannedCost cost, int includes)
    {
        lock (_counting)
        {
            _records = Saturating.Add(_records, cost.Records);
            _values = Saturating.Add(_values, cost.Values);
            Refused ??= includes > limits.Includes
                ? new("TOO_MANY_INCLUDES", $"One field of the question follows {includes} relations; at most {limits.Includes} are followed at once. Ask for some of them in another request.")
                : _records > limits.Records
                ? new("TOO_MANY_RECORDS", $"The question asks for up to {Told(_records)} records; at most {Told(limits.Records)} are answered at once. Ask for smaller pages with `first`, above all where lists stand in lists.")
                : _values > limits.Values
                ? new("TOO_MANY_VALUES", $"The question asks for up to {Told(_values)} values; at most {Told(limits.Values)} are answered at once. Ask for smaller pages with `first`, or for fewer fields.")
                : cost.Conditions > limits.Conditions
                ? new("TOO_MANY_CONDITIONS", $"The filters and orders of one field have {cost.Conditions} conditions and terms; at most {limits.Conditions} are looked at. Use `in` for many values of one field.")
                : null;
        }

        if (Refused is not null)
        {
            throw Refused;
        }
    }

    private static string Told(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
