import AdvisoryModel
import RuleEngine
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

@testable import Authoring

/// The tables of the language.
@Suite struct LanguageReferenceTests {
    private static let reference = LanguageReference(families: .standard)

    @Test func tablesHaveTheirColumnsAndSomethingToSay() {
        let names = Self.reference.tables.map(\.name)
        #expect(Set(names).count == names.count)
        // The table of codes is of those that are given.
        #expect(LanguageReference.names == names + ["codes"])
        for table in Self.reference.tables {
            #expect(!table.rows.isEmpty, "\(table.name)")
            #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
        }
    }

    @Test func attributesAreThoseOfTheVocabulary() throws {
        let rows = try #require(Self.reference["attributes"]).rows
        #expect(rows.map { $0[0].shown } == Attribute.standard.map(\.name))
        let text = try #require(Self.reference["attributes"]).text
        #expect(
            text.contains(
                """
                  trip.mode               word
                      values: rail, road, foot, bicycle, sea, air
                      given: by the request
                      flag: --mode
                      the means of the crossing

                """))
    }

    @Test func whatRowsShareIsAHeading() throws {
        let text = try #require(Self.reference["keys"]).text
        #expect(
            text.contains(
                """

                a location
                  latitude   a number
                      needed: yes
                      example: 42.43
                      degrees north, from -90 to 90
                  longitude  a number

                """), "\(text.prefix(2000))")
    }

    @Test func anchorsAreThoseOfTheFamilies() throws {
        let rows = try #require(Self.reference["anchors"]).rows
        #expect(rows.map { $0[0].shown } == ["trip.arrival", "trip.departure", "visa.expires"])
    }

    @Test func everyKeyOfEveryFamilyIsListed() throws {
        let keys = try #require(Self.reference["keys"])
        for family in [any RuleFamily.Type].standard {
            #expect(keys.rows(of: "\(family.name) rule").rows.map { $0[0].shown } == family.fields.map(\.name))
        }
        #expect(
            keys.rows(of: "permit rule: phases").markdown == """
                | Key | Value | Needed | Example | Summary |
                | --- | --- | --- | --- | --- |
                | `phase` | announced, voluntary, unenforced, enforced or suspended | yes | `enforced` | what holds |
                | `from` | a date | yes | `2026-07-01` | from when |
                | `source` | a text |  | `gazette-2026` | who says so: before its publication the phase does not count |

                """)
    }

    @Test func everyUnitOfTimeIsRead() throws {
        for row in try #require(Self.reference["units"]).rows {
            #expect(Period("2 \(row[0].shown)") != nil, "\(row[0].shown)")
        }
    }

    @Test func functionsHaveTheirForms() throws {
        let rows = try #require(Self.reference["functions"]).rows
        #expect(
            rows.first?.map(\.shown).prefix(3) == [
                "traveler", "holds", "traveler.holds(string) → bool, traveler.holds(string, string) → bool",
            ])
        #expect(rows.contains { $0[2].shown == "string in group → bool" })
        #expect(rows.contains { $0[2].shown == "date.workingDaysAfter(int, string) → date" })
    }

    @Test func aRulebookAddsWhatItHas() throws {
        let files = [
            SourceFile(path: "s.yaml", text: "sources: { law: { title: Law, kind: law, reliability: A } }\n"),
            SourceFile(
                path: "c.yaml",
                text:
                    "crossing: a-b\nbetween: [RU, KP]\naliases: [Bridge]\nfacts: { trains: { is: daily, source: law } }\n"
            ),
            SourceFile(path: "f.yaml", text: "family: customs\neffect: warns\nfields: { goods: { type: text } }\n"),
            SourceFile(
                path: "v.yaml",
                text: """
                    vocabulary: v
                    attributes: { trip.size: { type: integer, summary: people in the group } }
                    groups: { nordic: { title: Nordic, members: [{ is: [NO, SE], source: law }] } }
                    """),
        ]
        let rulebook = try #require(Rulebook.compile(files, families: .standard).rulebook)
        let reference = LanguageReference(of: rulebook)
        #expect(
            try #require(reference["crossings"]).text == """
                CROSSINGS: the crossings of this rulebook

                  a-b  RU, KP
                      aliases: Bridge
                      facts: trains

                """)
        #expect(try #require(reference["groups"]).rows.first?.map(\.shown) == ["nordic", "Nordic", "NO, SE"])
        let attributes = try #require(reference["attributes"]).rows.map { $0[0].shown }
        #expect(attributes.contains("trip.size") && attributes.contains("crossing.trains"))
        #expect(try #require(reference["families"]).rows.contains { $0.map(\.shown) == ["customs", "goods"] })
        #expect(
            String(
                decoding: LanguageReference.json([try #require(reference["calendars"])], pretty: false), as: UTF8.self)
                == #"{"schema":"safe-conduct/vocabulary/1","calendars":[]}"#)
    }
}
