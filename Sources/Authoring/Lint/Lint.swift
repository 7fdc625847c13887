import RulebookLoading
import SourceDiagnostics

/// A look at the rules for what keeps them from nothing and is still doubtful.
protocol Lint {
    /// What it has found, in any order.
    static func findings(in draft: RulebookDraft) -> [Diagnostic]
}

/// Every lint, in the order of their names.
enum Lints {
    static var all: [any Lint.Type] {
        [
            ClockLint.self, ComparedWordLint.self, ContradictionLint.self, FactNameLint.self, HidingCommentLint.self,
            NamesLint.self, NearMissLint.self,
            NoSourceLint.self, OddFormLint.self, RareLanguageLint.self, SaidTwiceLint.self, SideLint.self,
            TableLint.self, UselessKeyLint.self,
        ]
    }
}
