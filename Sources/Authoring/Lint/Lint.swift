import RulebookLoading
import SourceDiagnostics

/// A look at the rules for what keeps them from nothing and is still doubtful.
protocol Lint {
    /// What it has found, in any order.
    static func findings(in draft: RulebookDraft) -> [Diagnostic]
}

/// A look at one file after the other: what it finds in one hangs on its text alone.
protocol FileLint: Lint {
    static func findings(in file: LintedFile) -> [Diagnostic]
}

/// A look at the rules of one file after the other: what it finds hangs on them and the crossings alone.
protocol RuleLint: Lint {
    static func findings(in group: DraftGroup, _ ground: inout RuleGround) -> [Diagnostic]
}

/// A look at all parts of a rulebook together.
protocol RulebookLint: Lint {
    static func findings(in rulebook: LintedRulebook) -> [Diagnostic]
}

extension FileLint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        LintedFile.all(of: draft).flatMap { findings(in: $0) }
    }
}

extension RuleLint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        var ground = RuleGround(draft)
        return draft.groups.flatMap { findings(in: $0, &ground) }
    }
}

extension RulebookLint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        var memory = LintMemory()
        return findings(in: LintedRulebook(draft, memory: &memory))
    }
}

/// Every lint, in the order of their names.
enum Lints {
    static var ofFiles: [any FileLint.Type] {
        [
            CutTextLint.self, EmptyChangesLint.self, EmptyRulesLint.self, HiddenCharacterLint.self,
            HidingCommentLint.self, LeadTimeLint.self, MixedLettersLint.self, OddDayLint.self, OddFormLint.self,
            OtherCalendarLint.self, PlaceholderLint.self,
        ]
    }

    static var ofRules: [any RuleLint.Type] {
        [
            ClockLint.self, ContradictionLint.self, CoveredDaysLint.self, NoSourceLint.self, SideLint.self,
            TableDatesLint.self, UselessKeyLint.self,
        ]
    }

    static var ofRulebooks: [any RulebookLint.Type] {
        [
            BareCrossingLint.self, ComparedWordLint.self, NamesLint.self, NearMissLint.self, RareLanguageLint.self,
            SaidTwiceLint.self, SoughtPartLint.self,
        ]
    }

    /// Those that look at few things, and are quick however many rules there are.
    static var others: [any Lint.Type] {
        [
            BelowZeroLint.self, CellLint.self, FactNameLint.self, SameDayLint.self, SharedNameLint.self,
            SourceDaysLint.self, TableLint.self, UnseenSourceLint.self, VocabularyLint.self,
        ]
    }
}
