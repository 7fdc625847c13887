/// The values of the terms of one evaluation.
public struct TermStates: Sendable {
    private var values: [Value?]

    /// No states yet.
    public init() { values = [] }

    init(values: [Value?]) { self.values = values }

    /// The value of a term; nil where it was not evaluated.
    public subscript(id: ExprID) -> Value? { values.indices.contains(id.index) ? values[id.index] : nil }
}
