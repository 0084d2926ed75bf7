using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Address;
using SpeakerDirectory.Core.Precedence;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types;

/// <summary>What <c>Person.address</c> needs, and how it reads it.</summary>
internal static class AddressFields
{
    private sealed record Asked(DateOnly On, DateOnly Today, string Language, AddressContext Context);

    public static Needs Needs(FieldArguments arguments) => new(
        [new(GatheringNeeds.OfPerson[0], Selects: true)],
        new Asked(arguments.DayOrToday("on"), arguments.Today, arguments.Text("language")!, arguments.Choice<AddressContext>("context")));

    public static object Of(Person person, Fetched fetched, FieldPlan plan, FormsOfAddress forms)
    {
        var asked = (Asked)plan.Given!;
        var records = GatheringNeeds.Collect(fetched, GatheringNeeds.OfPerson);
        var organizations = records.OfType<Organization>().ToDictionary(o => o.Id);
        var offices = records.OfType<Office>().ToDictionary(o => o.Id);
        var tenures = fetched.Related(GatheringNeeds.OfPerson[0]).Rows;
        var posts = tenures.Select(row => (Tenure)row.Record).Select(t => new Post(offices[t.Office.Id], organizations[offices[t.Office.Id].Organization.Id], t));
        var form = forms.Of(new(person, posts.ToValueList(), asked.On, asked.Today, asked.Language, asked.Context) { Organizations = organizations });
        return new ShownForm(form, tenures.FirstOrDefault(row => row.Record.Id == form.Tenure?.Id), plan.Brought[0].Selection!.Only);
    }
}
