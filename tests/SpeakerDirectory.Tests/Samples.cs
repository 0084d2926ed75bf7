using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests;

/// <summary>The smallest directory that has every kind and every relation.</summary>
internal static class Samples
{
    public static readonly DateOnly Today = new(2026, 1, 15);

    public static Source Page(string slug = "page") => new() { Id = $"source/{slug}", Title = "A page" };

    public static Organization State(string slug, string name) =>
        new() { Id = $"organization/{slug}", Name = name, Type = OrganizationType.State };

    public static Organization Body(string slug, string? parent = null) =>
        new()
        {
            Id = $"organization/{slug}",
            Name = slug,
            Type = OrganizationType.UnBody,
            Parent = parent is null ? null : new($"organization/{parent}"),
        };

    public static Person Person(string slug, string? name = null) => new() { Id = $"person/{slug}", Name = name ?? slug };

    public static Office Office(string slug, string organization) =>
        new() { Id = $"office/{slug}", Title = slug, Organization = new($"organization/{organization}") };

    public static Tenure Tenure(string person, string office, string? from = null, string? to = null, string slug = "") => new()
    {
        Id = $"tenure/{person}-{office}{slug}",
        Person = new($"person/{person}"),
        Office = new($"office/{office}"),
        From = from is null ? null : PartialDate.Parse(from),
        To = to is null ? null : OpenEnd.Parse(to),
    };

    public static Membership Membership(string member, string organization, string? from = null) => new()
    {
        Id = $"membership/{member.Replace('/', '-')}-{organization}",
        Member = new(member),
        Organization = new($"organization/{organization}"),
        From = from is null ? null : PartialDate.Parse(from),
    };

    public static Event Event(string slug, string? start = null, string? parent = null) => new()
    {
        Id = $"event/{slug}",
        Name = slug,
        Type = parent is null ? EventType.Conference : EventType.Session,
        Start = start is null ? null : PartialDate.Parse(start),
        Parent = parent is null ? null : new($"event/{parent}"),
    };

    public static Appearance Appearance(string person, string happening, int? order = null, params string[] tenures) => new()
    {
        Id = $"appearance/{happening}-{person}",
        Person = new($"person/{person}"),
        Event = new($"event/{happening}"),
        Role = AppearanceRole.Speaker,
        Order = order,
        Tenures = tenures.Select(t => new Ref<Tenure>($"tenure/{t}")).ToValueList(),
    };
}
