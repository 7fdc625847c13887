import SourceDiagnostics
import YAMLTree

/// Writes the word that was probably meant, where a hint asks whether it was.
struct WordFix {
    private let words: [String]
    private let suggestion: String?

    init(_ diagnostic: Diagnostic) {
        // Messages put words of authors in backticks.
        let parts = diagnostic.message.split(separator: "`", omittingEmptySubsequences: false)
        words = parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
        suggestion = diagnostic.hint.flatMap(DidYouMean.suggestion(in:))
    }

    /// The fix, if the text at the place has the wrong word once.
    func fix(at range: Range<Int>, in tree: SyntaxTree) -> Fix? {
        guard let suggestion else { return nil }
        let text = Array(tree.file.bytes[range])
        for word in words where !word.isEmpty && word != suggestion {
            let places = text.places(of: Array(word.utf8))
            guard places.count == 1, let place = places.first else { continue }
            let start = range.lowerBound + place
            return Fix("write `\(suggestion)`", TextEdit(start..<start + word.utf8.count, suggestion), in: tree)
        }
        return nil
    }
}

extension [UInt8] {
    /// Where a word stands in it, not as a part of another one.
    fileprivate func places(of word: [UInt8]) -> [Int] {
        guard !word.isEmpty, count >= word.count else { return [] }
        return (0...(count - word.count)).filter { start in
            self[start..<start + word.count].elementsEqual(word)
                && (start == 0 || !Self.isOfWord(self[start - 1]))
                && (start + word.count == count || !Self.isOfWord(self[start + word.count]))
        }
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
