using System.Globalization;

namespace SpeakerDirectory.Api.Guarding;

/// <summary>
/// What all that is asked in one HTTP request comes to, if every page were full. It depends on variables, so it is counted every time, before the store is asked.
/// </summary>
internal sealed class RequestBudget(RequestLimits limits)
{
    private readonly Lock _counting = new();
    private PlannedCost _all;
    private int _includes;
    private int _conditions;
    private FieldPrice _dearest;

    /// <summary>Whether something was refused because of it.</summary>
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
                _dearest = field.Price > _dearest.Price ? field : _dearest;
            }
        }
    }

    /// <exception cref="RequestRefused">It is more than a request may ask for.</exception>
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

    /// <summary>Why nothing more is answered; null while it is within the limits.</summary>
    public RequestRefused? Refusal() =>
        _includes > limits.Includes
            ? new("TOO_MANY_INCLUDES", $"One field of the question follows {_includes} relations; at most {limits.Includes} are followed at once. Ask for some of them in another request.")
            : _all.Records > limits.Records
            ? new("TOO_MANY_RECORDS", $"The question asks for up to {Told(_all.Records)} records; at most {Told(limits.Records)} are answered at once. Ask for smaller pages with `first`, above all where lists stand in lists.")
            : _all.Values > limits.Values
            ? new("TOO_MANY_VALUES", $"The question asks for up to {Told(_all.Values)} values; at most {Told(limits.Values)} are answered at once. Ask for smaller pages with `first`, or for fewer fields.")
            : _conditions > limits.Conditions
            ? new("TOO_MANY_CONDITIONS", $"The filters and orders of one field have {_conditions} conditions and terms; at most {limits.Conditions} are looked at. Use `in` for many values of one field.")
            : Whole(_all.Price) > limits.Cost
            ? TooCostly()
            : null;

    /// <summary>A price as it is told.</summary>
    public static long Whole(double price) => (long)Math.Min(Math.Ceiling(price), long.MaxValue / 2);

    private RequestRefused TooCostly() => new(
        "TOO_COSTLY",
        $"The question costs {Told(Whole(_all.Price))}, about the records that have to be looked at; at most {Told(limits.Cost)} is answered at once. Its dearest field is `{string.Join('.', _dearest.Path)}` with {Told(Whole(_dearest.Price))}. Filter by ids, or ask for fewer counts, orders and conditions on lists, or for smaller pages.")
    {
        Path = _dearest.Path,
        Extensions = new Dictionary<string, object?> { ["price"] = Whole(_all.Price), ["limit"] = limits.Cost },
    };

    private static string Told(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
