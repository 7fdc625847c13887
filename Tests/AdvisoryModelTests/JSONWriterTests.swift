import AdvisoryModel
import Foundation
import Testing

@Suite struct JSONWriterTests {
    static func text(_ value: JSONValue, pretty: Bool = false) -> String {
        var writer = JSONWriter(pretty: pretty)
        writer.value(value)
        return writer.text
    }

    @Test(arguments: [
        (JSONValue.null, "null"), (true, "true"), (false, "false"), (0, "0"), (-7, "-7"),
        (.integer(.min), "-9223372036854775808"),
        (.number(0.1), "0.1"), (.number(30), "30.0"), (.number(-0.0), "-0.0"), (.number(5e-324), "5e-324"),
        (.number(1.7976931348623157e308), "1.7976931348623157e+308"), (.number(.nan), "null"),
        (.number(.infinity), "null"),
        (.array([]), "[]"), (.object([]), "{}"), (.array([.array([]), .object([])]), "[[],{}]"),
        (.object([.init("b", 1), .init("a", .array([2, .null]))]), #"{"b":1,"a":[2,null]}"#),
    ])
    func writesValues(value: JSONValue, expected: String) {
        #expect(Self.text(value) == expected)
    }

    @Test(arguments: [
        ("", #""""#), ("a\"b\\c/", #""a\"b\\c/""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
        ("\0\u{1F}\u{1B}", #""\u0000\u001f\u001b""#),
        ("Хасан – 하산 👩‍👩‍👧", "\"Хасан – 하산 👩‍👩‍👧\""), ("\u{7F}\u{2028}", "\"\u{7F}\u{2028}\""), ("\"", #""\"""#),
        ("x\n", #""x\n""#),
    ])
    func escapesWhatMustBeEscaped(text: String, expected: String) {
        #expect(Self.text(.string(text)) == expected)
        #expect(Self.text(.object([.init(text, .null)])) == "{\(expected):null}")
    }

    @Test func prettyMeansOneMemberOnALine() {
        let value: JSONValue = .object([
            .init("a", .array([1, .object([.init("b", .object([]))]), .array([])])), .init("c", "d"),
        ])
        #expect(
            Self.text(value, pretty: true) == """
                {
                  "a": [
                    1,
                    {
                      "b": {}
                    },
                    []
                  ],
                  "c": "d"
                }
                """)
    }

    @Test func numbersReadBackToTheLastBit() {
        var random = RandomValues(seed: 1)
        for _ in 0..<10_000 {
            let number = Double(bitPattern: random.next())
            #expect(Double(Self.text(.number(number))) == (number.isFinite ? number : nil))
        }
    }

    @Test(arguments: 0..<300)
    func everyValueReadsBackAsItself(seed: Int) throws {
        var random = RandomValues(seed: UInt64(seed))
        let value = random.value(depth: 4)
        for pretty in [false, true] {
            let data = Data(Self.text(value, pretty: pretty).utf8)
            let read = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
            #expect(Self.isSame(read, as: value), "\(value)")
        }
    }

    /// Whether Foundation read the same value.
    static func isSame(_ read: Any, as value: JSONValue) -> Bool {
        switch value {
        case .null: read is NSNull
        case .bool(let value): (read as? Bool) == value
        case .integer(let value): (read as? Int) == value
        // Foundation reads some numbers by way of a decimal and so loses the last bits; `numbersReadBackToTheLastBit` is strict.
        case .number(let value): (read as? Double).map { abs($0 - value) <= abs(value) * 1e-14 } ?? false
        case .string(let value): (read as? String).map { Array($0.utf8) } == Array(value.utf8)
        case .array(let elements):
            (read as? [Any]).map { $0.count == elements.count && zip($0, elements).allSatisfy { isSame($0, as: $1) } }
                ?? false
        case .object(let members):
            (read as? [String: Any]).map { object in
                object.count == members.count
                    && members.allSatisfy { member in object[member.key].map { isSame($0, as: member.value) } ?? false }
            } ?? false
        }
    }
}

/// Makes values up, the same ones for the same seed.
struct RandomValues: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func chance() -> Bool { next() & 1 == 0 }

    mutating func text() -> String {
        let pool: [Unicode.Scalar] = [
            "a", "\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "/", "é", "한", "\u{2028}", "🚆", "\u{301}", " ",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &self) { text.append(pool.randomElement(using: &self) ?? "x") }
        return String(text)
    }

    mutating func value(depth: Int) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &self) {
        case 0: return .null
        case 1: return .bool(chance())
        case 2: return .integer(Int(truncatingIfNeeded: next()) >> Int.random(in: 0...63, using: &self))
        case 3:
            let number = Double(bitPattern: next())
            return .number(number.isFinite ? number : 0.5)
        case 4: return .string(text())
        case 5: return .array((0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth - 1) })
        default:
            // Numbered keys: which one of two equal keys is read is nobody's promise.
            let count = Int.random(in: 0...4, using: &self)
            return .object((0..<count).map { .init("\($0)\(text())", value(depth: depth - 1)) })
        }
    }
}
