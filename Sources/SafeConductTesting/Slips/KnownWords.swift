import AdvisoryModel
import SourceDiagnostics
import YAMLTree

/// The words that a rulebook uses, by which it is told whether a mistake has left another value that could have been meant.
struct KnownWords: Sendable {
    private var words: Set<String> = []

    init(_ trees: [SyntaxTree], tables: [SourceFile]) {
        for value in Attribute.standard.flatMap(\.values) { words.insert(value) }
        for tree in trees { if let root = tree.value { collect(root) } }
        for table in tables {
            for cell in table.bytes.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 < UInt8(ascii: " ") }) {
                words.insert(String(decoding: cell, as: UTF8.self))
            }
        }
    }

    private mutating func collect(_ node: Node) {
        switch node.kind {
        case .scalar:
            words.insert(node.text)
            for piece in Self.pieces(of: node.text) where !piece.isSign { words.insert(piece.text) }
        case .sequence: for element in node.elements { collect(element) }
        case .mapping:
            for (key, value) in node.entries {
                words.insert(key.text)
                collect(value)
            }
        }
    }

    /// Whether a text is another value of the type that an earlier one has, piece by piece: a day, a number, a code or word that exists.
    func isAnother(_ text: String, of earlier: String) -> Bool {
        if text == earlier || words.contains(text) || Self.haveSameType(text, earlier) { return true }
        let (old, new) = (Self.pieces(of: earlier), Self.pieces(of: text))
        guard old.count == new.count else { return false }
        return zip(old, new).allSatisfy { old, new in
            if old.text == new.text { return true }
            return !old.isSign && !new.isSign && (words.contains(new.text) || Self.haveSameType(new.text, old.text))
        }
    }

    /// `08:00-18:00`, of which an hour may have one digit.
    private static func isSpanOfTimes(_ text: String) -> Bool {
        let times = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        return times.count == 2 && times.allSatisfy { ClockTime($0) != nil || ClockTime("0\($0)") != nil }
    }

    private static func haveSameType(_ a: String, _ b: String) -> Bool {
        types.contains { $0(a) && $0(b) }
    }

    private static let types: [@Sendable (String) -> Bool] = [
        { PartialDate($0) != nil }, isSpanOfTimes, { Moment(withTime: $0) != nil }, { ClockTime($0) != nil },
        { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }, { Double($0) != nil },
        { CountryCode.normalized($0) != nil },
        { ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH"].contains($0) },
        { $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } && LanguageTag.normalized($0) == $0 },
        { ["A", "B", "C", "D", "E", "F"].contains($0) },
    ]

    /// A run of letters, digits and what joins them in words, days and times; or of anything else.
    private struct Piece {
        var text: String
        var isSign: Bool
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        for scalar in text.replacing("..", with: "\u{2025}").unicodeScalars {
            let isWord =
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || "-_/.:".unicodeScalars.contains(scalar)
            if pieces.last?.isSign == !isWord {
                pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
            } else {
                pieces.append(Piece(text: String(scalar), isSign: !isWord))
            }
        }
        return pieces
    }
}
