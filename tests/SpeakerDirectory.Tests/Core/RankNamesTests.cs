using SpeakerDirectory.Core;

namespace SpeakerDirectory.Tests.Core;

public sealed class RankNamesTests
{
    [Theory]
    [InlineData("HEAD_OF_STATE", "Head of state")]
    [InlineData("UN_SECRETARY_GENERAL", "UN secretary general")]
    [InlineData("IGO_HEAD", "IGO head")]
    public void A_code_is_told_in_words(string code, string words) => Assert.Equal(words, RankNames.Of(code));
}
