import SourceDiagnostics
import YAMLTree

/// One mistake at one place of a rulebook's files.
public struct Slip: Sendable {
    enum Change: Sendable {
        case edits([TextEdit])
        case renamed(String)
        case lost
    }

    /// What kind of mistake it is.
    public let kind: SlipKind
    /// The file in which it is made.
    public let path: String
    /// The place, and what is written there before and after: ``a.yaml:3: `rail` becomes `rial` ``.
    public let summary: String
    /// Whether what is written then is another value of the same type, or something whole is missing: nobody can know that it is a mistake.
    public let leavesAnother: Bool
    /// Whether it changes a fact that no rule reads.
    public let isUnread: Bool
    let change: Change

    /// The file as it is after the mistake, nil where it is gone; nothing where the mistake cannot be made in this text.
    func file(after file: SourceFile) -> SourceFile?? {
        switch change {
        case .edits(let edits):
            guard let bytes = TextEdit.apply(edits, to: file.bytes) else { return nil }
            return bytes == file.bytes ? nil : .some(SourceFile(path: file.path, bytes: bytes))
        case .renamed(let name): return .some(SourceFile(path: name, bytes: file.bytes))
        case .lost: return .some(nil)
        }
    }
}
