public import SourceDiagnostics

/// Where a scalar was filled in whose text comes from a table: the place of the template, while the scalar itself is in the table.
public struct Filling: Hashable, Sendable {
    /// The key below which the scalar is in the template.
    public var key: String
    /// The template's file.
    public var file: String
    /// The scalar in the template.
    public var span: SourceSpan

    /// What a diagnostic about the scalar has to add.
    public var note: Diagnostic.Note {
        Diagnostic.Note("it is filled in here, for `\(key)`", file: file, span: span)
    }
}

extension Node {
    /// Where a scalar was filled in; nil for what is where it was read.
    public var filling: Filling? {
        let fill = Int(record.fill)
        return fill > 0 && fill <= tree.fills.count ? tree.fills[fill - 1].filling : nil
    }

    /// Identifies the node within its file.
    package var identity: Int { index }

    /// Whether it is a scalar that begins with a letter and is no literal of the core schema, so that it is text whatever reads it.
    package var isWord: Bool {
        guard kind == .scalar, let first = utf8.first, utf8.count > 5 || record.style != .plain else { return false }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
    }
}
