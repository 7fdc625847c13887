import RuleEngine
import SourceDiagnostics
import YAMLTree
import Authoring

extension EditorFeatures {
    /// What can be written at a byte; nothing in comments and where nothing is known of the place.
    ///
    /// - Complexity: grows with the lists around the place and with what is offered, not with the rulebook.
    package func completions(at offset: Int) -> Completions {
        let offset = clamped(offset)
        let spot = tree.spot(atByte: offset)
        if spot.part == .comment { return Completions() }
        if let (text, inner) = expression(at: offset) {
            let isBegunMapping = spot.node.map { isOnOwnLine($0) && $0.style == .plain } ?? false
            let inText = ExpressionCompleter(self, text, inner).completions
            if !isBegunMapping { return inText }
        }
        return PlaceCompleter(self, spot, offset).completions
    }

    /// Whether nothing but blanks and dashes is before a node on its line.
    func isOnOwnLine(_ node: SyntaxNode) -> Bool { isOnOwnLine(node.range.lowerBound) }

    func isOnOwnLine(_ offset: Int) -> Bool {
        var place = offset - 1
        let bytes = tree.file.bytes
        while place >= 0, bytes[place] != 0x0A {
            if bytes[place] != 0x20 && bytes[place] != UInt8(ascii: "-") { return false }
            place -= 1
        }
        return true
    }
}
