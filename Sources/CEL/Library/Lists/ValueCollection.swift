/// Values that can be looked up by the language's equality, in constant time where they can be hashed.
struct ValueCollection {
    /// What equal values have in common; only for kinds where that is certain.
    private enum Key: Hashable {
        case null
        case bool(Bool)
        case number(Int64)
        case fraction(UInt64)
        case text([UInt8])
        case bytes([UInt8])
        case timestamp(Timestamp)
        case list([Key])

        /// Nil for NaN, numbers that not every type of number tells apart, and kinds with an equality of their own.
        init?(_ value: Value) {
            switch value {
            case .null: self = .null
            case .bool(let flag): self = .bool(flag)
            case .int(let number):
                guard number.magnitude < 1 << 53 else { return nil }
                self = .number(number)
            case .uint(let number):
                guard number < 1 << 53 else { return nil }
                self = .number(Int64(number))
            case .double(let number):
                guard number.magnitude < 0x1p53 else { return nil }
                self = Int64(exactly: number).map { .number($0) } ?? .fraction(number.bitPattern)
            case .string(let text): self = .text(Array(text.utf8))
            case .bytes(let bytes): self = .bytes(bytes)
            case .timestamp(let timestamp): self = .timestamp(timestamp)
            case .list(let elements):
                let keys = elements.compactMap { Key($0) }
                guard keys.count == elements.count else { return nil }
                self = .list(keys)
            default: return nil
            }
        }
    }

    private var keys: Set<Key> = []
    private var hashed: [Value] = []
    private var others: [Value] = []

    init(_ values: [Value] = []) {
        for value in values { insert(value) }
    }

    mutating func insert(_ value: Value) {
        if let key = Key(value) {
            if keys.insert(key).inserted { hashed.append(value) }
        } else {
            others.append(value)
        }
    }

    /// True or false; unknown or an error where a comparison is.
    func contains(_ value: Value) -> Value {
        let key = Key(value)
        if let key, keys.contains(key) { return .bool(true) }
        var doubts: [Value] = []
        for other in key == nil ? others + hashed : others {
            let equal = other.equals(value)
            if case .bool(let flag) = equal {
                if flag { return .bool(true) }
            } else {
                doubts.append(equal)
            }
        }
        return doubts.trouble ?? .bool(false)
    }
}
