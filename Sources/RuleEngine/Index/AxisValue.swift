import AdvisoryModel
import CEL

/// What a request says of one axis.
struct AxisValue: Sendable {
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
}

extension AxisValue {
    /// The value of an axis among those of a request; symbols of lists are put behind those that are there.
    init(_ axis: Axis, _ bindings: Bindings, _ symbols: Symbols, _ list: inout [UInt32]) {
        self = .unclear
        switch (axis.kind, Self.value(axis, bindings)) {
        case (.word, .string(let text)):
            self = AxisValue(state: .symbol, symbol: symbols[text])
        case (.list, .list(let values)):
            let start = list.count
            for value in values {
                guard case .string(let text) = value else { return }
                list.append(symbols[text])
            }
            self =
                values.count == 1
                ? AxisValue(state: .symbol, symbol: list[start])
                : AxisValue(
                    state: .symbols, symbol: UInt32(truncatingIfNeeded: start),
                    number: Int32(truncatingIfNeeded: values.count))
        case (.truth, .bool(let value)): self = AxisValue(state: .number, number: value ? 1 : 0)
        case (.number, .int(let value)):
            // Only the order counts, and no limit lies as far out as these ends.
            self = AxisValue(state: .number, number: Int32(clamping: max(value, Int64(Int32.min) + 1)))
        case (.number, let value):
            if let day = value.day { self = AxisValue(state: .number, number: day.number) }
        case (_, .unknown): state = .unknown
        default: return
        }
    }

    private static func value(_ axis: Axis, _ bindings: Bindings) -> Value {
        let value = bindings[axis.slot]
        guard let field = axis.field else { return value }
        guard case .map(let map) = value else { return value.isUnknown ? value : .null }
        return map.field(field) ?? .null
    }
}
