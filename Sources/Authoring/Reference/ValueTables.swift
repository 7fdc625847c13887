import AdvisoryModel
import CEL
import JSON
import ReportLanguages
import RuleEngine
import RuleLanguage

/// Words and grades that files use.
enum ValueTables {
    static func all(_ vocabulary: Vocabulary, families: [AnyFamily]) -> [ReferenceTable] {
        [
            self.families(families), lists(vocabulary, families), variables(families), details(families), freshness,
            reliability, policies,
            units, verdicts, effects,
        ]
    }

    private static func families(_ families: [AnyFamily]) -> ReferenceTable {
        ReferenceTable(
            "families", "the kinds of rules",
            [.init("family", isCode: true), .init("keys", isCode: true)],
            families.map { [.string($0.name), JSONValue(list: $0.fields.map(\.name))] })
    }

    private static func lists(_ vocabulary: Vocabulary, _ families: [AnyFamily]) -> ReferenceTable {
        let closed = vocabulary.fieldValues.map { ($0.key, $0.value, false) }
        let open = families.flatMap { $0.usualWords.map { ($0.key, $0.value, true) } }
        return ReferenceTable(
            "lists", "lists of words that are not an attribute's; an open one takes any other word, too",
            [.init("list", isCode: true), .init("words", isCode: true), .init("open")],
            (closed + open).sorted { $0.0 < $1.0 }.map { [.string($0), JSONValue(list: $1), .bool($2)] })
    }

    private static func variables(_ families: [AnyFamily]) -> ReferenceTable {
        ReferenceTable(
            "variables", "what texts may read of their own rule, beside attributes",
            [.init("family", isCode: true), .init("name", isCode: true), .init("type")],
            families.flatMap { family in
                family.templateVariables.map {
                    [.string(family.name), .string($0.name), .string($0.type.description)]
                }
            })
    }

    private static func details(_ families: [AnyFamily]) -> ReferenceTable {
        ReferenceTable(
            "details", "what families add to advisories under `details`, and how pages call it",
            [.init("family", isCode: true), .init("key", isCode: true), .init("label")],
            families.flatMap { family -> [[JSONValue]] in
                let labels = family.words[Phrases.english.language]?.labels ?? [:]
                return labels.sorted { $0.key < $1.key }.map {
                    [.string(family.name), .string($0.key), .string($0.value)]
                }
            })
    }

    private static let freshness = ReferenceTable(
        "freshness", "how long after it was last seen a source is fresh, where it does not say so itself",
        [.init("kind", isCode: true), .init("days")],
        Source.Kind.allCases.map { [.string($0.rawValue), .integer($0.defaultFreshDays)] })

    private static let reliability = ReferenceTable(
        "reliability", "how far a source can be trusted, the admiralty scale; the best first",
        [.init("grade", isCode: true), .init("summary")],
        Source.Reliability.allCases.map { [.string($0.rawValue), .string($0.summary)] })

    private static let policies = ReferenceTable(
        "policies", "which claim of a fact wins",
        [.init("policy", isCode: true), .init("summary")],
        [ClaimPolicy.reliability, .latest(atLeast: .f), .agreement].map { [.string($0.name), .string($0.summary)] })

    private static let units = ReferenceTable(
        "units", "lengths of time, each with a number before it",
        [.init("unit", isCode: true), .init("summary")],
        [
            ["days", "calendar days"], ["weeks", "seven calendar days each"],
            ["months", "to the same day of another month, or its last one"], ["years", "twelve months each"],
            ["hours", "counted back from `trip.time`, else from 00:00"],
            ["working days", "by the calendar of the issuer, else of `authority`"],
        ])

    private static let verdicts = ReferenceTable(
        "verdicts", "what a report says of a trip, from best to worst",
        [.init("verdict", isCode: true), .init("summary")],
        Verdict.allCases.map { [.string($0.rawValue), .string($0.summary)] })

    private static let effects = ReferenceTable(
        "effects", "what an advisory does to a trip, in the order of reports",
        [.init("effect", isCode: true), .init("summary")],
        Effect.allCases.map { [.string($0.rawValue), .string($0.summary)] })
}
