/// What a condition demands of one attribute, in a form that can be looked up.
///
/// A demand is an enclosure: a value outside it makes the condition false, whatever else is known.
enum Demand: Hashable, Sendable {
    /// A word that is one of some symbols, or, as the complement, none of them.
    case words(Set<UInt32>, isComplement: Bool)
    /// A list that shares an element with some symbols.
    case overlaps(Set<UInt32>)
    /// A truth value.
    case truth(Bool)
    /// A whole number or the number of a day, both ends in.
    case range(ClosedRange<Int32>)

    /// Both at once; nil where the two cannot be joined to one demand.
    func intersection(_ other: Demand) -> Demand? {
        switch (self, other) {
        case (.words(let a, false), .words(let b, false)): .words(a.intersection(b), isComplement: false)
        case (.words(let a, false), .words(let b, true)): .words(a.subtracting(b), isComplement: false)
        case (.words(let a, true), .words(let b, false)): .words(b.subtracting(a), isComplement: false)
        case (.words(let a, true), .words(let b, true)): .words(a.union(b), isComplement: true)
        case (.range(let a), .range(let b)):
            a.overlaps(b) ? .range(a.clamped(to: b)) : nil
        default: self == other ? self : nil
        }
    }

    /// Either; nil where nothing is demanded any more, or the two cannot be joined.
    func union(_ other: Demand) -> Demand? {
        switch (self, other) {
        case (.words(let a, false), .words(let b, false)): .words(a.union(b), isComplement: false)
        case (.words(let a, false), .words(let b, true)), (.words(let b, true), .words(let a, false)):
            Self.unlessEmpty(b.subtracting(a))
        case (.words(let a, true), .words(let b, true)): Self.unlessEmpty(a.intersection(b))
        case (.overlaps(let a), .overlaps(let b)): .overlaps(a.union(b))
        default: self == other ? self : nil
        }
    }

    /// What is left where it does not hold; nil where that is no demand.
    var negation: Demand? {
        switch self {
        case .words(let words, true): .words(words, isComplement: false)
        case .words(let words, false): Self.unlessEmpty(words)
        case .truth(let value): .truth(!value)
        case .range(let range) where range.lowerBound == .min && range.upperBound < .max:
            .range((range.upperBound + 1)...Int32.max)
        case .range(let range) where range.upperBound == .max && range.lowerBound > .min:
            .range(Int32.min...(range.lowerBound - 1))
        case .range, .overlaps: nil
        }
    }

    private static func unlessEmpty(_ words: Set<UInt32>) -> Demand? {
        words.isEmpty ? nil : .words(words, isComplement: true)
    }
}
