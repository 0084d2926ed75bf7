using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Rules;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Rules;

public sealed class DuplicateTests
{
    [Fact]
    public void A_name_that_another_record_has_gives_a_warning_whatever_its_accents_case_and_order()
    {
        Assert.Equal(
            [new Problem("person/gomez-2", "names", "The name \"ana gomez\" is also that of person/gomez.")],
            Warnings(Samples.Person("gomez", "Ana Gómez"), Samples.Person("gomez-2", "A. G.") with { Names = [new("GOMEZ Ana")] }));
    }

    [Fact]
    public void Several_records_of_one_name_give_one_warning()
    {
        Assert.Equal(
            [new Problem("person/e", "names", "The name \"ana\" is also that of person/a, person/b, person/c and 1 more.")],
            Warnings([.. "abcde".Select(letter => Samples.Person($"{letter}", "Ana"))]));
    }

    [Fact]
    public void Different_names_and_variants_of_one_person_give_no_warning()
    {
        Assert.Empty(
            Warnings(
                Samples.Person("a", "Ana Gómez") with { SortName = "Gómez Ana" },
                Samples.Person("b", "Ana Gómez Ruiz"),
                Samples.Person("c", "…"),
                Samples.Person("d", "–")));
    }

    [Fact]
    public void Unchanged_people_give_no_warnings_about_their_names()
    {
        var names = new DuplicateRecords();
        names.Add(Samples.Person("a", "Ana"), isNew: false);
        names.Add(Samples.Person("b", "Ana"), isNew: false);

        Assert.Empty(names.Warnings(new()));
    }

    [Fact]
    public void The_same_person_twice_at_one_event_with_the_same_role_gives_a_warning()
    {
        var seen = new DuplicateAppearances();
        var first = Samples.Appearance("ana", "talks");

        Assert.Null(Add(first));
        Assert.Null(Add(first with { Id = "appearance/b", Role = AppearanceRole.Moderator }));
        Assert.Null(Add(first with { Id = "appearance/c", Session = "Afternoon" }));
        Assert.Null(Add(first with { Id = "appearance/d", Event = new("event/other") }));
        Assert.Equal(
            new Problem("appearance/e", "person", "person/ana appears at event/talks as SPEAKER in appearance/talks-ana already."),
            Add(first with { Id = "appearance/e" }));

        Problem? Add(Appearance appearance) => seen.Add(appearance, new());
    }

    private static IEnumerable<Problem> Warnings(params Person[] people)
    {
        var names = new DuplicateRecords();
        foreach (var person in people)
        {
            names.Add(person, isNew: true);
        }

        return names.Warnings(new());
    }
}
