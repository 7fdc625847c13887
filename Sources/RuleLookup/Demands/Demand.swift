/// What a condition demands of one attribute, in a form that can be looked up.
///
/// A demand is an enclosure: a value outside it makes the condition false, whatever else is known.
package enum Demand: Hashable, Sendable {
    /// A word that is one of some symbols, or, as the complement, none of them.
    case words(SymbolSet, isComplement: Bool)
    /// A list that shares an element with some symbols.
    case overlaps(SymbolSet)
    /// A list that shares none; nothing that can be looked up, but it shows what excludes what.
    case avoids(SymbolSet)
    /// A truth value.
    case truth(Bool)
    /// A whole number or the number of a day, both ends in.
    case range(ClosedRange<Int32>)

    /// The symbols that it tells from all others; none where there are none, or where it cannot be looked up.
    var symbols: SymbolSet {
        switch self {
        case .words(let symbols, _), .overlaps(let symbols): symbols
        case .avoids, .truth, .range: SymbolSet([])
        }
    }

    /// No number at all: no value of an axis is that low.
    private static let noNumber = Demand.range(.min ... .min)

    /// Both at once; nil where the two cannot be joined to one demand.
    package func intersection(_ other: Demand) -> Demand? {
        switch (self, other) {
        case (.words(let a, false), .words(let b, false)): .words(a.intersection(b), isComplement: false)
        case (.words(let a, false), .words(let b, true)): .words(a.subtracting(b), isComplement: false)
        case (.words(let a, true), .words(let b, false)): .words(b.subtracting(a), isComplement: false)
        case (.words(let a, true), .words(let b, true)): .words(a.union(b), isComplement: true)
        case (.range(let a), .range(let b)): a.overlaps(b) ? .range(a.clamped(to: b)) : Self.noNumber
        case (.avoids(let a), .avoids(let b)): .avoids(a.union(b))
        default: isWithin(other) ? self : other.isWithin(self) ? other : nil
        }
    }

    /// The exact union; nil if it is not one demand, or is no restriction at all.
    package func union(_ other: Demand) -> Demand? {
        switch (self, other) {
        case (.words(let a, false), .words(let b, false)): .words(a.union(b), isComplement: false)
        case (.words(let a, false), .words(let b, true)), (.words(let b, true), .words(let a, false)):
            Self.unlessEmpty(b.subtracting(a))
        case (.words(let a, true), .words(let b, true)): Self.unlessEmpty(a.intersection(b))
        case (.overlaps(let a), .overlaps(let b)): .overlaps(a.union(b))
        case (.range(let a), .range(let b)) where a.overlaps(b): Self.hull(a, b)
        default: self == other ? self : nil
        }
    }

    /// What encloses both; nil where that is every value.
    package func hull(_ other: Demand) -> Demand? {
        if case (.range(let a), .range(let b)) = (self, other) { Self.hull(a, b) } else { union(other) }
    }

    private static func hull(_ a: ClosedRange<Int32>, _ b: ClosedRange<Int32>) -> Demand? {
        let (low, high) = (min(a.lowerBound, b.lowerBound), max(a.upperBound, b.upperBound))
        return low == .min && high == .max ? nil : .range(low...high)
    }

    /// Whether every value that meets it meets the other.
    package func isWithin(_ other: Demand) -> Bool {
        switch (self, other) {
        case (.words(let a, false), .words(let b, false)): a.isSubset(of: b)
        case (.words(let a, false), .words(let b, true)): a.isDisjoint(with: b)
        case (.words(let a, true), .words(let b, true)): b.isSubset(of: a)
        case (.overlaps(let a), .overlaps(let b)): a.isSubset(of: b)
        case (.avoids(let a), .avoids(let b)): b.isSubset(of: a)
        case (Self.noNumber, .range): true
        case (.range(let a), .range(let b)): b.lowerBound <= a.lowerBound && a.upperBound <= b.upperBound
        default: self == other
        }
    }

    /// What can be looked up where it does not hold: any of these; none where that is no such demand.
    package var negations: [Demand] {
        switch self {
        case .words(let words, true): [.words(words, isComplement: false)]
        case .words(let words, false): Self.unlessEmpty(words).map { [$0] } ?? []
        case .truth(let value): [.truth(!value)]
        case .range(let range):
            (range.lowerBound > .min ? [.range(Int32.min...(range.lowerBound - 1))] : [])
                + (range.upperBound < .max ? [.range((range.upperBound + 1)...Int32.max)] : [])
        case .overlaps, .avoids: []
        }
    }

    /// All that is left where it does not hold: any of these; none where nothing is.
    package var complement: [Demand] {
        switch self {
        case .words(let words, let isComplement): [.words(words, isComplement: !isComplement)]
        case .overlaps(let words): [.avoids(words)]
        case .avoids(let words): [.overlaps(words)]
        case .truth, .range: negations
        }
    }

    /// Whether no value meets it.
    package var isEmpty: Bool {
        switch self {
        case .words(let words, false), .overlaps(let words): words.isEmpty
        case .words, .avoids, .truth: false
        case .range: self == Self.noNumber
        }
    }

    /// Whether no value meets both.
    package func excludes(_ other: Demand) -> Bool {
        switch (self, other) {
        case (.overlaps(let some), .avoids(let none)), (.avoids(let none), .overlaps(let some)):
            some.isSubset(of: none)
        case (.truth(let a), .truth(let b)): a != b
        case (.words(let a, false), .words(let b, false)): a.isDisjoint(with: b)
        case (.words(let a, false), .words(let b, true)), (.words(let b, true), .words(let a, false)): a.isSubset(of: b)
        case (.words(_, true), .words(_, true)): false
        default: intersection(other)?.isEmpty ?? false
        }
    }

    /// The same of other numbers for its symbols, by those that they have.
    package func renumbered(by numbers: [UInt32]) -> Demand {
        func renumbered(_ symbols: SymbolSet) -> SymbolSet { SymbolSet(symbols.map { numbers[Int($0)] }) }
        return switch self {
        case .words(let words, let isComplement): .words(renumbered(words), isComplement: isComplement)
        case .overlaps(let words): .overlaps(renumbered(words))
        case .avoids(let words): .avoids(renumbered(words))
        case .truth, .range: self
        }
    }

    private static func unlessEmpty(_ words: SymbolSet) -> Demand? {
        words.isEmpty ? nil : .words(words, isComplement: true)
    }
}
