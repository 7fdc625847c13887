/// The values of an environment's variables, by slot.
public struct Bindings: Sendable {
    private(set) var values: [Value]
    /// Those of further variables, by which a few programs that read them share all the others.
    private(set) var further: [Value] = []

    static let unbound = Value.error(EvaluationError(CELCode.unboundAttribute, "an attribute has no value"))

    /// Bindings in which no variable has a value yet; reading one is an error.
    public init(_ environment: Environment) {
        values = [Value](repeating: Self.unbound, count: environment.variables.count)
    }

    /// Bindings of all variables of an environment, each by its slot.
    package init(_ environment: Environment, _ value: (Slot) -> Value) {
        values = environment.variables.indices.map { value(Slot($0)) }
    }

    /// The value in a slot; an error for slots that there are not, and nothing happens when they are set.
    public subscript(slot: Slot) -> Value {
        get {
            if values.indices.contains(slot.index) { return values[slot.index] }
            let place = slot.index - values.count
            return further.indices.contains(place) ? further[place] : Self.unbound
        }
        set {
            if values.indices.contains(slot.index) {
                values[slot.index] = newValue
            } else if further.indices.contains(slot.index - values.count) {
                further[slot.index - values.count] = newValue
            }
        }
    }

    /// Whether nothing at all is known of the value in a slot.
    package func isUnbounded(_ slot: Slot) -> Bool {
        values.indices.contains(slot.index) ? values[slot.index].isUnbounded : self[slot].isUnbounded
    }

    /// The same values for an environment that declares further variables after those of the first.
    public func extended(to environment: Environment) -> Bindings {
        var copy = self
        let missing = environment.variables.count - values.count - further.count
        if missing > 0 { copy.further += [Value](repeating: Self.unbound, count: missing) }
        return copy
    }
}

extension Frame {
    init(_ bindings: Bindings, budget: Int) {
        variables = bindings.values
        further = bindings.further
        self.budget = budget
    }
}
