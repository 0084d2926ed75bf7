using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Protocol.Gatherings;

/// <summary>The State or organization behind an office.</summary>
public static class Bodies
{
    /// <summary>The State that the office represents or belongs to, else its organization; null when it was not loaded.</summary>
    /// <param name="post">The office.</param>
    /// <param name="find">Finds a loaded organization; null when it was not loaded.</param>
    public static Organization? SpeaksFor(Post post, Func<Ref<Organization>?, Organization?> find) =>
        find(post.Office.Represents) ?? StateOrSelf(post.Organization, find);

    /// <summary>
    /// The State whose body of government or parliament it is, the European Union for its bodies, else itself: a university or a company
    /// does not speak for the State where it is.
    /// </summary>
    /// <param name="organization">The organization; null gives null.</param>
    /// <param name="find">Finds a loaded organization; null when it was not loaded.</param>
    public static Organization? StateOrSelf(Organization? organization, Func<Ref<Organization>?, Organization?> find)
    {
        if (organization is null || organization.Type == OrganizationType.State)
        {
            return organization;
        }

        return organization.Type == OrganizationType.EuBody && find(organization.Parent) is { } parent
            ? StateOrSelf(parent, find)
            : IsOfState(organization) && find(organization.Country) is { } state ? state
            : organization;
    }

    // Another kind of body has a country where it is, and says nothing in its name.
    private static bool IsOfState(Organization organization) =>
        organization.Type is OrganizationType.GovernmentBody or OrganizationType.Parliament or OrganizationType.EuBody;
}
