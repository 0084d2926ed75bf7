using SpeakerDirectory.Core.Protocol.Addressing;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Address;

/// <content>The people, offices and States of the tests.</content>
public partial class FormsOfAddressTests
{
    private static FormOfAddress Of(
        Person person,
        Post post,
        AddressContext context = AddressContext.Envelope,
        string language = "en",
        Organization? country = null) => Of(person, [post], context, language, country);

    private static FormOfAddress Of(
        Person person,
        Post[] posts,
        AddressContext context = AddressContext.Envelope,
        string language = "en",
        Organization? country = null,
        DateOnly? on = null) =>
        Forms.Of(new(person, on ?? Day, language, context)
        {
            Held = [.. posts.Select(post => new HeldPost(post, Holding.Of(post.Tenure!, EndBound.None).On(on ?? Day, Day)))
                .Where(held => held.Status != TenureStatus.NotHeld)],
            Former = [.. posts.Where(post => post.Tenure!.To?.Date?.CertainLatest < (on ?? Day))],
            Place = country is null ? null : new(country.Id),
        });

    private static Person Man(string name, string? family = null) =>
        new() { Id = "person/some", Name = name, FamilyName = family, Gender = Gender.Male };

    private static Person Woman(string name, string? family = null) =>
        new() { Id = "person/some", Name = name, FamilyName = family, Gender = Gender.Female };

    private static Post Held(
        string title, Organization organization, string rank, Func<Office, Office>? office = null, Func<Tenure, Tenure>? tenure = null)
    {
        var post = new Office { Id = "office/some", Title = title, Organization = new(organization.Id), Rank = rank };
        var held = new Tenure
        {
            Id = "tenure/some",
            Person = new("person/some"),
            Office = new(post.Id),
            From = PartialDate.Parse("2020-01-01"),
            To = OpenEnd.StillSo,
        };
        return new(office?.Invoke(post) ?? post, organization, tenure?.Invoke(held) ?? held);
    }

    private static Post Ended(string title, Organization organization, string rank) =>
        Held(title, organization, rank, tenure: t => t with { From = PartialDate.Parse("2009"), To = PartialDate.Parse("2016-12-31") });

    private static Organization State(string code, string name, params Name[] names) =>
        new()
        {
            Id = $"organization/{code}",
            Name = name,
            Names = names.ToValueList(),
            Type = OrganizationType.State,
            ExternalIds = [new("iso3", code.ToUpperInvariant())],
        };
}
