import AdvisoryModel
import Foundation
import JSON
import RuleEngine
import SafeConduct
import SourceDiagnostics
import Testing

@testable import RulebookLoading
@testable import YAMLTree
@testable import SafeConductCommand

/// What no file and no command provokes: programs that use the library wrongly, families that do not do their part, systems that have no memory left.
enum ProvokingProgram {
    /// What each of them says, by code.
    static let all: [String: @Sendable () throws -> String] = bundles.merging(others) { first, _ in first }

    static let sources = SourceFile(
        path: "sources.yaml",
        text: "sources: { law: { title: Law, kind: law, reliability: A, retrieved: 2026-01-01 } }\n")

    /// Says what is wrong with a rulebook of some files.
    private static func findings(_ files: [(path: String, text: String)], _ families: [any RuleFamily.Type]) -> String {
        let files = [sources] + files.map { SourceFile(path: $0.path, text: $0.text) }
        return Provocation.rendered(RulebookDraft(files, families: families).diagnostics, in: files)
    }

    static func rule(of family: String, _ keys: String = "") -> (path: String, text: String) {
        ("rules.yaml", "rules: t\nfamily: \(family)\nitems:\n  - { id: a, title: A, sources: [law]\(keys) }\n")
    }

    static let crossing = (path: "a-b.yaml", text: "crossing: a-b\nname: { en: A – B }\nbetween: [RU, KP]\n")

    static func rulebook(_ families: [any RuleFamily.Type], of family: String) throws -> Rulebook {
        let files = [crossing, rule(of: family)].map { SourceFile(path: $0.path, text: $0.text) }
        return try #require(Rulebook.compile([sources] + files, families: families).rulebook)
    }

    static let request = Request(traveler: Traveler(), trip: Trip(crossing: "a-b", from: "RU", to: "KP"))

    /// What a report says of rules of a family.
    private static func problems(_ family: any RuleFamily.Type) throws -> String {
        Provocation.rendered(try rulebook([family], of: family.name).check(request, asOf: .last).problems)
    }

    private static let others: [String: @Sendable () throws -> String] = [
        "family/invalid-level": { try Self.problems(WildFamily.self) },
        "family/only-advises": { try Self.problems(StrictFamily.self) },
        "family/unresolved": { try Self.problems(SilentFamily.self) },
        "request/duplicate-key": {
            let rulebook = try Self.rulebook([SilentFamily.self], of: "silent")
            let stay = JSONValue.object([.init("country", "KP"), .init("country", "RU")])
            return Provocation.rendered(
                request.setting("traveler.visited", to: .array([stay]), in: rulebook).diagnostics)
        },
        "request/too-deep": {
            let rulebook = try Self.rulebook([SilentFamily.self], of: "silent")
            let deep = (0..<100).reduce(JSONValue.null) { value, _ in .array([value]) }
            return Provocation.rendered(request.setting("traveler.visited", to: deep, in: rulebook).diagnostics)
        },
        "request/unusable-call": {
            Provocation.rendered([
                Diagnostic(
                    EmbeddingCode.unusableCall, "no open rulebook has the number 7",
                    hint: "use what `safe_conduct_open` returned, and not after closing it")
            ])
        },
        "rulebook/changing": { Provocation.rendered([RulebookHandle.restless(["rules"])]) },
        "rulebook/duplicate-family": { findings([], [SilentFamily.self, SilentFamily.self]) },
        "rulebook/duplicate-file": { findings([("sources.yaml", "sources: {}\n")], []) },
        "rulebook/empty": { Provocation.rendered(RulebookDraft([], families: []).diagnostics) },
        "rulebook/not-found": {
            let nowhere = URL(filePath: "/nowhere/at/all")
            do throws(RulebookLocator.NotFound) {
                return try RulebookLocator(variable: nil, program: nowhere, source: nowhere).paths().joined()
            } catch {
                return Provocation.rendered([error.diagnostic])
            }
        },
        "rulebook/unlisted-key": { findings([rule(of: "sly", ", toll: 12 EUR")], [SlyFamily.self]) },
        "rulebook/unread-rule": { findings([rule(of: "sly")], [SlyFamily.self]) },
        "usage/wrong-clock": { Provocation.rendered([Today.trouble(with: Day("1970-01-01"))].compactMap { $0 }) },
        "yaml/unreadable": {
            // What is said where libyaml itself has no memory left.
            let file = SourceFile(path: "rules.yaml", text: "rules: t\n")
            let problem = ParserProblem(
                problem: "", context: "", place: Position(line: 1, column: 8), opening: .start, file: file)
            return Provocation.rendered([problem.diagnostic], in: [file])
        },
    ]

    // MARK: families

    /// Gives a level of danger that there is not.
    private enum WildFamily: RuleFamily {
        static let name = "wild"
        static let fields: [FamilyField] = []
        static func decode(_ item: inout RuleItem) -> String? { "" }
        static func resolve(_ rules: AppliedRules<String>, in context: CheckContext) -> [Resolution] {
            rules.map { _ in Resolution(.warns, level: 9) }
        }
    }

    /// Blocks, although it only advises.
    private enum StrictFamily: RuleFamily {
        static let name = "strict"
        static let fields: [FamilyField] = []
        static let onlyAdvises = true
        static func decode(_ item: inout RuleItem) -> String? { "" }
        static func resolve(_ rules: AppliedRules<String>, in context: CheckContext) -> [Resolution] {
            rules.map { _ in Resolution(.blocks) }
        }
    }

    /// Says nothing of its rules.
    enum SilentFamily: RuleFamily {
        static let name = "silent"
        static let fields: [FamilyField] = []
        static func decode(_ item: inout RuleItem) -> String? { "" }
        static func resolve(_ rules: AppliedRules<String>, in context: CheckContext) -> [Resolution] { [] }
    }

    /// Reads a key of which it tells nobody, and without it does not say what is wrong.
    private enum SlyFamily: RuleFamily {
        static let name = "sly"
        static let fields: [FamilyField] = []
        static func decode(_ item: inout RuleItem) -> String? { item.fields.text("toll") }
        static func resolve(_ rules: AppliedRules<String>, in context: CheckContext) -> [Resolution] {
            rules.map { _ in Resolution(.informs) }
        }
    }
}
