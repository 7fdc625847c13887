import AdvisoryModel
import Authoring
public import RuleEngine
import RulebookLoading
import SourceDiagnostics
public import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A case that the authors of a rulebook wrote beside its rules (`*.tests.yaml`), as a case of Swift Testing.
///
/// ```
/// import SafeConductTesting
/// import Testing
///
/// @Suite struct RuleTests {
///     @Test(arguments: RulebookCase.all(in: ["Rules"], families: .standard))
///     func everyCaseHolds(_ rule: RulebookCase) { rule.run() }
/// }
/// ```
public struct RulebookCase: Sendable, CustomTestStringConvertible {
    private enum Work: Sendable {
        case test(AuthorCase)
        /// What keeps the tests from being run.
        case broken(String)
    }

    private let work: Work

    /// All cases of a rulebook, in the order of its files; one that fails and says why where the rulebook or a test cannot be read.
    ///
    /// - Parameters:
    ///   - paths: folders of rules with their tests; `swift test` runs in the folder of the package.
    ///   - families: the families of its rules.
    public static func all(in paths: [String], families: [any RuleFamily.Type]) -> [RulebookCase] {
        let loaded = Rulebook.load(paths: paths, families: families)
        guard let rulebook = loaded.rulebook else { return [RulebookCase(.broken(loaded.rendered))] }
        let (cases, diagnostics) = AuthorTestRunner(rulebook: rulebook).cases(in: loaded.files)
        var broken = diagnostics.isEmpty ? [] : [DiagnosedError(diagnostics, in: loaded.files).description]
        if cases.isEmpty, broken.isEmpty { broken = ["there are no tests: write them into files `*.tests.yaml`"] }
        return broken.map { RulebookCase(.broken($0)) } + cases.map { RulebookCase(.test($0)) }
    }

    private init(_ work: Work) { self.work = work }

    /// Its name, and where it is written.
    public var testDescription: String {
        switch work {
        case .test(let test): "\(test.name) (\(test.file):\(test.line))"
        case .broken: "the rulebook and its tests can be read"
        }
    }

    /// Runs it: whatever the report does not say as expected is an issue, at the line of the case. A case that is skipped for now has none.
    public func run(sourceLocation: SourceLocation = #_sourceLocation) {
        switch work {
        case .broken(let findings): Issue.record(Comment(rawValue: findings), sourceLocation: sourceLocation)
        case .test(let test):
            let place = SourceLocation(
                fileID: "rules/\(test.file)", filePath: test.file, line: max(1, test.line), column: 1)
            for difference in test.run(today: Self.today).differences {
                Issue.record(Comment(rawValue: "\(test.name)\n\(difference.text)"), sourceLocation: place)
            }
        }
    }

    /// The day by UTC, which decides when a skip is over.
    private static var today: Day? { Day(number: time(nil) / 86_400) }
}
