import Foundation
import JSON
import TestSupport
import Testing

@Suite struct JSONWriterTests {
    @Test func writesCompactly() {
        var json = JSONWriter()
        json.value(
            .object([.init("a", .array([1, true, .null, "x"])), .init("b", .object([])), .init("c", .array([]))]))
        #expect(json.text == #"{"a":[1,true,null,"x"],"b":{},"c":[]}"#)
    }

    @Test func indentsByTwoSpaces() {
        var json = JSONWriter(pretty: true)
        json.value(.object([.init("a", .array([1, .object([.init("b", "x")])])), .init("c", .array([]))]))
        #expect(
            json.text == """
                {
                  "a": [
                    1,
                    {
                      "b": "x"
                    }
                  ],
                  "c": []
                }
                """)
    }

    /// Eight bytes are looked at in one: each byte is tried at each place, beside those that are nearly escaped, and of more than one byte.
    @Test func escapesWhereverAByteStands() {
        let around: [UInt8] = [0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7F, 0xC3, 0xA9]
        for byte in UInt8(0)..<0x80 {
            let escape = byte < 0x20 || byte == 0x22 || byte == 0x5C
            for (count, place) in (1...18).flatMap({ count in (0..<count).map { (count, $0) } }) {
                var bytes = (0..<count).map { around[($0 + Int(byte)) % 6] } + [0xC3, 0xA9]
                bytes[place] = byte
                var json = JSONWriter()
                json.string(String(decoding: bytes, as: UTF8.self))
                let written = json.bytes.dropFirst().dropLast()
                let length = escape ? (byte < 0x20 && ![8, 9, 10, 12, 13].contains(byte) ? 6 : 2) : 1
                let isRight =
                    written.prefix(place).elementsEqual(bytes[..<place])
                    && written.dropFirst(place + length).elementsEqual(bytes[(place + 1)...])
                    && (written.dropFirst(place).first == UInt8(ascii: "\\")) == (escape)
                if !isRight { Issue.record("\(byte) at \(place) of \(count): \(json.text)") }
            }
        }
    }

    @Test(arguments: [
        ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
        ("\u{0}\u{1B}\u{1F}", #""\u0000\u001b\u001f""#), ("Хасан 두만강 🚂", #""Хасан 두만강 🚂""#), ("", #""""#),
        ("a\"b\"c", #""a\"b\"c""#),
    ])
    func escapesAsRFC8259Asks(_ text: String, _ expected: String) {
        var json = JSONWriter()
        json.string(text)
        #expect(json.text == expected)
    }

    @Test(arguments: [
        (0.0, "0.0"), (0.1, "0.1"), (-2.5, "-2.5"), (1e300, "1e+300"), (5e-324, "5e-324"), (Double.nan, "null"),
        (Double.infinity, "null"), (-Double.infinity, "null"),
    ])
    func writesNumbersInTheFewestDigits(_ number: Double, _ expected: String) {
        var json = JSONWriter()
        json.number(number)
        #expect(json.text == expected)
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (-7, "-7"), (1_000_000, "1000000"), (Int.max, "9223372036854775807"),
        (Int.min, "-9223372036854775808"),
    ])
    func writesWholeNumbers(_ number: Int, _ expected: String) {
        var json = JSONWriter()
        json.integer(number)
        #expect(json.text == expected)
    }

    @Test func writesALineEach() {
        var json = JSONWriter()
        for number in 1...2 {
            json.beginArray()
            json.integer(number)
            json.endArray()
            json.endLine()
        }
        #expect(json.text == "[1]\n[2]\n")
    }

    @Test func numbersReadBackAsTheSame() throws {
        var random = SeededGenerator(7)
        let numbers = (0..<2000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
        var json = JSONWriter()
        json.value(.array(numbers.map { .number($0) }))
        #expect(try JSONDecoder().decode([Double].self, from: Data(json.bytes)) == numbers)
    }

    @Test(arguments: [false, true])
    func whatIsWrittenReadsBackByAnotherReader(pretty: Bool) throws {
        var random = SeededGenerator(42)
        for _ in 0..<300 {
            let value = Self.randomValue(depth: 4, &random)
            var json = JSONWriter(pretty: pretty)
            json.value(value)
            let parsed = try JSONSerialization.jsonObject(with: Data(json.bytes), options: [.fragmentsAllowed])
            #expect(Self.isSame(value, parsed), "\(json.text)")
        }
    }

    private static func randomValue(depth: Int, _ random: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .integer(Int.random(in: Int.min...Int.max, using: &random))
        case 3: return .number(Double.random(in: -1e9...1e9, using: &random))
        case 4, 5: return .string(randomText(&random))
        case 6:
            return .array(
                (0..<Int.random(in: 0..<5, using: &random)).map { _ in randomValue(depth: depth - 1, &random) })
        default:
            let count = Int.random(in: 0..<5, using: &random)
            return .object(
                (0..<count).map { .init("\($0)\(randomText(&random))", randomValue(depth: depth - 1, &random)) })
        }
    }

    private static func randomText(_ random: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0..<12, using: &random) {
            // A third are control characters, quotes and backslashes, a third ASCII, a third from anywhere; surrogates are no scalars.
            let number: UInt32 =
                switch Int.random(in: 0..<3, using: &random) {
                case 0: [UInt32](Array(0..<0x20) + [0x22, 0x5C, 0x7F]).randomElement(using: &random) ?? 0
                case 1: UInt32.random(in: 0x20..<0x7F, using: &random)
                default: UInt32.random(in: 0x80...0x10FFFF, using: &random)
                }
            if let scalar = Unicode.Scalar(number) { text.unicodeScalars.append(scalar) }
        }
        return text
    }

    private static func isSame(_ value: JSONValue, _ parsed: Any) -> Bool {
        switch value {
        case .null: return parsed is NSNull
        case .bool(let bool): return (parsed as? Bool) == bool
        case .integer(let integer): return (parsed as? NSNumber)?.intValue == integer
        // That reader rounds some numbers in their last digits; `numbersReadBackAsTheSame` looks closely.
        case .number(let number):
            return (parsed as? NSNumber).map { abs($0.doubleValue - number) <= number.ulp * 8 } ?? false
        case .string(let text):
            // Compared by scalars: == would let canonical equivalents pass.
            return (parsed as? String).map { Array($0.unicodeScalars) == Array(text.unicodeScalars) } ?? false
        case .array(let elements):
            guard let list = parsed as? [Any], list.count == elements.count else { return false }
            return zip(elements, list).allSatisfy { isSame($0, $1) }
        case .object(let members):
            guard let object = parsed as? [String: Any], object.count == members.count else { return false }
            return members.allSatisfy { member in object[member.key].map { isSame(member.value, $0) } ?? false }
        }
    }
}
