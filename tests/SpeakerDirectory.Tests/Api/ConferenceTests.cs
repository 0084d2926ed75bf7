namespace SpeakerDirectory.Tests.Api;

/// <summary>The published list of the conference of 11 December 2024 in Ashgabat, asked for as a front end would.</summary>
public sealed class ConferenceTests(SeededApi seeded) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task The_special_representative_is_named_for_each_day() => await seeded.Api.AnswersAsync(
        """
        {
          office(id: "office/eu-special-representative-central-asia") {
            in2019: holders(on: "2019-06-01") { status person { name } }
            in2022: holders(on: "2022-06-01") { status person { name } }
            atTheConference: holders(on: "2024-12-11") { status person { name } }
            today: holders(on: "2026-01-15") { status person { name } }
          }
        }
        """,
        """
        {
          "office": {
            "in2019": [{ "status": "HELD", "person": { "name": "Peter Burian" } }],
            "in2022": [{ "status": "HELD", "person": { "name": "Terhi Hakala" } }],
            "atTheConference": [{ "status": "HELD", "person": { "name": "Terhi Hakala" } }],
            "today": [{ "status": "UNKNOWN", "person": { "name": "Eduards Stiprais" } }]
          }
        }
        """);
}
