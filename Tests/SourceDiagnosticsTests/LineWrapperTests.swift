import TestSupport
import Testing

@testable import SourceDiagnostics

@Suite struct LineWrapperTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Хасан", 5), ("하산", 4), ("通行证", 6), ("ｶﾅ", 2), ("ＡＢ", 4), ("e\u{301}", 1), ("👩‍👩‍👧", 2),
        ("🇰🇵", 2),
        ("☎", 1), ("☎\u{FE0F}", 2), ("\u{200B}", 0), ("\u{1112}\u{1161}\u{11AB}", 2), ("–…", 2),
    ])
    func countsColumns(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]), ("one two three", 13, ["one two three"]),
        ("one two", 3, ["one", "two"]),
        ("longerthanthat a", 5, ["longerthanthat", "a"]), ("a longerthanthat", 5, ["a", "longerthanthat"]),
        ("", 5, [""]),
        ("하산 국경 통행증", 9, ["하산 국경", "통행증"]), ("국경통행증 a", 4, ["국경통행증", "a"]), ("边境通行证", 4, ["边境", "通行", "证"]),
        ("边境通。行证", 6, ["边境", "通。行", "证"]),
        ("a  b", 1, ["a", "b"]),
    ])
    func breaksLines(text: String, width: Int, lines: [String]) {
        #expect(LineWrapper(width: width).lines(text) == lines)
    }

    /// Text of letters of one column is broken by its bytes, as any text is.
    @Test(arguments: 0..<20) func simpleTextIsBrokenAsAnyTextIs(seed: Int) {
        var random = SeededGenerator(UInt64(seed))
        for _ in 0..<200 {
            let words = (0..<random.next(below: 12)).map { _ in
                String((0..<random.next(below: 9)).map { _ in random.pick(Array("ab1-,éößжЯωŁ ")) })
            }
            let (text, width) = (words.joined(separator: random.pick([" ", "  "])), 20 + random.next(below: 20))
            let (first, indent) = (random.pick(["", " 1. ", "    ", "Ж: "]), random.next(below: 5))
            let wrapper = LineWrapper(width: width)
            #expect(
                wrapper.simpleLines(text, first: first, indent: indent, width: width)
                    == wrapper.anyLines(text, first: first, indent: indent, width: width), "\(text)")
        }
        #expect(LineWrapper(width: 20).simpleLines("边境", first: "", indent: 0, width: 20) == nil)
    }

    @Test func withoutAWidthNothingIsBroken() {
        let text = String(repeating: "word ", count: 200)
        #expect(LineWrapper(width: nil).lines(text, first: "- ") == ["- " + text])
    }

    @Test func laterLinesAreIndented() {
        #expect(LineWrapper(width: 7).lines("one two three", first: "- ") == ["- one", "  two", "  three"])
    }
}
