/// The values of an environment's variables, by slot.
public struct Bindings: Sendable {
    /// The values of the first variables.
    private(set) var values: [Value]
    /// Those of the variables after them, which many bindings have in common.
    private var shared: [Value] = []
    /// Those of the last variables.
    private var further: [Value] = []

    static let unbound = Value.error(EvaluationError(CELCode.unboundAttribute, "an attribute has no value"))

    /// For calls of constants, which read no variables.
    static let none = Bindings(values: [])

    private init(values: [Value]) { self.values = values }

    /// Bindings in which no variable has a value yet; reading one is an error.
    public init(_ environment: Environment) {
        values = [Value](repeating: Self.unbound, count: environment.variables.count)
    }

    /// Bindings of all variables of an environment, each by its slot.
    ///
    /// - Parameter shared: the slots of those that many bindings will have in common; empty where there are none.
    package init(_ environment: Environment, sharing shared: Range<Int> = 0..<0, _ value: (Slot) -> Value) {
        let all = environment.variables.indices.map { value(Slot($0)) }
        if shared.isEmpty {
            values = all
        } else {
            values = Array(all[..<shared.lowerBound])
            self.shared = Array(all[shared])
            further = Array(all[shared.upperBound...])
        }
    }

    /// The value in a slot; an error for slots that there are not, and nothing happens when they are set.
    public subscript(slot: Slot) -> Value {
        get { slot.index < values.count && slot.index >= 0 ? values[slot.index] : later(slot.index) }
        set {
            let place = slot.index - values.count
            if values.indices.contains(slot.index) {
                values[slot.index] = newValue
            } else if shared.indices.contains(place) {
                shared[place] = newValue
            } else if further.indices.contains(place - shared.count) {
                further[place - shared.count] = newValue
            }
        }
    }

    /// The value of a variable after the first; bindings made for an environment with fewer variables have none for it.
    func later(_ index: Int) -> Value {
        let place = index - values.count
        if shared.indices.contains(place) { return shared[place] }
        return further.indices.contains(place - shared.count) ? further[place - shared.count] : Self.unbound
    }

    /// Whether nothing at all is known of the value in a slot.
    package func isUnbounded(_ slot: Slot) -> Bool {
        values.indices.contains(slot.index) ? values[slot.index].isUnbounded : later(slot.index).isUnbounded
    }

    /// Whether the value in a slot is not known.
    package func isUnknown(_ slot: Slot) -> Bool {
        values.indices.contains(slot.index) ? values[slot.index].isUnknown : later(slot.index).isUnknown
    }

    /// Whether a slot is one of those that many bindings have in common.
    package func isShared(_ slot: Slot) -> Bool { shared.indices.contains(slot.index - values.count) }

    /// Takes over from others of the same environment what many bindings have in common.
    package mutating func share(_ other: Bindings) { shared = other.shared }

    /// The same values for an environment that declares further variables after those of the first.
    public func extended(to environment: Environment) -> Bindings {
        var copy = self
        let missing = environment.variables.count - values.count - shared.count - further.count
        if missing > 0 { copy.further += [Value](repeating: Self.unbound, count: missing) }
        return copy
    }
}

extension Frame {
    init(_ bindings: Bindings, budget: Int) {
        self.bindings = bindings
        self.budget = budget
    }
}
