import Authoring
import JSON
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// What is known of a rulebook at one time.
struct KnownRulebook: Sendable {
    /// Its folder.
    let folder: String
    /// All of its files.
    let draft: RulebookDraft
    /// The rulebook that it makes.
    let compiled: CompiledRulebook
    /// What lint says, by the names of files; what belongs to no file has none.
    let findings: [String: [Diagnostic]]
    /// The same as the protocol writes it, by the paths of files.
    let reports: [String: [JSONValue]]
    /// The texts of open documents of which this is known, by path.
    let texts: [String: [UInt8]]

    init(
        _ folder: String, _ draft: RulebookDraft, _ lint: LintRun, of texts: [String: [UInt8]], in unit: ColumnUnit
    ) {
        (self.folder, self.draft, self.texts) = (folder, draft, texts)
        compiled = CompiledRulebook(draft)
        // A folder in which no file says what it holds is none of rules: there it is enough that YAML can be read.
        let found =
            draft.isNoRulebook ? lint.diagnostics.filter { $0.code.area.isSyntax || $0.file.isEmpty } : lint.diagnostics
        findings = Dictionary(grouping: found, by: \.file)
        var writer = FindingWriter(lint.files, folder: folder, in: unit)
        var reports: [String: [JSONValue]] = [:]
        for (name, own) in findings where !name.isEmpty {
            reports[RulebookPath.path(of: name, in: folder)] = own.map { writer.json($0) }
        }
        self.reports = reports
    }
}
