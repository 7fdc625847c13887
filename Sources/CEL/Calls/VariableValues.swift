/// The values of variables by their indices: those of the first, those after them that many evaluations have in common, and the last ones.
struct VariableValues: Sendable {
    private(set) var first: [Value]
    private(set) var shared: [Value] = []
    private(set) var further: [Value] = []
    /// A bit for each of the first variables whose value is a list of which some elements may be the same.
    private var uncounted: UInt64 = 0

    /// For calls of constants, which read no variables.
    static let none = VariableValues([])

    static let unbound = Value.error(EvaluationError(CELCode.unboundAttribute, "an attribute has no value"))

    /// - Parameter common: the indices of those that many evaluations will have in common; empty where there are none.
    init(_ all: [Value], sharing common: Range<Int> = 0..<0) {
        if common.isEmpty {
            first = all
        } else {
            first = Array(all[..<common.lowerBound])
            shared = Array(all[common])
            further = Array(all[common.upperBound...])
        }
    }

    var count: Int { first.count + shared.count + further.count }

    /// The value of a variable; an error for those that there are not, and nothing happens when they are set.
    subscript(index: Int) -> Value {
        @inline(__always) get { index >= 0 && index < first.count ? first[index] : later(index) }
        set {
            let place = index - first.count
            if first.indices.contains(index) {
                first[index] = newValue
            } else if shared.indices.contains(place) {
                shared[place] = newValue
            } else if further.indices.contains(place - shared.count) {
                further[place - shared.count] = newValue
            }
        }
    }

    private func later(_ index: Int) -> Value {
        let place = index - first.count
        if shared.indices.contains(place) { return shared[place] }
        return further.indices.contains(place - shared.count) ? further[place - shared.count] : Self.unbound
    }

    /// What a property of a value is, without copying the value where it is one of the first.
    @inline(__always)
    func asks<Answer>(_ index: Int, _ property: (Value) -> Answer) -> Answer {
        first.indices.contains(index) ? property(first[index]) : property(later(index))
    }

    /// A bit for each of some variables, bits too, whose value is not known to be the same.
    func differences(from other: VariableValues, among variables: UInt64) -> UInt64 {
        var (rest, differences) = (variables, (uncounted ^ other.uncounted) & variables)
        // Seen in place, so that no value is copied where it is one of the first.
        first.withUnsafeBufferPointer { own in
            other.first.withUnsafeBufferPointer { others in
                while rest != 0 {
                    let index = rest.trailingZeroBitCount
                    let isSame =
                        index < own.count && index < others.count
                        ? Value.isSame(own, others, at: index) : self[index].isSame(as: other[index])
                    if !isSame { differences |= 1 << UInt64(index) }
                    rest &= rest - 1
                }
            }
        }
        return differences
    }

    @inline(__always)
    func isUncounted(_ index: Int) -> Bool { index < 64 && uncounted & 1 << UInt64(index) != 0 }

    /// Of a later variable nothing is known then.
    mutating func setUncounted(_ index: Int, _ name: String) {
        if index < 64 { uncounted |= 1 << UInt64(index) } else { self[index] = .unknown(UnknownSet(name)) }
    }

    func isShared(_ index: Int) -> Bool { shared.indices.contains(index - first.count) }

    mutating func share(_ other: VariableValues) { shared = other.shared }

    /// Adds variables without a value.
    mutating func extend(by count: Int) {
        if count > 0 { further += [Value](repeating: Self.unbound, count: count) }
    }
}
