/// The attributes that would have to be known, by name, sorted: `traveler.residence`, `traveler.documents[0].expires`.
public struct UnknownSet: Hashable, Sendable {
    /// The names.
    public let names: [String]
    /// Between which values the unknown one lies, where that is known.
    let bounds: Bounds?

    /// One attribute.
    public init(_ name: String) {
        names = [name]
        bounds = nil
    }

    /// Several attributes.
    public init(_ names: some Sequence<String>) {
        self.names = Set(names).sorted()
        bounds = nil
    }

    /// Two lists that are sorted, merged.
    private init(_ a: [String], _ b: [String]) {
        var merged: [String] = []
        merged.reserveCapacity(a.count + b.count)
        var (first, second) = (0, 0)
        while first < a.count || second < b.count {
            if second == b.count || first < a.count && a[first] <= b[second] {
                if second < b.count, a[first] == b[second] { second += 1 }
                merged.append(a[first])
                first += 1
            } else {
                merged.append(b[second])
                second += 1
            }
        }
        names = merged
        bounds = nil
    }

    fileprivate init(sorted names: [String], _ bounds: Bounds? = nil) {
        self.names = names
        self.bounds = bounds
    }

    /// Both.
    public func union(_ other: UnknownSet) -> UnknownSet {
        if names == other.names { return withoutBounds }
        return UnknownSet(names, other.names)
    }

    /// The same names; of what is made of an unknown value other bounds hold, or none.
    var withoutBounds: UnknownSet { bounds == nil ? self : UnknownSet(sorted: names) }

    /// Equal if the same would have to be known.
    public static func == (a: UnknownSet, b: UnknownSet) -> Bool { a.names == b.names }

    /// By the names.
    public func hash(into hasher: inout Hasher) { hasher.combine(names) }
}

/// Between which two values, both in, one lies that is not known: what holds for all values between them is known all the same.
///
/// A class, so that what is unknown without bounds takes no more room for them.
final class Bounds: Sendable {
    let least: Value
    let greatest: Value

    init(_ least: Value, _ greatest: Value) {
        self.least = least
        self.greatest = greatest
    }

    /// A value that is known lies between itself and itself; nil where nothing is known of it.
    init?(of value: Value) {
        switch value {
        case .unknown(let unknown):
            guard let bounds = unknown.bounds else { return nil }
            (least, greatest) = (bounds.least, bounds.greatest)
        case .error: return nil
        default: (least, greatest) = (value, value)
        }
    }

    /// What a comparison comes to for all values that the two may have; nil where they differ, or nothing is known of one.
    static func compare(_ a: Value, _ b: Value, _ operation: Ordering.Operation) -> Value? {
        guard let a = Bounds(of: a), let b = Bounds(of: b) else { return nil }
        let isUpward = operation == .less || operation == .lessOrEqual
        let (worst, best) =
            isUpward ? ((a.greatest, b.least), (a.least, b.greatest)) : ((a.least, b.greatest), (a.greatest, b.least))
        if case .bool(true) = Ordering.compare(worst.0, worst.1, operation) { return .bool(true) }
        if case .bool(false) = Ordering.compare(best.0, best.1, operation) { return .bool(false) }
        return nil
    }

    /// Whether two values are equal: false where they cannot be, nil where they may.
    static func equal(_ a: Value, _ b: Value) -> Value? {
        if case .bool(true)? = compare(a, b, .less) { return .bool(false) }
        if case .bool(true)? = compare(a, b, .greater) { return .bool(false) }
        return nil
    }
}

extension Value {
    /// What is not known of a value that lies between two others, both in; the value itself where they are one.
    ///
    /// ```swift
    /// let age = Value.unknown("traveler.birthDate", between: .int(17), and: .int(18))
    /// // age < 18 is unknown, age < 21 is true
    /// ```
    public static func unknown(_ name: String, between least: Value, and greatest: Value) -> Value {
        if case .bool(true) = least.equals(greatest) { return least }
        return .unknown(UnknownSet(sorted: [name], Bounds(least, greatest)))
    }

    /// What is unknown of a result that is made of this value.
    ///
    /// INVARIANT: every operation whose operand is unknown yields this, so that the bounds of a value are never taken for those of another.
    var withoutBounds: Value {
        if case .unknown(let unknown) = self { .unknown(unknown.withoutBounds) } else { self }
    }

    /// Whether nothing at all is known of it.
    public var isUnbounded: Bool {
        if case .unknown(let unknown) = self { unknown.bounds == nil } else { false }
    }
}
