import RuleLanguage
import RulebookFolder
package import SourceDiagnostics
import YAMLTree

/// Finds what does away with findings, in files whose trees it keeps.
///
/// A finding has one fix at most. What only its author can decide has none: which of two values is meant, what a text says.
package struct FixFinder {
    private let files: [String: SourceFile]
    private var texts: [String: FixableText] = [:]

    package init(_ files: [SourceFile]) {
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package mutating func fix(of diagnostic: Diagnostic) -> Fix? {
        guard let span = diagnostic.span, let text = text(of: diagnostic.file), let range = text.range(of: span) else {
            return nil
        }
        let tree = text.tree
        switch diagnostic.code {
        case LintCode.uselessAcceptance: return Self.withoutComment(at: range.lowerBound, in: tree)
        case LintCode.saidTwice: return Self.withoutEntry(at: range, "leave out what is said twice", in: tree)
        case LintCode.uselessKey: return Self.withoutEntry(at: range, "leave out the key", in: tree)
        case TestsCode.unusedFixture: return Self.withoutEntry(at: range, "leave out the fixture", in: tree)
        case LintCode.hidingComment: return Self.uncovered(at: range.lowerBound, in: tree)
        case let code where code.name == SharedCode.unknownCountry.name:
            return WordFix(diagnostic).fix(at: range, in: tree) ?? CountryFix.fix(at: range, in: tree)
        default:
            return WordFix(diagnostic).fix(at: range, in: tree)
        }
    }

    private mutating func text(of path: String) -> FixableText? {
        if let text = texts[path] { return text }
        guard let file = files[path], !TableFiles.isTable(path) else { return nil }
        let text = FixableText(SyntaxTree(reading: file))
        texts[path] = text
        return text
    }

    /// Takes a key or an item away, with its comments.
    private static func withoutEntry(at range: Range<Int>, _ title: String, in tree: SyntaxTree) -> Fix? {
        var node = tree.node(atByte: range.lowerBound)
        // The finding may be about a whole mapping, which is looked up by its first byte.
        while let inner = node, inner.range != range, inner.isKey == false, let outer = inner.parent,
            outer.range.lowerBound >= range.lowerBound, outer.range.upperBound <= range.upperBound
        {
            node = outer
        }
        guard let edit = node?.entry?.removal else { return nil }
        return Fix(title, edit, in: tree)
    }

    /// Takes a comment away, and its line where it is alone on it.
    private static func withoutComment(at offset: Int, in tree: SyntaxTree) -> Fix? {
        let after = tree.comments.indices.partition { tree.comments[$0].range.lowerBound > offset }
        guard after > 0, tree.comments[after - 1].range.contains(offset) else { return nil }
        let comment = tree.comments[after - 1]
        let bytes = tree.file.bytes
        var start = comment.range.lowerBound
        while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t") { start -= 1 }
        var end = comment.range.upperBound
        if start == 0 || bytes[start - 1] == UInt8(ascii: "\n") {
            if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
            if end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
        }
        return Fix("take the comment out", TextEdit(start..<end, ""), in: tree, isSafe: true)
    }

    /// Makes text of what a comment hides.
    private static func uncovered(at offset: Int, in tree: SyntaxTree) -> Fix? {
        let bytes = tree.file.bytes
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "#") else { return nil }
        var end = offset + 1
        while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
        return Fix("take out `#`", TextEdit(offset..<end, ""), in: tree)
    }
}
