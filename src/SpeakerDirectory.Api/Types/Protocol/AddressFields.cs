using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Tenures;
using SpeakerDirectory.Core.Protocol.Addressing;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Protocol;

/// <summary>The requirements and the value of <c>Person.address</c>, which goes by the same offices as <c>Person.titles</c>.</summary>
internal static class AddressFields
{
    private sealed record Arguments(HolderFields.Days Days, string Language, AddressContext Context);

    public static Requirements Needs(FieldArguments arguments, FormsOfAddress forms)
    {
        var days = new HolderFields.Days(arguments.DayOrToday("on"), arguments.Today);
        var language = arguments.Text("language")!;
        return forms.Has(language)
            ? new(
                [new(GatheringIncludes.OfPerson[0], Selects: true), HolderFields.HeldBy(days, selects: false)],
                new Arguments(days, language, arguments.Choice<AddressContext>("context")))
            : throw new QueryError("LANGUAGE_UNKNOWN", forms.Expected(language));
    }

    public static object Of(Person person, Row fetched, FieldPlan plan, FormsOfAddress forms)
    {
        var (days, language, context) = (Arguments)plan.Given!;
        var records = GatheringIncludes.Collect(fetched, GatheringIncludes.OfPerson);
        var organizations = records.OfType<Organization>().ToDictionary(o => o.Id);
        var offices = records.OfType<Office>().ToDictionary(o => o.Id);
        var tenures = fetched.Related(GatheringIncludes.OfPerson[0]).Rows;
        Post PostOf(Tenure tenure) => new(offices[tenure.Office.Id], organizations[offices[tenure.Office.Id].Organization.Id], tenure);
        var posts = tenures.Select(row => PostOf((Tenure)row.Record)).ToDictionary(post => post.Tenure!.Id);
        var form = forms.Of(new(person, days.Day, language, context)
        {
            Held = [.. HolderFields.HeldBy(fetched, plan.Includes[1], days).Select(h => new HeldPost(posts[h.Tenure.Id], h.Status))],
            Former = [.. posts.Values.Where(post => HasEnded(person, post, days.Day))],
            Organizations = organizations,
        });
        return new ShownForm(form, tenures.FirstOrDefault(row => row.Record.Id == form.Tenure?.Id), plan.Includes[0].Selection!.Only);
    }

    private static bool HasEnded(Person person, Post post, DateOnly day) =>
        Holding.Of(post.Tenure!, RelatedEnds.OfTenure(person, post.Office, post.Organization)).NotAfter < day;
}
