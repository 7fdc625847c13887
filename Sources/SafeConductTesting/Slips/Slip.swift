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
    /// Whether what is written then is another value of the same type, or something whole is missing: nobody can know that it is a mistake.
    public var leavesAnother: Bool { kind.takesAwayWhole || isAnother() }
    /// Whether it changes a fact that no rule reads.
    public let isUnread: Bool
    /// The file in which it is made.
    let file: SourceFile
    let change: Change
    /// Worked out when it is asked for, of few of the many that fit.
    let isAnother: @Sendable () -> Bool

    /// The file in which it is made.
    public var path: String { file.path }

    /// The place, and what is written there before and after, as in “a.yaml:3: rail becomes rial”, each text between backticks.
    public var summary: String {
        guard case .edits(let edits) = change, let edit = edits.first else { return "\(path): the file" }
        func shown(_ text: String) -> String { text.split(separator: "\n").first.map { String($0.prefix(60)) } ?? "" }
        let line = file.bytes[..<edit.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
        let before = String(decoding: file.bytes[edit.range], as: UTF8.self)
        return "\(path):\(line): `\(shown(before))` becomes `\(shown(edit.text))`"
    }

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
