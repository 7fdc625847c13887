/// Values that can be looked up by the language's equality in constant time: what is equal has the same hash, whatever its type.
struct ValueCollection {
    private var buckets: [Int: [Value]] = [:]
    /// Values that are or hold an error or something unknown, which comparing has to find.
    private var doubtful: [Value] = []

    init(_ values: [Value] = []) {
        for value in values { insert(value) }
    }

    mutating func insert(_ value: Value) {
        var hasher = Hasher()
        guard Self.hash(value, into: &hasher) else { return doubtful.append(value) }
        let hash = hasher.finalize()
        if buckets[hash]?.contains(where: { Self.isTrue($0.equals(value)) }) != true {
            buckets[hash, default: []].append(value)
        }
    }

    /// True or false; unknown or an error where a comparison is.
    func contains(_ value: Value) -> Value {
        var hasher = Hasher()
        var doubts: [Value] = []
        if Self.hash(value, into: &hasher) {
            for other in buckets[hasher.finalize()] ?? [] where Self.isTrue(other.equals(value)) { return .bool(true) }
        } else {
            for other in buckets.values.joined() {
                let equal = other.equals(value)
                if Self.isTrue(equal) { return equal }
                if !equal.isKnown { doubts.append(equal) }
            }
        }
        for other in doubtful {
            let equal = other.equals(value)
            if Self.isTrue(equal) { return equal }
            if !equal.isKnown { doubts.append(equal) }
        }
        return doubts.trouble ?? .bool(false)
    }

    private static func isTrue(_ value: Value) -> Bool { if case .bool(true) = value { true } else { false } }

    /// False if an error or something unknown is in the value.
    private static func hash(_ value: Value, into hasher: inout Hasher) -> Bool {
        switch value {
        case .error, .unknown: return false
        case .null: hasher.combine(0)
        case .bool(let flag): hasher.combine(flag)
        // Numbers are equal across their types only if they are the same double.
        case .int(let number): hasher.combine(Double(number))
        case .uint(let number): hasher.combine(Double(number))
        // NaN equals nothing, so many of them need not share a bucket.
        case .double(let number): hasher.combine(number.isNaN ? Double.random(in: 0..<1) : number)
        case .string(let text): CodePoints(text).hash(into: &hasher)
        case .bytes(let bytes): hasher.combine(bytes)
        case .timestamp(let time): hasher.combine(time)
        case .duration(let length): hasher.combine(length.nanoseconds)
        case .type(let type): hasher.combine(type.runtimeName)
        // Their equality is their own.
        case .opaque(let value): hasher.combine(value.celType.runtimeName)
        case .optional(let optional):
            hasher.combine(optional.value != nil)
            return optional.value.map { hash($0, into: &hasher) } ?? true
        case .list(let list):
            hasher.combine(list.count)
            for element in list where !hash(element, into: &hasher) { return false }
        case .map(let map):
            // Without regard to the order of entries.
            var sum = 0
            for (key, value) in zip(map.keys, map.values) {
                var entry = Hasher()
                guard hash(key, into: &entry), hash(value, into: &entry) else { return false }
                sum &+= entry.finalize()
            }
            hasher.combine(sum)
        }
        return true
    }
}
