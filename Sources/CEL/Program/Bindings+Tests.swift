extension Bindings {
    // Plain questions about values that are what they nearly always are; nil where the value is anything else, of which only a program knows what
    // comes of it. Each answer is that of the program.

    /// Whether the text in a slot is one of some.
    package func isText(_ slot: Slot, among texts: [String]) -> Bool? {
        values.asks(slot.index) { value in
            guard case .string(let text) = value else { return nil }
            return texts.contains { $0.hasSameCodePoints(as: text) }
        }
    }

    /// Whether a list of texts in a slot, not a long one, has one of some.
    package func hasText(_ slot: Slot, among texts: [String]) -> Bool? {
        values.asks(slot.index) { value in
            guard case .list(let list) = value, list.count <= 64 else { return nil }
            var isFound = false
            for element in list {
                guard case .string(let text) = element else { return nil }
                isFound = isFound || texts.contains { $0.hasSameCodePoints(as: text) }
            }
            return isFound
        }
    }

    /// The truth value in a slot.
    package func truth(_ slot: Slot) -> Bool? {
        values.asks(slot.index) { if case .bool(let truth) = $0 { truth } else { nil } }
    }

    /// What would have to be known of the value in a slot, of which nothing at all is; nil: something is known of it.
    package func unbounded(_ slot: Slot) -> UnknownSet? {
        values.asks(slot.index) { if case .unknown(let unknown) = $0, unknown.bounds == nil { unknown } else { nil } }
    }

    /// The whole number in a slot.
    package func integer(_ slot: Slot) -> Int64? {
        values.asks(slot.index) { if case .int(let number) = $0 { number } else { nil } }
    }
}
