import AdvisoryModel
import JSON
import RuleEngine
import RuleLanguage

/// What a rulebook brings of its own.
enum RulebookTables {
    static func all(of rulebook: Rulebook) -> [ReferenceTable] {
        [crossings(rulebook), groups(rulebook), sources(rulebook), calendars(rulebook)]
    }

    private static func crossings(_ rulebook: Rulebook) -> ReferenceTable {
        ReferenceTable(
            "crossings", "the crossings of this rulebook",
            [
                .init("id", isCode: true), .init("between", isCode: true), .init("aliases"),
                .init("facts", isCode: true),
            ],
            rulebook.crossings.map { crossing in
                [
                    .string(crossing.id), JSONValue(list: crossing.between), JSONValue(list: crossing.aliases),
                    JSONValue(list: crossing.policies.keys.sorted()),
                ]
            })
    }

    private static func groups(_ rulebook: Rulebook) -> ReferenceTable {
        ReferenceTable(
            "groups", "the groups of countries of this rulebook, with everybody who is, was or will be a member",
            [.init("id", isCode: true), .init("title"), .init("countries", isCode: true)],
            rulebook.vocabulary.groups.values.sorted { $0.id < $1.id }.map { group in
                [
                    .string(group.id), JSONValue(text: group.title.text(for: ["en"])?.text),
                    JSONValue(list: group.everyMember),
                ]
            })
    }

    private static func sources(_ rulebook: Rulebook) -> ReferenceTable {
        ReferenceTable(
            "sources", "who says so in this rulebook",
            [.init("id", isCode: true), .init("kind"), .init("reliability"), .init("title")],
            rulebook.sources.map { source in
                [
                    .string(source.id), .string(source.kind.rawValue), .string(source.reliability.rawValue),
                    JSONValue(text: source.title.text(for: ["en"])?.text),
                ]
            })
    }

    private static func calendars(_ rulebook: Rulebook) -> ReferenceTable {
        ReferenceTable(
            "calendars", "the states of which this rulebook knows on which days they work",
            [.init("country", isCode: true), .init("weekend")],
            rulebook.vocabulary.calendars.sorted { $0.key < $1.key }.map { country, calendar in
                [
                    .string(country),
                    JSONValue(
                        list: Weekday.allCases.filter { calendar.weekend.contains($0) }.map(\.rawValue)),
                ]
            })
    }
}
