using System.Globalization;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Http;

namespace SpeakerDirectory.Api.Cost;

/// <summary>
/// Step 6: Price. The cost of all that one HTTP request selects, as if every page were full. It depends on variables, so it is computed
/// every time, before the store is used.
/// </summary>
internal sealed class RequestBudget(RequestLimits limits)
{
    private readonly Lock _counting = new();
    private PlannedCost _all;
    private int _includes;
    private int _conditions;
    private FieldPrice _mostExpensive;

    /// <summary>Whether a root field was refused because the budget is exceeded.</summary>
    public bool IsExceeded { get; private set; }

    public void Spend(PlannedCost cost, int includes, IReadOnlyList<FieldPrice> fields)
    {
        lock (_counting)
        {
            _all += cost;
            _includes = Math.Max(_includes, includes);
            _conditions = Math.Max(_conditions, cost.Conditions);
            foreach (var field in fields)
            {
                _mostExpensive = field.Price > _mostExpensive.Price ? field : _mostExpensive;
            }
        }
    }

    /// <exception cref="RequestRefused">The request costs more than its limit.</exception>
    public void Check()
    {
        lock (_counting)
        {
            if (Refusal() is { } refused)
            {
                IsExceeded = true;
                throw refused;
            }
        }
    }

    /// <summary>The reason for refusing the request; null while it is within the limits.</summary>
    public RequestRefused? Refusal() =>
        _includes > limits.Includes
            ? new(
                "TOO_MANY_INCLUDES",
                $"One field of the request follows {_includes} relations; at most {limits.Includes} are followed at once. Request some "
                + "of them in another request.")
            : _all.Records > limits.Records
            ? new(
                "TOO_MANY_RECORDS",
                $"The request selects up to {Text(_all.Records)} records; at most {Text(limits.Records)} are answered at once. Request "
                + "smaller pages with `first`, above all for lists in lists.")
            : _all.Values > limits.Values
            ? new(
                "TOO_MANY_VALUES",
                $"The request selects up to {Text(_all.Values)} values; at most {Text(limits.Values)} are answered at once. Request "
                + "smaller pages with `first`, or fewer fields.")
            : _conditions > limits.Conditions
            ? new(
                "TOO_MANY_CONDITIONS",
                $"The filters and orders of one field have {_conditions} conditions and terms; at most {limits.Conditions} are allowed. "
                + "Use `in` for many values of one field.")
            : Rounded(_all.Price) > limits.Cost
            ? TooCostly()
            : null;

    /// <summary>A price as it is shown: rounded up.</summary>
    public static long Rounded(double price) => (long)Math.Min(Math.Ceiling(price), long.MaxValue / 2);

    private RequestRefused TooCostly() => new(
        "TOO_COSTLY",
        $"The request costs {Text(Rounded(_all.Price))}, about the records that have to be examined; at most {Text(limits.Cost)} is "
        + $"answered at once. Its most expensive field is `{string.Join('.', _mostExpensive.Path)}` with "
            + $"{Text(Rounded(_mostExpensive.Price))}. Filter by ids, or request fewer counts, orders and conditions on lists, or "
                + "smaller pages.")
    {
        Path = _mostExpensive.Path,
        Extensions = new Dictionary<string, object?> { ["price"] = Rounded(_all.Price), ["limit"] = limits.Cost },
    };

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
