import SourceDiagnostics
import TestSupport
import Testing
import YAMLTree

@testable import Authoring

/// What a cursor's place is for, in sound, empty and broken text.
struct SyntaxSpotTests {
    struct Place: CustomTestStringConvertible {
        var testDescription: String { text.replacing("\n", with: "⏎") }
        /// The cursor is at `‸`.
        var text: String
        var expected: String

        init(_ text: String, _ expected: String) { (self.text, self.expected) = (text, expected) }
    }

    @Test(arguments: [
        Place("‸", "key of  ``"), Place("a: ‸", "value of a ``"), Place("a:\n  ‸", "value of a ``"),
        Place("ite‸ms: 1", "key of  `items`"), Place("a: wo‸rd", "value of a `word`"),
        Place("a: word‸\nb: 1", "value of a `word`"),
        Place("items:\n  - id: a\n    ‸\n", "key of items/0 ``"),
        Place("items:\n  - id: a\n  ‸\n", "value of items/1 ``"),
        Place("items:\n  - id: a\n‸\n", "key of  ``"), Place("items:\n  - ‸\n", "value of items/0 ``"),
        Place("a: {‸}", "key of a ``"), Place("a: {x: ‸}", "value of a/x ``"), Place("a: {x: 1, ‸}", "key of a ``"),
        Place("a: [1, ‸]", "value of a/1 ``"), Place("a: [‸]", "value of a/0 ``"),
        Place("a:\n  b: 1\n  tit‸\n  c: 2\n", "key of a `tit`"), Place("a:\n  b: \"x‸\n  c: 2\n", "value of a/b `\"x`"),
        Place("a: { x‸\nb: 1\n", "key of a `x`"), Place("a: { x: ‸\nb: 1\n", "value of a/x ``"),
        Place("a: 1 # n‸ote\n", "comment of a `# note`"), Place("a: |\n  te‸xt\n", "value of a `|\n  text`"),
        Place("a: 1\n‸\nb: 2\n", "key of  ``"), Place("a: *x‸", "value of a `*x`"),
    ])
    func theCursorKnowsWhereItIs(_ place: Place) throws {
        let bytes = Array(place.text.utf8)
        let mark = Array("‸".utf8)
        let offset = try #require((0..<bytes.count).first { bytes[$0...].starts(with: mark) })
        let text = Array(bytes[..<offset]) + bytes[(offset + mark.count)...]
        let tree = SyntaxTree(reading: SourceFile(path: "a.yaml", bytes: text))
        let spot = tree.spot(atByte: offset)
        let path = spot.path.map { step in
            switch step {
            case .key(let key): key
            case .index(let index): "\(index)"
            }
        }
        #expect("\(spot.part) of \(path.joined(separator: "/")) `\(tree.text(spot.written))`" == place.expected)
    }

    @Test func everyPlaceOfAnyTextHasASpot() {
        let signs = [
            "a", "b: ", "- ", "[", "]", "{", "}", ", ", ": ", "\n", "\n  ", "'", "\"", "# x", "&y ", "*y", "|\n  z",
            "é", "? ",
        ]
        var random = SeededGenerator(16)
        var parts: Set<SyntaxSpot.Part> = []
        for _ in 0..<600 {
            let text = (0..<random.next(below: 14)).map { _ in random.pick(signs) }.joined()
            let bytes = Array(text.utf8)
            let tree = SyntaxTree(reading: SourceFile(path: "a.yaml", bytes: bytes))
            for offset in -1...bytes.count + 1 {
                let spot = tree.spot(atByte: offset)
                parts.insert(spot.part)
                #expect(0 <= spot.written.lowerBound && spot.written.upperBound <= bytes.count, "\(offset) of \(text)")
            }
        }
        #expect(parts == [.key, .value, .comment])
    }
}
