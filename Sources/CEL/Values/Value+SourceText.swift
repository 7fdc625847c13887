extension Value {
    /// The value as an expression that gives it: `"a\"b"`, `[1, 2u]`, `timestamp("2026-12-07T00:00:00Z")`.
    ///
    /// Errors and unknowns are not expressions and are written in angle brackets, as are the values of a domain's own types.
    public var sourceText: String {
        switch self {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .int(let number): String(number)
        case .uint(let number): "\(number)u"
        case .double(let number): Self.text(number)
        case .string(let text): Self.quoted(text)
        case .bytes(let bytes): Self.quoted(bytes)
        case .list(let elements): "[\(elements.map(\.sourceText).joined(separator: ", "))]"
        case .map(let map):
            "{\(zip(map.keys, map.values).map { "\($0.sourceText): \($1.sourceText)" }.joined(separator: ", "))}"
        case .type(let type): type.runtimeName
        case .timestamp(let timestamp): "timestamp(\"\(timestamp.description)\")"
        case .duration(let duration): "duration(\"\(duration.description)\")"
        case .optional(let optional): optional.value.map { "optional.of(\($0.sourceText))" } ?? "optional.none()"
        case .opaque(let value): "<\(value.description)>"
        case .error(let error): "<error: \(error.message)>"
        case .unknown(let unknown): "<unknown: \(unknown.names.joined(separator: ", "))>"
        }
    }

    /// Whether it is written with a minus in front.
    var isNegative: Bool {
        switch self {
        case .int(let number): number < 0
        case .double(let number): number.sign == .minus && number.isFinite
        default: false
        }
    }

    /// Whether it is written as a number that a minus could belong to.
    var isNumber: Bool {
        switch self {
        case .int: true
        case .double(let number): number.isFinite
        default: false
        }
    }

    private static func text(_ number: Double) -> String {
        if number.isNaN { return "double(\"NaN\")" }
        if number.isInfinite { return number < 0 ? "double(\"-Infinity\")" : "double(\"Infinity\")" }
        return number.description
    }

    private static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
                output += "\\x" + hex(scalar.value)
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + "\""
    }

    private static func quoted(_ bytes: [UInt8]) -> String {
        var output = "b\""
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): output += "\\\""
            case UInt8(ascii: "\\"): output += "\\\\"
            case 0x20..<0x7F: output.unicodeScalars.append(Unicode.Scalar(byte))
            default: output += "\\x" + hex(UInt32(byte))
            }
        }
        return output + "\""
    }

    private static func hex(_ number: UInt32) -> String {
        let digits = String(number, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }
}
