/// What a scalar is by the YAML 1.2 core schema (chapter 10.3.2 of the specification).
///
/// ```swift
/// Scalar(plain: "0o14")   // .int(12)
/// Scalar(plain: "0112")   // .int(112)
/// Scalar(plain: "NO")     // .string
/// ```
public enum Scalar: Hashable, Sendable {
    /// Nothing, `~`, `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number that Int64 holds.
    case int(Int64)
    /// Any other number. A decimal number that Int64 does not hold is rounded to one; beyond what Double holds it is infinite, which
    /// `.inf` is too.
    case float(Double)
    /// Anything else, and everything in quotes: `NO`, `07:00`; also octal and hexadecimal numbers that Int64 does not hold.
    case string

    /// Resolves a plain scalar.
    public init(plain text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .bool(true)
        case "false", "False", "FALSE": self = .bool(false)
        case ".nan", ".NaN", ".NAN": self = .float(.nan)
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .float(.infinity)
        case "-.inf", "-.Inf", "-.INF": self = .float(-.infinity)
        default: self = NumberReader(text).value ?? .string
        }
    }
}

/// Reads the core schema's numbers.
private struct NumberReader {
    private let text: String
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    var value: Scalar? {
        // Most scalars are words: they are told by their first byte.
        guard let first = bytes.first, Self.isDigit(first) || [0x2B, 0x2D, 0x2E].contains(first) else { return nil }
        if text.hasPrefix("0o") { return integer(radix: 8) }
        if text.hasPrefix("0x") { return integer(radix: 16) }
        var reader = self
        return reader.decimal()
    }

    private func integer(radix: Int) -> Scalar? {
        // A sign after the prefix is not a digit; the standard library would take it.
        guard let first = bytes.dropFirst(2).first, first != 0x2B, first != 0x2D else { return nil }
        return Int64(text.dropFirst(2), radix: radix).map { .int($0) }
    }

    /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
    private mutating func decimal() -> Scalar? {
        var normal: [UInt8] = []
        if take(0x2B, 0x2D) { normal.append(bytes[0]) }
        let whole = digits()
        var isWhole = true
        var fraction: ArraySlice<UInt8> = []
        if take(0x2E) {
            isWhole = false
            fraction = digits()
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        normal += whole.isEmpty ? [0x30] : whole
        if !fraction.isEmpty { normal += [0x2E] + fraction }
        if take(0x65, 0x45) {
            isWhole = false
            normal.append(0x65)
            if take(0x2B, 0x2D) { normal.append(bytes[place - 1]) }
            let exponent = digits()
            guard !exponent.isEmpty else { return nil }
            normal += exponent
        }
        guard place == bytes.count else { return nil }
        if isWhole, let integer = Int64(text) { return .int(integer) }
        return Double(String(decoding: normal, as: UTF8.self)).map { .float($0) }
    }

    private mutating func take(_ wanted: UInt8...) -> Bool {
        guard place < bytes.count, wanted.contains(bytes[place]) else { return false }
        place += 1
        return true
    }

    private mutating func digits() -> ArraySlice<UInt8> {
        let start = place
        while place < bytes.count, Self.isDigit(bytes[place]) { place += 1 }
        return bytes[start..<place]
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
