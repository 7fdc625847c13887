public import AdvisoryModel
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

    /// Runs every case of the files that hold tests, or only those that have every word of `filter` in their names, their files, or the ids of
    /// rules that they name; other files are passed over.
    ///
    /// - Parameters:
    ///   - today: the day on which skips are held against their ends; without it every skip that has an end is over.
    ///   - stopsAtFailure: whether the cases after the first that fails are left out.
    ///   - coversRules: whether to find out which rules are reached.
    ///   - progress: is told how many cases are done, and how many there are.
    public func run(
        _ files: [SourceFile], filter: String? = nil, today: Day? = nil, stopsAtFailure: Bool = false,
        coversRules: Bool = false, progress: (Int, Int) -> Void = { _, _ in }
    ) -> TestRun {
        var (tests, broken, diagnostics) = read(files)
        let selection = TestSelection(filter)
        tests = tests.filter { selection.holds($0) }
        broken = broken.filter { selection.holds($0) }
        if tests.isEmpty, broken.isEmpty, !diagnostics.hasErrors {
            diagnostics.append(
                filter.map {
                    Diagnostic(
                        TestsCode.none, "no case has `\($0)` in its name, its file, or the rules that it names",
                        hint: "list the cases with `safe-conduct test --verbose`")
                }
                    ?? Diagnostic(
                        TestsCode.none, "there are no tests here",
                        hint: "tests are in files whose names end in `.tests.yaml`"))
        }
        var run = TestRun(diagnostics: diagnostics.sortedForDisplay(), outcomes: broken)
        run.coverage = coversRules ? RuleCoverage(rulebook) : nil
        for (number, test) in tests.enumerated() {
            if stopsAtFailure, run.failed > 0 {
                run.left = tests.count - number
                break
            }
            run.outcomes.append(outcome(of: test, today, &run.coverage))
            progress(number + 1, tests.count)
        }
        run.coverage?.gather()
        run.outcomes.sort {
            $0.file == $1.file ? $0.line < $1.line : $0.file.utf8.lexicographicallyPrecedes($1.file.utf8)
        }
        return run
    }

    func outcome(of test: AuthorTest, _ today: Day?, _ coverage: inout RuleCoverage?) -> TestRun.Outcome {
        var outcome = TestRun.Outcome(
            suite: test.suite, name: test.name, file: test.file, line: test.line, skip: test.skip)
        if let skip = test.skip {
            guard skip.isOver(on: today) else { return outcome }
            let day = today.map { "it is \($0)" } ?? "which day it is is not known"
            outcome.differences.append(
                TestDifference(
                    subject: "skip", expected: "over by \(skip.until?.description ?? "")", actual: day,
                    why: ["was skipped because: \(skip.reason)", "remove `skip`, or give it a later `until`"]))
        }
        let begin = ContinuousClock.now
        let report = rulebook.check(
            test.request, asOf: test.asOf, languages: test.languages, includingDrafts: test.includesDrafts)
        outcome.differences += ExpectationCheck(test: test, report: report, rulebook: rulebook).differences()
        outcome.seconds = (ContinuousClock.now - begin) / .seconds(1)
        coverage?.add(report)
        return outcome
    }

    /// The full ids of the rules that the cases expect among advisories or reasons; a rule that is only excluded is not among them.
    package func expectedRules(in files: [SourceFile]) -> Set<String> {
        read(files).tests.reduce(into: []) { $0.formUnion($1.expectation.rules) }
    }

    /// The requests of the cases, each asked on the day of its case.
    package func requests(in files: [SourceFile]) -> [(request: Request, asOf: Day)] {
        read(files).tests.map { ($0.request, $0.asOf) }
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

    func read(_ files: [SourceFile]) -> (
        tests: [AuthorTest], broken: [TestRun.Outcome], diagnostics: [Diagnostic]
    ) {
        var tests: [AuthorTest] = []
        var broken: [TestRun.Outcome] = []
        var diagnostics: [Diagnostic] = []
        let rulebook = TestedRulebook(rulebook)
        for file in files where Self.holdsTests(file) {
            let (root, found) = YAMLReader.read(file, limits: limits)
            diagnostics += found
            guard let root, !found.hasErrors else { continue }
            var decoder = AuthorTestDecoder(rulebook: rulebook)
            tests += decoder.decode(root)
            diagnostics += decoder.diagnostics
            broken += decoder.broken.map {
                TestRun.Outcome(
                    suite: root["tests"]?.text ?? "", name: $0.name, file: file.path, line: $0.line, isRun: false)
            }
        }
        return (tests, broken, diagnostics)
    }

    /// Whether the file's name says that it holds tests.
    public static func holdsTests(_ file: SourceFile) -> Bool {
        RulebookFileKind.isNamedForTests(file.path)
    }
}
