import RulebookFolder
import RulebookLoading
import SourceDiagnostics

/// Warns of a comment on the line of a list that holds nothing but words and commas, as if the list went on in it: `[AT, # BE, BG,`.
enum ListCommentLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        draft.files.filter { $0.path.hasSuffix(".yaml") && !RulebookFileKind.isNamedForTests($0.path) }
            .flatMap { findings(in: $0) }
    }

    private static func findings(in file: SourceFile) -> [Diagnostic] {
        let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return zip(lines, 1...).compactMap { line, number in
            guard let mark = line.firstIndex(of: UInt8(ascii: "#")), mark > line.startIndex,
                line[mark - 1] == UInt8(ascii: " "), let last = line.last, closing.contains(last)
            else { return nil }
            // A line that is a comment as a whole was put aside on purpose.
            guard line[..<mark].contains(where: { $0 != UInt8(ascii: " ") }), isOfElements(line[(mark + 1)...]) else {
                return nil
            }
            let column = line[..<mark].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            return Diagnostic(
                LintCode.listComment, "the comment holds what looks like elements of the list",
                file: file.path, span: Span(at: Position(line: number, column: column)),
                hint: "take out `#`, or write the comment on a line of its own")
        }
    }

    private static let closing: Set<UInt8> = Set(",]}".utf8)

    /// Whether a comment is words with commas between them, and nothing else.
    private static func isOfElements(_ bytes: ArraySlice<UInt8>) -> Bool {
        let words = bytes.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "}") }
            .map { $0.filter { $0 != UInt8(ascii: " ") }.count == 0 ? [] : Array($0.drop { $0 == UInt8(ascii: " ") }) }
            .filter { !$0.isEmpty }
        return !words.isEmpty && words.allSatisfy { word in !word.contains(UInt8(ascii: " ")) }
    }
}
