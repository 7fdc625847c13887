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
            BareCrossingLint.self, BelowZeroLint.self, CellLint.self, ClockLint.self, ComparedWordLint.self,
            ContradictionLint.self, CoveredDaysLint.self, CutTextLint.self, EmptyRulesLint.self, FactNameLint.self,
            HiddenCharacterLint.self, HidingCommentLint.self, LeadTimeLint.self, MixedLettersLint.self,
            NamesLint.self, NearMissLint.self, NoSourceLint.self, OddFormLint.self, OtherCalendarLint.self,
            PlaceholderLint.self, RareLanguageLint.self, SaidTwiceLint.self, SameDayLint.self, SharedNameLint.self,
            SideLint.self, SourceDaysLint.self, TableDatesLint.self, TableLint.self, UnseenSourceLint.self,
            UselessKeyLint.self, VocabularyLint.self,
        ]
    }
}
