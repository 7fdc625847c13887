extension FormatString {
    /// A value as `%s` writes it; nil for kinds that have no text, such as optionals. Entries of maps are sorted by the text of their keys.
    static func plainText(of value: Value) -> String? {
        switch value {
        case .null: return "null"
        case .bool(let flag): return flag ? "true" : "false"
        case .int(let number): return String(number)
        case .uint(let number): return String(number)
        case .double(let number): return plainDouble(number)
        case .string(let text): return text
        case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .type(let type): return type.runtimeName
        case .timestamp(let timestamp): return timestamp.description
        case .duration(let duration): return duration.description
        case .list(let elements):
            var texts: [String] = []
            for element in elements {
                guard let text = plainText(of: element) else { return nil }
                texts.append(text)
            }
            return "[" + texts.joined(separator: ", ") + "]"
        case .map(let map):
            var texts: [(key: String, value: String)] = []
            for (key, value) in zip(map.keys, map.values) {
                guard let key = plainText(of: key), let value = plainText(of: value) else { return nil }
                texts.append((key, value))
            }
            texts.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            return "{" + texts.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
        case .opaque(let value): return value.description
        case .optional, .error, .unknown: return nil
        }
    }

    /// The shortest digits that stand for just this double, without an exponent: `3` for 3.0, `0.0000001` for 1e-7.
    static func plainDouble(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        // Swift writes `-1.25e-07`: sign, digits with a point, exponent.
        let parts = number.magnitude.description.split(separator: "e")
        let mantissa = parts.first.map { $0.split(separator: ".") } ?? []
        let whole = mantissa.first.map(String.init) ?? "0"
        let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let digits = whole + fraction
        let point = whole.utf8.count + exponent
        let sign = number.sign == .minus ? "-" : ""
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        let padded = digits + String(repeating: "0", count: max(0, point - digits.utf8.count))
        let rest = padded.dropFirst(point)
        return sign + padded.prefix(point) + (rest.isEmpty ? "" : "." + rest)
    }
}
