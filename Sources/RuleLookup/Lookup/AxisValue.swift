import AdvisoryModel
package import CEL

/// What a request says of one axis.
package struct AxisValue: Sendable {
    enum State: UInt8, Sendable {
        /// Not known.
        case unknown
        /// Something that rules cannot be looked up by, such as an explicit null: their conditions have to be evaluated.
        case unclear
        /// One symbol.
        case symbol
        /// Any number of symbols.
        case symbols
        /// A number.
        case number
    }

    var state: State
    /// The symbol, or where the symbols begin.
    var symbol: UInt32 = 0
    /// The number, or how many symbols there are.
    var number: Int32 = 0

    static let unclear = AxisValue(state: .unclear)

    static func truth(_ isTrue: Bool) -> AxisValue { AxisValue(state: .number, number: isTrue ? 1 : 0) }

    /// The same where the symbols of lists begin by so many places later.
    func moved(by places: Int) -> AxisValue {
        if state != .symbols { return self }
        return AxisValue(
            state: .symbols, symbol: UInt32(truncatingIfNeeded: Int(symbol) + places), number: number)
    }
}

extension AxisValue {
    // A function, as an initializer would count references to all that it is given.
    /// The value of an axis among those of a request; symbols of lists are added after those that are there.
    package static func of(
        _ axis: Axis, _ bindings: Bindings, _ symbols: Symbols, _ list: inout [UInt32]
    ) -> AxisValue {
        // Most attributes are not known of most requests: their values are not copied.
        if let slot = axis.slot, bindings.isUnknown(slot) { return AxisValue(state: .unknown) }
        switch (axis.kind, value(axis, bindings)) {
        case (_, .unknown): return AxisValue(state: .unknown)
        case (.word, .string(let text)): return AxisValue(state: .symbol, symbol: symbols[text])
        case (.list, .list(let values)):
            let start = list.count
            for value in values where !append(value, axis.field, symbols, &list) { return .unclear }
            let count = list.count - start
            if count == 1 { return AxisValue(state: .symbol, symbol: list[start]) }
            return AxisValue(
                state: .symbols, symbol: UInt32(truncatingIfNeeded: start), number: Int32(truncatingIfNeeded: count))
        case (.truth, .bool(let value)): return .truth(value)
        case (.number, .int(let value)):
            // Only the order counts, and no limit lies as far out as these ends.
            return AxisValue(state: .number, number: Int32(clamping: max(value, Int64(Int32.min) + 1)))
        case (.number, .opaque(let value)):
            // A day goes by its number.
            return value.ordinal.map { AxisValue(state: .number, number: Int32(clamping: $0)) } ?? .unclear
        default: return .unclear
        }
    }

    private static func value(_ axis: Axis, _ bindings: Bindings) -> Value {
        guard let slot = axis.slot else { return .null }
        let value = bindings[slot]
        guard let field = axis.field else { return value }
        switch value {
        case .map(let map): return map.field(field) ?? .null
        case .list: return value
        default: return value.isUnknown ? value : .null
        }
    }

    /// Adds the words of an element of a list; false where it has others, or it is not known which.
    private static func append(
        _ value: Value, _ field: String?, _ symbols: Symbols, _ list: inout [UInt32]
    ) -> Bool {
        switch (value, field) {
        case (.string(let text), _):
            list.append(symbols[text])
            return true
        case (.map(let map), let field?):
            guard case .list(let parts)? = map.field(field) else {
                return append(map.field(field) ?? .null, nil, symbols, &list)
            }
            for part in parts where !append(part, nil, symbols, &list) { return false }
            return true
        default: return false
        }
    }
}
