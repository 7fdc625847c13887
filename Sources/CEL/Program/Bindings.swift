/// The values of an environment's variables, by slot.
public struct Bindings: Sendable {
    private(set) var values: VariableValues

    /// Bindings in which no variable has a value yet; reading one is an error.
    public init(_ environment: Environment) {
        values = VariableValues([Value](repeating: VariableValues.unbound, count: environment.variables.count))
    }

    /// Bindings of all variables of an environment, each by its slot.
    ///
    /// - Parameter common: the slots of those that many bindings will have in common; empty where there are none.
    package init(_ environment: Environment, sharing common: Range<Int> = 0..<0, _ value: (Slot) -> Value) {
        values = VariableValues(environment.variables.indices.map { value(Slot($0)) }, sharing: common)
    }

    /// The value in a slot; an error for slots that there are not, and nothing happens when they are set.
    public subscript(slot: Slot) -> Value {
        get { values[slot.index] }
        set { values[slot.index] = newValue }
    }

    /// Whether nothing at all is known of the value in a slot.
    package func isUnbounded(_ slot: Slot) -> Bool { values.asks(slot.index) { $0.isUnbounded } }

    /// Whether the value in a slot is not known.
    package func isUnknown(_ slot: Slot) -> Bool { values.asks(slot.index) { $0.isUnknown } }

    /// A bit for each of some slots whose value is not known to be the same as in other bindings of the same environment.
    ///
    /// - Parameter slots: a bit for each that is asked about.
    package func differences(from other: Bindings, among slots: UInt64) -> UInt64 {
        values.differences(from: other.values, among: slots)
    }

    /// Whether the value in a slot is known to be the same as one that was there in other bindings.
    ///
    /// - Parameter isUncounted: whether that was a list of which some elements may be the same.
    package func isSame(_ slot: Slot, as value: Value, isUncounted: Bool) -> Bool {
        values.isUncounted(slot.index) == isUncounted && values.asks(slot.index) { $0.isSame(as: value) }
    }

    /// Whether the value in a slot is a list of which some elements may be the same.
    package func isUncounted(_ slot: Slot) -> Bool { values.isUncounted(slot.index) }

    /// Says of a list that some of its elements may be the same, so that it is not known how many there are: `all` and `exists` take it as it is, and
    /// `in`, and what `filter` and `map` make of it for them; `size` and `exists_one` know no more than the most that there may be; to everything else it is unknown.
    ///
    /// - Parameter name: what it is called.
    package mutating func setUncounted(_ slot: Slot, _ name: String) { values.setUncounted(slot.index, name) }

    /// Whether a slot is one of those that many bindings have in common.
    package func isShared(_ slot: Slot) -> Bool { values.isShared(slot.index) }

    /// Takes over from others of the same environment what many bindings have in common.
    package mutating func share(_ other: Bindings) { values.share(other.values) }

    /// The same values for an environment that declares further variables after those of the first.
    public func extended(to environment: Environment) -> Bindings {
        var copy = self
        copy.values.extend(by: environment.variables.count - values.count)
        return copy
    }
}

extension Frame {
    init(_ bindings: Bindings, budget: Int) {
        variables = bindings.values
        self.budget = budget
    }
}
