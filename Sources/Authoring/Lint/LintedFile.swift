import RulebookFolder
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// A file as lint looks at it.
struct LintedFile {
    let source: SourceFile
    /// What it holds; nil for one that cannot be read, and for a table.
    let root: Node?

    var holdsTests: Bool { RulebookFileKind.isNamedForTests(source.path) }

    /// The files of a draft by their paths.
    static func all(of draft: RulebookDraft) -> [LintedFile] {
        let roots = Dictionary(draft.roots.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
        return draft.files.map { LintedFile(source: $0, root: roots[$0.path]) }
    }
}
