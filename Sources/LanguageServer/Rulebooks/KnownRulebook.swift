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
    /// All texts, by the names of files.
    private let files: [String: [UInt8]]
    /// The texts of open documents of which this is known, by path.
    let texts: [String: [UInt8]]

    /// - Parameter earlier: what was known before a change; what has not changed is not written again.
    init(
        _ folder: String, _ draft: RulebookDraft, _ lint: LintRun, of texts: [String: [UInt8]], in unit: ColumnUnit,
        after earlier: KnownRulebook?
    ) {
        (self.folder, self.draft, self.texts) = (folder, draft, texts)
        compiled = CompiledRulebook(draft)
        // A folder in which no file says what it holds is none of rules: there it is enough that YAML can be read.
        let found =
            draft.isNoRulebook ? lint.diagnostics.filter { $0.code.area.isSyntax || $0.file.isEmpty } : lint.diagnostics
        findings = Dictionary(grouping: found, by: \.file)
        let files = Dictionary(lint.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        var writer = FindingWriter(lint.files, folder: folder, in: unit)
        var reports: [String: [JSONValue]] = [:]
        for (name, own) in findings where !name.isEmpty {
            let path = RulebookPath.path(of: name, in: folder)
            let isSame = earlier.map { $0.findings[name] == own && Self.areSame(files, $0.files, in: own) } ?? false
            reports[path] = (isSame ? earlier?.reports[path] : nil) ?? own.map { writer.json($0) }
        }
        self.reports = reports
        self.files = files
    }

    /// Whether the texts that findings are about are the same as before: their columns are counted in them.
    private static func areSame(
        _ texts: [String: [UInt8]], _ earlier: [String: [UInt8]], in findings: [Diagnostic]
    ) -> Bool {
        Set(findings.flatMap { [$0.file] + $0.notes.map(\.file) }).allSatisfy { texts[$0] == earlier[$0] }
    }

    /// The text of a file of which this is known.
    func text(of name: String) -> [UInt8]? { files[name] }
}
