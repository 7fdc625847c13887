extension CoreLibrary {
    static let conversions: [FunctionDeclaration] = [
        conversion("bool", .bool, [.bool, .string], "true and false from texts.", ["bool('true') // true"], toBool),
        conversion(
            "bytes", .bytes, [.bytes, .string], "The UTF-8 of a text.", ["bytes('é') // b'\\303\\251'"], toBytes),
        conversion(
            "double", .double, [.double, .int, .uint, .string], "A number as a double.", ["double('1.5') // 1.5"],
            toDouble),
        conversion(
            "duration", .duration, [.duration, .string, .int], "A length of time from its text.",
            ["duration('1h30m') // 5400s"],
            toDuration),
        conversion(
            "int", .int, [.int, .uint, .double, .string, .timestamp, .duration],
            "A whole number; doubles towards zero, timestamps in seconds since 1970.", ["int(2.9) // 2"], toInt),
        conversion(
            "string", .string, [.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration],
            "The value as a text.",
            ["string(1.0) // '1'"], toString),
        conversion(
            "timestamp", .timestamp, [.timestamp, .string, .int],
            "A point in time from RFC 3339 or seconds since 1970.",
            ["timestamp('2026-12-07T08:30:00Z')"], toTimestamp),
        conversion(
            "uint", .uint, [.uint, .int, .double, .string], "A whole number that is not negative.", ["uint(2.9) // 2u"],
            toUInt),
        FunctionDeclaration(
            "dyn", "The value itself, its type left to the evaluation.", examples: ["dyn(1) // 1"],
            [Overload("to_dyn", [a], .dyn) { $0[0] }]),
        FunctionDeclaration(
            "type", "The type of a value.", examples: ["type(1) == int // true"],
            [Overload("type", [a], .type(a)) { .type($0[0].runtimeType) }]),
    ]

    private static func conversion(
        _ name: String, _ result: CELType, _ sources: [CELType], _ summary: String, _ examples: [String],
        _ convert: @escaping @Sendable (Value) -> Value?
    ) -> FunctionDeclaration {
        let named = (name == "int" || name == "uint" ? "an " : name == "bytes" ? "" : "a ") + name
        return FunctionDeclaration(
            name, summary, examples: examples,
            sources.map { source in
                Overload("\(source.description)_to_\(name)", [source], result, cost: .linear(per: 10)) { arguments in
                    convert(arguments[0])
                        ?? .error(
                            EvaluationError(
                                CELCode.invalidConversion,
                                "`\(arguments[0].displayText.prefix(60))` cannot be turned into \(named)"))
                }
            })
    }

    private static func toBool(_ value: Value) -> Value? {
        guard case .string(let text) = value else { return value }
        switch text {
        case "1", "t", "T", "true", "TRUE", "True": return .bool(true)
        case "0", "f", "F", "false", "FALSE", "False": return .bool(false)
        default: return nil
        }
    }

    private static func toBytes(_ value: Value) -> Value? {
        if case .string(let text) = value { .bytes(Array(text.utf8)) } else { value }
    }

    private static func toDouble(_ value: Value) -> Value? {
        switch value {
        case .int(let number): return .double(Double(number))
        case .uint(let number): return .double(Double(number))
        case .string(let text):
            switch text.lowercased() {
            case "nan": return .double(.nan)
            case "inf", "+inf", "infinity", "+infinity": return .double(.infinity)
            case "-inf", "-infinity": return .double(-.infinity)
            default:
                // A number that is too large is not an infinity that the author wrote.
                guard isDecimal(text), let number = Double(text), number.isFinite else { return nil }
                return .double(number)
            }
        default: return value
        }
    }

    /// Digits with a sign, a point and an exponent: no hexadecimal, no blanks.
    private static func isDecimal(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
    }

    private static func toDuration(_ value: Value) -> Value? {
        switch value {
        case .string(let text): return CELDuration(text).map { .duration($0) }
        case .int(let seconds):
            let (nanoseconds, isOver) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
            return isOver ? nil : .duration(CELDuration(nanoseconds: nanoseconds))
        default: return value
        }
    }

    private static func toInt(_ value: Value) -> Value? {
        switch value {
        case .uint(let number): return Int64(exactly: number).map { .int($0) }
        case .double(let number):
            // Both bounds are exclusive: the nearest doubles lie outside.
            guard number > -9_223_372_036_854_775_808.0, number < 9_223_372_036_854_775_808.0 else { return nil }
            return .int(Int64(number))
        case .string(let text): return Int64(text).map { .int($0) }
        case .timestamp(let time): return .int(time.seconds)
        case .duration(let length): return .int(length.nanoseconds / 1_000_000_000)
        default: return value
        }
    }

    private static func toUInt(_ value: Value) -> Value? {
        switch value {
        case .int(let number): return UInt64(exactly: number).map { .uint($0) }
        case .double(let number):
            guard number > -1, number < 18_446_744_073_709_551_616.0, !number.isNaN, number >= 0 || number == 0 else {
                return nil
            }
            return .uint(UInt64(number))
        case .string(let text): return text.hasPrefix("+") ? nil : UInt64(text).map { .uint($0) }
        default: return value
        }
    }

    private static func toString(_ value: Value) -> Value? {
        switch value {
        case .bytes(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
            return .string(text)
        case .double(let number):
            let text = Value.text(of: number)
            return .string(text == "Infinity" ? "+Inf" : text == "-Infinity" ? "-Inf" : text)
        default: return .string(value.displayText)
        }
    }

    private static func toTimestamp(_ value: Value) -> Value? {
        switch value {
        case .string(let text): Timestamp(text).map { .timestamp($0) }
        case .int(let seconds): Timestamp(seconds: seconds).map { .timestamp($0) }
        default: value
        }
    }
}
