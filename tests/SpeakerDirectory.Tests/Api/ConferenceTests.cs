namespace SpeakerDirectory.Tests.Api;

/// <summary>
/// The conference of 11 December 2024 in Ashgabat and the careers of its speakers, from the published list and the seed data.
/// </summary>
public abstract class ConferenceTests(SeededApi seeded)
{
    private const string TitleOfNataliaGherman =
        "Assistant Secretary-General of the UN, "
        + "Executive Director of the Executive Directorate of the UN Security Council Committee on Counter-Terrorism";

    [Fact]
    public async Task One_query_loads_the_complete_conference()
    {
        var before = seeded.Api.Fetches.Count;

        await seeded.Api.AnswersAsync(
            """
            {
              event(id: "event/2024-ashgabat-peace-and-sustainable-development") {
                name start end city country { name } series { id }
                children { nodes { type name } }
                hosts { name } participants { name } sources { id }
                appearances {
                  totalCount
                  nodes {
                    order person { name } role mode title inFormerCapacity
                    tenures { status(on: "2024-12-11") office { title organization { name } } }
                    organization { name } sources { publisher }
                  }
                }
              }
            }
            """,
            $$"""
            {
              "event": {
                "name": "International Conference \"Joint Efforts in Strengthening International Peace and Sustainable Development\"",
                "start": "2024-12-11", "end": "2024-12-11", "city": "Ashgabat", "country": { "name": "Turkmenistan" },
                "series": { "id": "event/ashgabat-neutrality-day-conferences" },
                "children": {
                  "nodes": [
                    { "type": "SESSION", "name": "Sustainable Development as a Basis for Peace and Trust" },
                    { "type": "SESSION", "name": "Trust between Peoples and the Role of International Organizations" },
                    { "type": "SESSION", "name": "Innovative Approaches to Building Trust" }
                  ]
                },
                "hosts": [{ "name": "Turkmenistan" }],
                "participants": [{ "name": "United Nations" }, { "name": "Ministry of Foreign Affairs of Turkmenistan" }],
                "sources": [{ "id": "source/nca-2024-12-11-ashgabat-joint-efforts-conference" }],
                "appearances": {
                  "totalCount": 8,
                  "nodes": [
                    {
                      "order": 1, "person": { "name": "Rashid Meredov" }, "role": "OPENING_SPEAKER", "mode": "IN_PERSON",
                      "title": "Minister of Foreign Affairs of Turkmenistan", "inFormerCapacity": false,
                      "tenures": [{
                        "status": "HELD",
                        "office": {
                          "title": "Minister of Foreign Affairs of Turkmenistan",
                          "organization": { "name": "Ministry of Foreign Affairs of Turkmenistan" }
                        }
                      }],
                      "organization": { "name": "Ministry of Foreign Affairs of Turkmenistan" },
                      "sources": [{ "publisher": "News Central Asia (nCa)" }]
                    },
                    {
                      "order": 2, "person": { "name": "Binali Yildirim" }, "role": "SPEAKER", "mode": "IN_PERSON",
                      "title": "Chairman of the Council of Aksakals of the Organization of Turkic States", "inFormerCapacity": false,
                      "tenures": [{
                        "status": "HELD",
                        "office": {
                          "title": "Chairman of the Council of Elders of the Organization of Turkic States",
                          "organization": { "name": "Council of Elders of the Organization of Turkic States" }
                        }
                      }],
                      "organization": { "name": "Council of Elders of the Organization of Turkic States" },
                      "sources": [{ "publisher": "News Central Asia (nCa)" }]
                    },
                    {
                      "order": 3, "person": { "name": "Abdulaziz Kamilov" }, "role": "SPEAKER", "mode": "IN_PERSON",
                      "title": "Special Representative of the President of Uzbekistan for Foreign Policy Issues", "inFormerCapacity": false,
                      "tenures": [{
                        "status": "HELD",
                        "office": {
                          "title": "Special Representative of the President of Uzbekistan for Foreign Policy Issues",
                          "organization": { "name": "Administration of the President of Uzbekistan" }
                        }
                      }],
                      "organization": { "name": "Administration of the President of Uzbekistan" },
                      "sources": [{ "publisher": "News Central Asia (nCa)" }]
                    },
                    {
                      "order": 4, "person": { "name": "Natalia Gherman" }, "role": "SPEAKER", "mode": "IN_PERSON",
                      "title": "{{TitleOfNataliaGherman}}",
                      "inFormerCapacity": false,
                      "tenures": [{
                        "status": "HELD",
                        "office": {
                          "title": "Executive Director of the Counter-Terrorism Committee Executive Directorate",
                          "organization": { "name": "Counter-Terrorism Committee Executive Directorate" }
                        }
                      }],
                      "organization": { "name": "Counter-Terrorism Committee Executive Directorate" },
                      "sources": [{ "publisher": "News Central Asia (nCa)" }]
                    },
                    {
                      "order": 5, "person": { "name": "Alexander Zuev" }, "role": "SPEAKER", "mode": "IN_PERSON",
                      "title": "Assistant Secretary-General of the UN for Rule of Law Institutions", "inFormerCapacity": false,
                      "tenures": [{
                        "status": "HELD",
                        "office": {
                          "title": "Assistant Secretary-General for Rule of Law and Security Institutions",
                          "organization": { "name": "Office of Rule of Law and Security Institutions" }
                        }
                      }],
                      "organization": { "name": "Office of Rule of Law and Security Institutions" },
                      "sources": [{ "publisher": "News Central Asia (nCa)" }]
                    },
                    {
                      "order": 6, "person": { "name": "Terhi Hakala" }, "role": "SPEAKER", "mode": "IN_PERSON",
                      "title": "EU Special Representative for Central Asia", "inFormerCapacity": false,
                      "tenures": [{
                        "status": "HELD",
                        "office": { "title": "EU Special Representative for Central Asia", "organization": { "name": "European Union" } }
                      }],
                      "organization": { "name": "European Union" }, "sources": [{ "publisher": "News Central Asia (nCa)" }]
                    },
                    {
                      "order": 7, "person": { "name": "Melissa Fleming" }, "role": "SPEAKER", "mode": "VIDEO",
                      "title": "UN Under-Secretary-General for Global Communications", "inFormerCapacity": false,
                      "tenures": [{
                        "status": "HELD",
                        "office": {
                          "title": "Under-Secretary-General for Global Communications",
                          "organization": { "name": "United Nations Department of Global Communications" }
                        }
                      }],
                      "organization": { "name": "United Nations Department of Global Communications" },
                      "sources": [{ "publisher": "News Central Asia (nCa)" }]
                    },
                    {
                      "order": 8, "person": { "name": "Ban Ki-moon" }, "role": "SPEAKER", "mode": "VIDEO",
                      "title": "former UN Secretary-General, Head of the Global Green Growth Institute", "inFormerCapacity": false,
                      "tenures": [
                        {
                          "status": "HELD",
                          "office": {
                            "title": "President of the Assembly and Chair of the Council of GGGI",
                            "organization": { "name": "Global Green Growth Institute" }
                          }
                        },
                        {
                          "status": "NOT_HELD",
                          "office": { "title": "Secretary-General of the United Nations", "organization": { "name": "United Nations" } }
                        }
                      ],
                      "organization": { "name": "Global Green Growth Institute" }, "sources": [{ "publisher": "News Central Asia (nCa)" }]
                    }
                  ]
                }
              }
            }
            """);

        Assert.Equal(1, seeded.Api.Fetches.Count - before);
    }

    // CTED: from about February 2023, so not in 2019, also with the margin of a year. Moldova: evidence in 2015, without beginning or end.
    [Fact]
    public async Task Earlier_appearances_show_the_earlier_office() => await seeded.Api.AnswersAsync(
        """
        {
          person(id: "person/natalia-gherman") {
            appearances(last: 3) { nodes { event { start } tenure { label office { organization { shortName } } } } }
            titles(on: "2019-12-14") { status tenure { label } }
          }
        }
        """,
        """
        {
          "person": {
            "appearances": {
              "nodes": [
                {
                  "event": { "start": "2018-10-29" },
                  "tenure": {
                    "label": "Natalia Gherman, SRSG for Central Asia, 2017–2023", "office": { "organization": { "shortName": "UNRCCA" } }
                  }
                },
                {
                  "event": { "start": "2018-05~" },
                  "tenure": {
                    "label": "Natalia Gherman, SRSG for Central Asia, 2017–2023", "office": { "organization": { "shortName": "UNRCCA" } }
                  }
                },
                {
                  "event": { "start": "2017-12-11" },
                  "tenure": {
                    "label": "Natalia Gherman, SRSG for Central Asia, 2017–2023", "office": { "organization": { "shortName": "UNRCCA" } }
                  }
                }
              ]
            },
            "titles": [
              { "status": "HELD", "tenure": { "label": "Natalia Gherman, SRSG for Central Asia, 2017–2023" } },
              { "status": "UNKNOWN", "tenure": { "label": "Natalia Gherman, Deputy Prime Minister of Moldova" } }
            ]
          }
        }
        """);

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

    [Fact]
    public async Task The_chain_of_special_representatives_is_followed_in_both_directions() => await seeded.Api.AnswersAsync(
        """
        {
          tenure(id: "tenure/terhi-hakala-eu-special-representative-central-asia-2021") {
            predecessor { person { name } successor { person { name } } }
            successor { person { name } predecessor { person { name } } successor { person { name } } }
          }
        }
        """,
        """
        {
          "tenure": {
            "predecessor": { "person": { "name": "Peter Burian" }, "successor": { "person": { "name": "Terhi Hakala" } } },
            "successor": {
              "person": { "name": "Eduards Stiprais" }, "predecessor": { "person": { "name": "Terhi Hakala" } }, "successor": null
            }
          }
        }
        """);
}
