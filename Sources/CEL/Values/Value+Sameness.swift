extension Value {
    /// Whether every expression comes to the same for both: identical values, or what is unknown of the same name and between the same bounds.
    ///
    /// Cautious and quick, for those who keep results by the values that they were found for: of some values (errors, and those of types that have
    /// no number) it is not told that they are the same.
    package func isSame(as other: Value) -> Bool {
        switch (self, other) {
        case (.string(let a), .string(let b)): a.hasSameCodePoints(as: b)
        case (.int(let a), .int(let b)): a == b
        case (.uint(let a), .uint(let b)): a == b
        case (.bool(let a), .bool(let b)): a == b
        case (.double(let a), .double(let b)): a.bitPattern == b.bitPattern
        case (.bytes(let a), .bytes(let b)): a == b
        case (.timestamp(let a), .timestamp(let b)): a == b
        case (.duration(let a), .duration(let b)): a == b
        case (.null, .null): true
        case (.unknown(let a), .unknown(let b)): a.isSame(as: b)
        case (.opaque(let a), .opaque(let b)): a.ordinal != nil && a.isEqual(to: b)
        case (.list(let a), .list(let b)): Self.areSame(a, b)
        case (.map(let a), .map(let b)): Self.areSame(a.keys, b.keys) && Self.areSame(a.values, b.values)
        default: false
        }
    }

    /// Whether both are one list or map in memory, and so the same; says nothing if they are not.
    package func hasSameStorage(as other: Value) -> Bool {
        switch (self, other) {
        case (.list(let a), .list(let b)): a.span.isIdentical(to: b.span)
        case (.map(let a), .map(let b)): a.hasSameStorage(as: b)
        default: false
        }
    }

    /// Whether it holds other values, so that to compare it takes its time.
    package var holdsValues: Bool {
        switch self {
        case .list, .map: true
        default: false
        }
    }

    private static func areSame(_ a: [Value], _ b: [Value]) -> Bool {
        a.count == b.count && a.indices.allSatisfy { a[$0].isSame(as: b[$0]) }
    }
}

extension UnknownSet {
    fileprivate func isSame(as other: UnknownSet) -> Bool {
        guard names == other.names else { return false }
        guard let bounds, let others = other.bounds else { return self.bounds == nil && other.bounds == nil }
        return bounds === others
            || bounds.least.isSame(as: others.least) && bounds.greatest.isSame(as: others.greatest)
    }
}
