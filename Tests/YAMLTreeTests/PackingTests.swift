import SourceDiagnostics
import TestSupport
import Testing

@testable import BundleFiles
@testable import YAMLTree

/// Nodes that were packed and unpacked are what they were; other bytes are refused, never trapped on.
@Suite struct PackingTests {
    static let samples = [
        "a: 1\nb: [x, 'it''s', \"q\\u00e9\\n\", Ünïcode]\nc: |2-\n   lit\n\n  eral\nd: >+\n  folded\n  text\n\n   more\n",
        "- &x { k: [1, { deep: [] }] }\n- *x\n- ? key\n  : ~\n- \"two\n  lines\"\n- plain over\n  lines\n",
        "items:\n" + (0..<40).map { "  - { id: r\($0), title: Title \($0), when: { trip.to: KP } }\n" }.joined(),
        "\"\"", "[]", "{}",
    ]

    private static func pack(_ node: Node) -> (bytes: [UInt8], words: [[UInt8]]) {
        let packer = NodePacker(counting: [node])
        var out = PackedWriter()
        packer.write(node, into: &out)
        return (out.bytes, packer.words)
    }

    private static func unpack(_ bytes: [UInt8], _ words: [[UInt8]]) -> Node? {
        bytes.withUnsafeBytes { buffer in
            var reader = PackedReader(buffer)
            let node = NodeUnpacker(words: words).node(&reader, path: "a")
            return reader.isAtEnd ? node : nil
        }
    }

    private func expectSame(_ a: Node, _ b: Node) {
        #expect(a.kind == b.kind && a.text == b.text && a.span == b.span && a.count == b.count)
        #expect(a.isPlain == b.isPlain && a.scalar == b.scalar && a.file.path == b.file.path)
        if a.kind == .scalar {
            let (own, other) = (a.positions, b.positions)
            for offset in -1...(a.text.utf8.count + 1) {
                #expect(
                    own.position(atUTF8Offset: offset) == other.position(atUTF8Offset: offset), "\(a.text) \(offset)")
            }
        }
        for (x, y) in zip(a.elements, b.elements) { expectSame(x, y) }
        for (x, y) in zip(a.entries, b.entries) {
            expectSame(x.key, y.key)
            expectSame(x.value, y.value)
        }
    }

    @Test(arguments: samples.indices) func aNodeComesBackAsItWas(_ index: Int) throws {
        let text = Self.samples[index]
        let root = try #require(YAMLReader.read(SourceFile(path: "a", text: text)).root)
        let (bytes, words) = Self.pack(root)
        expectSame(root, try #require(Self.unpack(bytes, words)))
    }

    @Test func cellsOfTablesComeBackAsTheyWere() throws {
        let text = "from,to,note\nFR,KP,\"a \"\"b\"\", c\"\nRU,KP,\n\"two\nlines\",KP,é\n"
        let root = try #require(CSVReader.read(SourceFile(path: "a", text: text)).root)
        let (bytes, words) = Self.pack(root)
        expectSame(root, try #require(Self.unpack(bytes, words)))
    }

    @Test func aKeyCanBeLeftOut() throws {
        let root = try #require(YAMLReader.read(SourceFile(path: "a", text: "{ a: 1, each: [2, 3], b: 4 }")).root)
        var out = PackedWriter()
        NodePacker(counting: []).write(root, without: "each", into: &out)
        let node = try #require(Self.unpack(out.bytes, []))
        #expect(node.entries.map { $0.key.text + $0.value.text } == ["a1", "b4"])
    }

    @Test func whatOccursOftenTakesLittleRoom() throws {
        let root = try #require(YAMLReader.read(SourceFile(path: "a", text: Self.samples[2])).root)
        let (bytes, words) = Self.pack(root)
        #expect(Set(words.map { String(decoding: $0, as: UTF8.self) }) == ["KP", "id", "title", "trip.to", "when"])
        #expect(bytes.count < Self.samples[2].utf8.count)
    }

    @Test(arguments: 0..<8) func damagedBytesAreReadOrRefused(_ seed: Int) throws {
        var random = SeededGenerator(UInt64(seed))
        let packed = try Self.samples.map {
            Self.pack(try #require(YAMLReader.read(SourceFile(path: "a", text: $0)).root))
        }
        var refused = 0
        for _ in 0..<2000 {
            var (bytes, words) = random.pick(packed)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 2: bytes.insert(0xFF, at: place)
                default: bytes = Array(bytes[..<max(1, place)])
                }
            }
            guard let node = Self.unpack(bytes, words) else {
                refused += 1
                continue
            }
            walk(node)
        }
        #expect(refused > 200)
    }

    private func walk(_ node: Node) {
        _ = (node.text, node.span, node.scalar, node.positions.position(atUTF8Offset: 1))
        for element in node.elements { walk(element) }
        for entry in node.entries { walk(entry.value) }
    }

    @Test func numbersOfEverySizeComeBack() {
        var out = PackedWriter()
        let numbers = [0, 1, 127, 128, 16_383, 16_384, Int.max, Int.max - 1]
        for number in numbers {
            out.number(number)
            out.signed(number)
            out.signed(-number)
        }
        out.signed(Int.min)
        out.bytes.withUnsafeBytes { buffer in
            var reader = PackedReader(buffer)
            for number in numbers {
                #expect(reader.number() == number)
                #expect(reader.signed() == number)
                #expect(reader.signed() == -number)
            }
            #expect(reader.signed() == Int.min)
            #expect(reader.isAtEnd && !reader.isDamaged)
            #expect(reader.number() == 0)
            #expect(reader.isDamaged)
        }
    }
}
