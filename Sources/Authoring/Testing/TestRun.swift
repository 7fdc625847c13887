import RuleLanguage
public import SourceDiagnostics

/// The result of running author tests.
public struct TestRun: Sendable {
    /// What is wrong with the tests themselves.
    public var diagnostics: [Diagnostic]
    /// The result of each case, by file and place.
    public var outcomes: [Outcome]

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
        /// What differs from what it expects; empty: it passed, or could not be run.
        public var differences: [TestDifference]
        /// Whether it could be run; if not, `diagnostics` says why.
        public var isRun: Bool

        /// Whether the report says all that the case expects.
        public var isPassed: Bool { isRun && differences.isEmpty }
    }

    /// How many cases passed.
    public var passed: Int { outcomes.count { $0.isPassed } }
    /// How many failed, or could not be run.
    public var failed: Int { outcomes.count - passed }
    /// Whether there is nothing to fix: at least one case, none failed, and no errors in the tests.
    public var isGood: Bool { failed == 0 && passed > 0 && !diagnostics.hasErrors }
}
