extension Value {
    /// The value as a text for people: texts as they are, numbers in their shortest form, times by RFC 3339, lists with commas.
    ///
    /// ```swift
    /// Value.list([.int(1), .string("a")]).displayText   // "1, a"
    /// ```
    public var displayText: String {
        switch self {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .int(let number): String(number)
        case .uint(let number): String(number)
        case .double(let number): Self.text(of: number)
        case .string(let text): text
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .list(let list): list.map(\.displayText).joined(separator: ", ")
        case .map(let map):
            zip(map.keys, map.values).map { "\($0.displayText): \($1.displayText)" }.joined(separator: ", ")
        case .type(let type): type.runtimeName
        case .timestamp(let time): time.description
        case .duration(let length): length.description
        case .optional(let optional): optional.value?.displayText ?? "none"
        case .opaque(let value): value.description
        case .error(let error): error.message
        case .unknown(let unknown): unknown.names.joined(separator: ", ")
        }
    }

    /// The shortest text that reads back as the same double; whole numbers without `.0`.
    static func text(of number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
