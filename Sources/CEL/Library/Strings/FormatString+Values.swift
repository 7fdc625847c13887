extension FormatString {
    /// The text with `values` in their places.
    func text(with values: [Value]) -> Value {
        var text = ""
        var used = 0
        for part in parts {
            switch part {
            case .literal(let literal): text += literal
            case .value(let clause):
                guard used < values.count else {
                    return .failure(
                        CELCode.invalidArgument, "the format has more clauses than the \(values.count) values given")
                }
                switch Self.written(values[used], as: clause) {
                case .string(let part): text += part
                case let trouble: return trouble
                }
                used += 1
            }
            guard text.utf8.count <= StringLibrary.longestResult else { return .resultTooLong }
        }
        return .string(text)
    }

    /// A value as a clause writes it, or the error.
    private static func written(_ value: Value, as clause: Clause) -> Value {
        if let trouble = value.innerTrouble { return trouble }
        if case .text = clause { return plainText(of: value).map { .string($0) } ?? unfit(value, "text (`%s`)") }
        if case .double(let number) = value, !number.isFinite, isNumeric(clause) { return .string(plainDouble(number)) }
        switch clause {
        case .text: return unfit(value, "text (`%s`)")
        case .decimal: return whole(value, radix: 10).map { .string($0) } ?? unfit(value, "a whole number (`%d`)")
        case .octal: return whole(value, radix: 8).map { .string($0) } ?? unfit(value, "an octal number (`%o`)")
        case .binary:
            if case .bool(let flag) = value { return .string(flag ? "1" : "0") }
            return whole(value, radix: 2).map { .string($0) } ?? unfit(value, "a binary number (`%b`)")
        case .hexadecimal(let capitals):
            switch value {
            case .string(let text): return .string(hexadecimal(text.utf8, capitals: capitals))
            case .bytes(let bytes): return .string(hexadecimal(bytes, capitals: capitals))
            default:
                guard let text = whole(value, radix: 16) else { return unfit(value, "a hexadecimal number (`%x`)") }
                return .string(capitals ? text.upperedASCII : text)
            }
        case .fixed, .scientific:
            return decimals(of: value, clause).map { .string($0) } ?? unfit(value, "a decimal number (`%f`, `%e`)")
        }
    }

    private static func isNumeric(_ clause: Clause) -> Bool {
        switch clause {
        case .decimal, .fixed, .scientific: true
        default: false
        }
    }

    private static func whole(_ value: Value, radix: Int) -> String? {
        switch value {
        case .int(let number): String(number, radix: radix)
        case .uint(let number): String(number, radix: radix)
        default: nil
        }
    }

    private static func decimals(of value: Value, _ clause: Clause) -> String? {
        let exact: ExactDecimal? =
            switch value {
            case .double(let number): ExactDecimal(number)
            case .int(let number): ExactDecimal(magnitude: number.magnitude, isNegative: number < 0)
            case .uint(let number): ExactDecimal(magnitude: number)
            default: nil
            }
        switch clause {
        case .fixed(let precision): return exact?.fixed(precision)
        case .scientific(let precision): return exact?.scientific(precision)
        default: return nil
        }
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>, capitals: Bool) -> String {
        let digits = Array((capitals ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func unfit(_ value: Value, _ what: String) -> Value {
        .failure(
            CELCode.invalidArgument, "a value of type \(value.runtimeType.runtimeName) cannot be written as \(what)")
    }
}
