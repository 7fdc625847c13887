extension Value {
    /// Whether every expression comes to the same for both: identical values, or what is unknown of the same name and between the same bounds.
    ///
    /// Cautious and quick, for those who keep results by the values that they were found for: of some values (errors, and those of types that do
    /// not say it) it is not told that they are the same, but where they lie in lists and are one.
    package func isSame(as other: Value) -> Bool {
        // One after the other: both at once would be copied.
        switch self {
        case .string(let a): if case .string(let b) = other { a.hasSameCodePoints(as: b) } else { false }
        case .int(let a): if case .int(let b) = other { a == b } else { false }
        case .uint(let a): if case .uint(let b) = other { a == b } else { false }
        case .bool(let a): if case .bool(let b) = other { a == b } else { false }
        case .double(let a): if case .double(let b) = other { a.bitPattern == b.bitPattern } else { false }
        case .bytes(let a): if case .bytes(let b) = other { a == b } else { false }
        case .timestamp(let a): if case .timestamp(let b) = other { a == b } else { false }
        case .duration(let a): if case .duration(let b) = other { a == b } else { false }
        case .null: if case .null = other { true } else { false }
        case .unknown(let a): if case .unknown(let b) = other { a.isSame(as: b) } else { false }
        case .opaque(let a): if case .opaque(let b) = other { a.isInterchangeable(with: b) } else { false }
        case .list(let a): if case .list(let b) = other { Self.areSame(a, b) } else { false }
        case .map(let a):
            if case .map(let b) = other {
                Self.areSame(a.keys, b.keys) && Self.areSame(a.values, b.values)
            } else {
                false
            }
        case .type, .optional, .error: false
        }
    }

    private static func areSame(_ a: [Value], _ b: [Value]) -> Bool {
        guard a.count == b.count else { return false }
        return a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in a.indices.allSatisfy { isSame(a, b, at: $0) } }
        }
    }

    /// Whether values in one place of two lists are the same; most have the same bits, and then nothing is copied.
    @inline(__always)
    static func isSame(_ a: UnsafeBufferPointer<Value>, _ b: UnsafeBufferPointer<Value>, at index: Int) -> Bool {
        haveSameBits(UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b), at: index * MemoryLayout<Value>.stride)
            || a[index].isSame(as: b[index])
    }

    /// Whether two values have the same bits, so that they are one; bits that mean nothing may differ.
    @inline(__always)
    private static func haveSameBits(
        _ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer, at offset: Int
    ) -> Bool {
        for byte in offset..<(offset + MemoryLayout<Value>.size) where a[byte] != b[byte] { return false }
        return true
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
