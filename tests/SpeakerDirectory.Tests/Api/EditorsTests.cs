using SpeakerDirectory.Api.Authorization;

namespace SpeakerDirectory.Tests.Api;

public sealed class EditorsTests
{
    [Fact]
    public void Editors_are_names_with_keys()
    {
        Assert.True(Editors.TryParse(["Anna = one=two ", "Bert=three"], out var editors, out _));

        Assert.True(editors.Any);
        Assert.Equal(
            ("Anna", "Bert", null, null), (editors.NameOf("one=two"), editors.NameOf("three"), editors.NameOf("one"), editors.NameOf("")));
        Assert.False(Editors.None.Any);
    }

    [Theory]
    [InlineData("Entry 2 of the editors is not of the form name=key.", "Anna=one", "secret")]
    [InlineData("Entry 1 of the editors is not of the form name=key.", "=secret")]
    [InlineData("Entry 1 of the editors is not of the form name=key.", "Anna=")]
    [InlineData("The editor Anna is named twice.", "Anna=one", "Anna=two")]
    [InlineData(
        "The editors Anna and Bert have the same key: the change log could not say who made a change.", "Anna=secret", "Bert=secret")]
    public void A_problem_with_the_editors_setting_is_reported_without_the_keys(string sentence, params string[] entries)
    {
        Assert.False(Editors.TryParse(entries, out _, out var wrong));
        Assert.Equal(sentence, wrong);
    }
}
