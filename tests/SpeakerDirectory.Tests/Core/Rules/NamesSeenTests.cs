using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Rules;

namespace SpeakerDirectory.Tests.Core.Rules;

public sealed class NamesSeenTests
{
    [Fact]
    public void A_name_that_another_record_has_too_is_worth_a_look_whatever_its_accents_case_and_order()
    {
        Assert.Equal(
            [new Problem("person/gomez-2", "names", "The name \"ana gomez\" is also that of person/gomez.")],
            Warnings(Samples.Person("gomez", "Ana Gómez"), Samples.Person("gomez-2", "A. G.") with { Names = [new("GOMEZ Ana")] }));
    }

    [Fact]
    public void Several_are_told_once()
    {
        Assert.Equal(
            [new Problem("person/e", "names", "The name \"ana\" is also that of person/a, person/b, person/c and 1 more.")],
            Warnings([.. "abcde".Select(letter => Samples.Person($"{letter}", "Ana"))]));
    }

    [Fact]
    public void Other_names_and_one_persons_own_variants_are_in_order()
    {
        Assert.Empty(Warnings(Samples.Person("a", "Ana Gómez") with { SortName = "Gómez Ana" }, Samples.Person("b", "Ana Gómez Ruiz"), Samples.Person("c", "…"), Samples.Person("d", "–")));
    }

    [Fact]
    public void Names_of_people_who_stay_as_they_are_are_not_told()
    {
        var names = new NamesSeen();
        names.Add(Samples.Person("a", "Ana"), isNew: false);
        names.Add(Samples.Person("b", "Ana"), isNew: false);

        Assert.Empty(names.Warnings());
    }

    [Fact]
    public void The_same_person_twice_at_one_event_with_the_same_role_is_worth_a_look()
    {
        var seen = new AppearancesSeen();
        var first = Samples.Appearance("ana", "talks");

        Assert.Null(Add(first));
        Assert.Null(Add(first with { Id = "appearance/b", Role = AppearanceRole.Moderator }));
        Assert.Null(Add(first with { Id = "appearance/c", Session = "Afternoon" }));
        Assert.Null(Add(first with { Id = "appearance/d", Event = new("event/other") }));
        Assert.Equal(new Problem("appearance/e", "person", "person/ana appears at event/talks as SPEAKER in appearance/talks-ana already."), Add(first with { Id = "appearance/e" }));

        Problem? Add(Appearance appearance) => seen.Add(appearance, new());
    }

    private static IEnumerable<Problem> Warnings(params Person[] people)
    {
        var names = new NamesSeen();
        foreach (var person in people)
        {
            names.Add(person, isNew: true);
        }

        return names.Warnings();
    }
}
