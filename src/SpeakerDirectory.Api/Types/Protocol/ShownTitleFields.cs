using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Labelling;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Protocol;

/// <summary>The requirements and the values of <c>Appearance.shownTitle</c> and <c>Appearance.label</c>.</summary>
internal static class ShownTitleFields
{
    // Titles are recorded in English, so English needs no patterns.
    public static Requirements Needs(string language, TitleWording wording) => language == "en" || wording.Forms.Find(language) is not null
        ? new([.. GatheringIncludes.OfTitle.Select(include => new Requirement(include, Selects: false))], language)
        : throw new QueryError(
            "LANGUAGE_UNKNOWN",
            $"There are no titles in '{language}'. The languages are {wording.Forms.LanguagesText}.");

    public static ShownTitle Of(Appearance appearance, Row fetched, FieldPlan plan, TitleWording wording) =>
        Titles(fetched, plan, wording, out _).Of(appearance);

    public static string LabelOf(Appearance appearance, Row fetched, FieldPlan plan, TitleWording wording)
    {
        var shown = Titles(fetched, plan, wording, out var gathering).Of(appearance).Text;
        var person = gathering.Attendances[0].Person;
        return Labels.Of(appearance with { Title = shown == "" ? null : shown }, person, gathering.Event);
    }

    private static EventTitles Titles(Row fetched, FieldPlan plan, TitleWording wording, out Gathering gathering)
    {
        var records = GatheringIncludes.Collect(fetched, GatheringIncludes.OfTitle);
        gathering = Gathering.Of(records.OfType<Event>().Single(), records);
        return new(wording, gathering, (string)plan.Given!);
    }
}
