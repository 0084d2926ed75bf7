using System.CommandLine;
using SpeakerDirectory.Host.Output.Cards;

namespace SpeakerDirectory.Host.Options;

/// <summary>The arguments and options of the command for place cards.</summary>
internal sealed class PlaceCardOptions(Settings settings)
{
    public EventOptions Event { get; } = new();

    public Option<bool> Fold { get; } = new("--fold")
    {
        Description = "Tent cards with the text on both faces, two on A4, instead of flat cards, eight on A4.",
    };

    public Option<long?> Since { get; } = new("--since")
    {
        Description = "Only cards whose text has changed since this change of the change log, and those of new people. The numbers are "
            + "those of the command log.",
        HelpName = "CHANGE",
    };

    public Option<CardFormat> Format { get; } =
        ChoiceOption.Create("--format", "The output: a page to print on A4, or plain text.", CardFormat.Html);

    public Option<StoreUri> Store { get; } = StoreOption.Create(settings);

    public SchemeOptions Scheme { get; } = new(LanguageOption.CreateForTwo());

    public void AddTo(Command command)
    {
        Event.AddTo(command);
        foreach (var option in new Option[] { Fold, Since, Format, Store })
        {
            command.Options.Add(option);
        }

        Scheme.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Fold) && result.GetValue(Format) == CardFormat.Text)
            {
                result.AddError("Plain text has no form to fold: leave out --fold or --format text.");
            }
        });
    }
}
