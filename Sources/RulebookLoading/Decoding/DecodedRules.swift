import RuleLanguage
import SourceDiagnostics

/// The third stage: what a rules file says, its references to rules and sources still names.
struct DecodedRules {
    let file: DraftFile
    /// Nil: its head has errors, so that none of its rules was read.
    var head: RulesHead?
    /// The condition of the file.
    var condition = Condition.always
    var declarations: [RuleDeclaration] = []
    /// The full ids of rules with errors.
    var brokenIDs: Set<String> = []
    /// What they name.
    var brokenNames: [NamesInRule] = []
    /// Whether it may declare rules whose ids are not known: those of a table that cannot be read.
    var mayDeclareMore = false
    /// The tables of which its rules are made.
    var tableUses: [TableUse] = []
    /// The paths of the tables that it names, and whether one of them is missing.
    var tables: Set<String> = []
    var lacksTable = false
    var diagnostics: [Diagnostic] = []
}
