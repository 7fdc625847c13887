package import AdvisoryModel
public import RuleEngine
import RulebookFolder
import RulebookLoading
import RuleLanguage
public import SourceDiagnostics
public import YAMLTree

/// Runs the tests that rule authors write beside their rules, `*.tests.yaml`.
///
/// ```swift
/// let run = AuthorTestRunner(rulebook: rulebook).run(files)
/// run.failed   // 0
/// ```
public struct AuthorTestRunner: Sendable {
    private let rulebook: Rulebook
    private let limits: YAMLLimits

    /// Creates a runner of tests of a rulebook.
    public init(rulebook: Rulebook, limits: YAMLLimits = .default) {
        self.rulebook = rulebook
        self.limits = limits
    }

    /// Runs every case of the files that hold tests, or only those whose name contains `filter`; other files are passed over.
    ///
    /// `progress` is told how many cases are done, and how many there are.
    public func run(_ files: [SourceFile], filter: String? = nil, progress: (Int, Int) -> Void = { _, _ in }) -> TestRun
    {
        var (tests, broken, diagnostics) = Self.read(files, of: TestedRulebook(rulebook), limits: limits)
        if let filter {
            tests = tests.filter { $0.name.contains(filter) }
            broken = broken.filter { $0.name.contains(filter) }
        }
        if tests.isEmpty, broken.isEmpty, !diagnostics.hasErrors {
            let message = filter.map { "no case has `\($0)` in its name" } ?? "there are no tests here"
            diagnostics.append(
                Diagnostic(TestsCode.none, message, hint: "tests are in files whose names end in `.tests.yaml`")
            )
        }
        var outcomes = broken
        for (number, test) in tests.enumerated() {
            let report = rulebook.check(
                test.request, asOf: test.asOf, languages: test.languages, includingDrafts: test.includesDrafts)
            outcomes.append(
                TestRun.Outcome(
                    suite: test.suite, name: test.name, file: test.file, line: test.line,
                    differences: ExpectationCheck(test: test, report: report, rulebook: rulebook).differences(),
                    isRun: true))
            progress(number + 1, tests.count)
        }
        outcomes.sort { $0.file == $1.file ? $0.line < $1.line : $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
        return TestRun(diagnostics: diagnostics.sortedForDisplay(), outcomes: outcomes)
    }

    /// The full ids of the rules that the cases expect among advisories or reasons; a rule that is only excluded is not among them.
    package func expectedRules(in files: [SourceFile]) -> Set<String> {
        Self.read(files, of: TestedRulebook(rulebook), limits: limits).tests
            .reduce(into: []) { $0.formUnion($1.expectation.rules) }
    }

    /// The requests of the cases, each asked on the day of its case.
    package func requests(in files: [SourceFile]) -> [(request: Request, asOf: Day)] {
        Self.read(files, of: TestedRulebook(rulebook), limits: limits).tests.map { ($0.request, $0.asOf) }
    }

    /// What is wrong with the tests themselves, without running them.
    ///
    /// - Parameter roots: what the files of the rulebook hold; those without tests are passed over.
    static func diagnose(_ roots: [Node], of rulebook: TestedRulebook) -> [Diagnostic] {
        roots.filter { holdsTests($0.file) }.flatMap { root in
            var decoder = AuthorTestDecoder(rulebook: rulebook)
            _ = decoder.decode(root)
            return decoder.diagnostics
        }
    }

    private static func read(_ files: [SourceFile], of rulebook: TestedRulebook, limits: YAMLLimits) -> (
        tests: [AuthorTest], broken: [TestRun.Outcome], diagnostics: [Diagnostic]
    ) {
        var tests: [AuthorTest] = []
        var broken: [TestRun.Outcome] = []
        var diagnostics: [Diagnostic] = []
        for file in files where holdsTests(file) {
            let (root, found) = YAMLReader.read(file, limits: limits)
            diagnostics += found
            guard let root, !found.hasErrors else { continue }
            var decoder = AuthorTestDecoder(rulebook: rulebook)
            tests += decoder.decode(root)
            diagnostics += decoder.diagnostics
            broken += decoder.broken.map {
                TestRun.Outcome(
                    suite: root["tests"]?.text ?? "", name: $0.name, file: file.path, line: $0.line, differences: [],
                    isRun: false)
            }
        }
        return (tests, broken, diagnostics)
    }

    /// Whether the file's name says that it holds tests.
    public static func holdsTests(_ file: SourceFile) -> Bool {
        RulebookFileKind.isNamedForTests(file.path)
    }
}
