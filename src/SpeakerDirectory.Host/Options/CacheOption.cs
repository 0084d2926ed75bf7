using System.CommandLine;

namespace SpeakerDirectory.Host;

/// <summary>The option <c>--cache</c>.</summary>
internal static class CacheOption
{
    private const string Variable = "DIRECTORY_CACHE";

    /// <summary>The cache given, else that of the environment, else none.</summary>
    public static Option<CacheAddress?> Create()
    {
        var option = new Option<CacheAddress?>("--cache")
        {
            Description = $"Where answers are remembered; nowhere unless given. Also from the environment variable {Variable}.",
            HelpName = "memory|redis:HOST:PORT",
            CustomParser = result => Parse(result.Tokens[0].Value, result.AddError),
        };
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            option.DefaultValueFactory = result => Parse(given, result.AddError);
        }

        return option;
    }

    private static CacheAddress? Parse(string text, Action<string> addError)
    {
        if (!CacheAddress.TryParse(text, out var address))
        {
            addError(CacheAddress.Expected(text));
        }

        return address;
    }
}
