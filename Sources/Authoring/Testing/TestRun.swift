import RuleLanguage
public import SourceDiagnostics

/// The result of running author tests.
public struct TestRun: Sendable {
    /// What is wrong with the tests themselves.
    public var diagnostics: [Diagnostic]
    /// The result of each case, by file and place.
    public var outcomes: [Outcome]
    /// How many cases were left out because an earlier one failed.
    public var left = 0
    /// Which rules the cases reach, where that was asked.
    public var coverage: RuleCoverage?

    /// The result of one case.
    public struct Outcome: Sendable {
        /// The name of its file's tests.
        public var suite: String
        /// What it was to show.
        public var name: String
        /// Its file.
        public var file: String
        /// The line on which it begins.
        public var line: Int
        /// What differs from what it expects; empty: it passed, was skipped, or could not be run.
        public var differences: [TestDifference] = []
        /// Whether it could be run; if not, `diagnostics` says why.
        public var isRun = true
        /// Why it was skipped; nil where it was not.
        public var skip: TestSkip?
        /// How long it took, in seconds.
        public var seconds = 0.0

        /// Whether the report says all that the case expects.
        public var isPassed: Bool { result == .passed }

        /// What came of it.
        public var result: Result {
            if !isRun { return .notRun }
            if !differences.isEmpty { return .failed }
            return skip == nil ? .passed : .skipped
        }
    }

    /// What can come of a case.
    public enum Result: String, Sendable {
        case passed, failed, skipped
        /// It cannot be understood.
        case notRun = "not-run"
    }

    /// How many cases passed.
    public var passed: Int { outcomes.count { $0.result == .passed } }
    /// How many were skipped.
    public var skipped: Int { outcomes.count { $0.result == .skipped } }
    /// How many failed, or could not be run.
    public var failed: Int { outcomes.count - passed - skipped }
    /// Whether there is nothing to fix: at least one case, none failed, and no errors in the tests.
    public var isGood: Bool { failed == 0 && !outcomes.isEmpty && !diagnostics.hasErrors }
}
