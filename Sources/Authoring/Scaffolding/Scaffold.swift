package import AdvisoryModel
package import RulebookLoading
import SourceDiagnostics

/// A file to begin with: it loads and lints cleanly where it is meant to lie, and says at its places what to change.
package struct Scaffold: Sendable {
    /// What can be begun.
    package enum Kind: String, CaseIterable, Sendable {
        case rulebook, crossing, rules, tests, family
    }

    /// The files by their paths below the folder of the rulebook.
    package let files: [(path: String, text: String)]
    /// What to do next, a line each.
    package let next: [String]

    /// Files in the form that `fmt` writes.
    private init(files: [(path: String, text: String)], next: [String]) {
        let formatter = FileFormatter(families: [])
        self.files = files.map { path, text in
            guard case .formatted(let bytes) = formatter.format(SourceFile(path: path, text: text)) else {
                return (path, text)
            }
            return (path, String(decoding: bytes, as: UTF8.self))
        }
        self.next = next
    }

    /// What a folder has already, so that new files name what there is.
    package struct Surroundings {
        /// The id of a source that is there.
        package let source: String?
        package let crossing: Crossing?

        /// - Parameter name: what is begun; it is for the crossing of that name where there is one.
        package init(_ draft: RulebookDraft, for name: String) {
            source = draft.sources.map(\.source.id).min()
            crossing = draft.crossings.first { $0.id == name } ?? draft.crossings.first
        }

        /// Of an empty folder.
        package init() { (source, crossing) = (nil, nil) }
    }

    /// - Parameters:
    ///   - name: the id of a crossing, the prefix of rules, the name of a family.
    ///   - sides: the two countries of a crossing.
    ///   - family: the family of rules.
    ///   - today: its year is the first that is covered.
    package static func begin(
        _ kind: Kind, _ name: String, between sides: [String], family: String, in surroundings: Surroundings,
        on today: Day
    ) -> Scaffold {
        let text = ScaffoldText(
            name: name, sides: sides.count == 2 ? sides : ["CL", "AR"], source: surroundings.source ?? "first-source",
            crossing: surroundings.crossing, year: today.civil.year)
        let source = surroundings.source == nil ? [("sources.yaml", text.sources)] : []
        switch kind {
        case .rulebook:
            return Scaffold(
                files: [
                    ("sources.yaml", text.sources), ("\(name).yaml", text.crossingFile),
                    ("closure.yaml", text.closure(name)), ("entry.yaml", text.entry(name)),
                    ("\(name).tests.yaml", text.tests(of: name, sides: text.sides, rule: "\(name)/open")),
                ],
                next: [
                    "write your sources into sources.yaml, and claims into \(name).yaml",
                    "`safe-conduct lint` says what is wrong, `safe-conduct test` whether the tests pass",
                    "`safe-conduct help an-hour` goes through it step by step",
                ])
        case .crossing:
            return Scaffold(
                files: source + [("\(name).yaml", text.crossingFile)],
                next: [
                    "write what is claimed of it under `facts`: `safe-conduct help claims`",
                    "`safe-conduct new rules \(name) --family closure` begins its rules",
                ])
        case .rules:
            let rules = text.rules(of: family)
            return Scaffold(
                files: source + [("\(name)-\(family).yaml", rules)],
                next: [
                    "say when each rule applies under `when`: `safe-conduct help conditions`",
                    "the keys of the family: `safe-conduct help \(family)`",
                    "`safe-conduct new tests \(name)` begins their tests",
                ])
        case .tests:
            let crossing = surroundings.crossing
            return Scaffold(
                files: [
                    (
                        "\(name).tests.yaml",
                        text.tests(of: crossing?.id ?? name, sides: crossing?.between ?? text.sides, rule: nil)
                    )
                ],
                next: [
                    "write down what must come out under `expect`: `safe-conduct help tests`",
                    "`safe-conduct test` runs them",
                ])
        case .family:
            return Scaffold(
                files: [("\(name)-family.yaml", text.family)],
                next: [
                    "say what its rules do under `effect`, and which keys they have: `safe-conduct help declared-families`",
                    "a file of its rules says `family: \(name)`",
                ])
        }
    }
}
