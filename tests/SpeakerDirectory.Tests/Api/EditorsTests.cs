using SpeakerDirectory.Api.Editing;

namespace SpeakerDirectory.Tests.Api;

public sealed class EditorsTests
{
    [Fact]
    public void Editors_are_names_with_keys()
    {
        Assert.True(Editors.TryParse(["Anna = one=two ", "Bert=three"], out var editors, out _));

        Assert.True(editors.AreThere);
        Assert.Equal(("Anna", "Bert", null, null), (editors.NameOf("one=two"), editors.NameOf("three"), editors.NameOf("one"), editors.NameOf("")));
        Assert.False(Editors.None.AreThere);
    }

    [Theory]
    [InlineData("Entry 2 of the editors is not of the form name=key.", "Anna=one", "secret")]
    [InlineData("Entry 1 of the editors is not of the form name=key.", "=secret")]
    [InlineData("Entry 1 of the editors is not of the form name=key.", "Anna=")]
    [InlineData("The editor Anna is named twice.", "Anna=one", "Anna=two")]
    [InlineData("The editors Anna and Bert have the same key: the change log could not tell who made a change.", "Anna=secret", "Bert=secret")]
    public void What_is_wrong_with_them_is_told_without_their_keys(string sentence, params string[] entries)
    {
        Assert.False(Editors.TryParse(entries, out _, out var wrong));
        Assert.Equal(sentence, wrong);
    }
}
