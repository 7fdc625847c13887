import TestSupport
import Testing

@testable import CEL

@Suite struct TextSearchTests {
    @Test func agreesWithTheObviousSearch() {
        var generator = SeededGenerator(9)
        for _ in 0..<3000 {
            let text = (0..<generator.next(below: 12)).map { _ in UInt8(97 + generator.next(below: 2)) }
            let needle = (0..<generator.next(below: 5)).map { _ in UInt8(97 + generator.next(below: 2)) }
            let places = (0...text.count).filter { text[$0...].starts(with: needle) }
            let search = ByteStringSearch(String(decoding: needle, as: UTF8.self))
            let start = generator.next(below: text.count + 1)
            text.withUnsafeBufferPointer { bytes in
                #expect(search.firstIndex(in: bytes, from: start) == places.first { $0 >= start })
                #expect(search.lastIndex(in: bytes, upTo: start) == places.last { $0 <= start })
            }
        }
    }

    /// A search that begins anew at each place would compare 10,000,000,000 bytes, and not come back while anybody waits.
    @Test func textsThatRepeatThemselvesAreSearchedOnce() {
        let text = String(repeating: "a", count: 200_000)
        let search = ByteStringSearch(String(repeating: "a", count: 100_000) + "b")
        #expect(text.withBytes { search.firstIndex(in: $0, from: 0) } == nil)
        #expect((text + "b").withBytes { search.firstIndex(in: $0, from: 0) } == 100_000)
    }

    @Test func codePointsAreNeitherBytesNorWhatLooksLikeOne() {
        let text = "e\u{301}漢\r\n"
        #expect(text.codePointCount == 5)
        #expect((0...6).map { text.byteOffset(ofCodePoint: Int64($0)) } == [0, 1, 3, 6, 7, 8, nil])
        #expect(text.byteOffset(ofCodePoint: -1) == nil)
        #expect(text.byteOffset(ofCodePoint: .max) == nil)
        #expect(text.codePointCount(before: 6) == 3)
        #expect(Array(text.part(1..<6).unicodeScalars) == ["\u{301}", "漢"])
        #expect(Array(text.part(7..<8).utf8) == [10])
    }
}
