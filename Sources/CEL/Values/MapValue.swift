/// A map with keys of bool, int, uint and string; numbers that are equal are one key. Keeps the order of insertion.
///
/// ```swift
/// var map = MapValue()
/// map.insert(.int(30), for: .string("min"))   // true
/// map.insert(.int(90), for: .string("min"))   // false: the key is there
/// map[.string("min")]                         // .int(30)
/// ```
public struct MapValue: Sendable {
    /// The entries; a class, so that a value stays small and its copies share them. Changed only while there is no other reference to it.
    private final class Storage: @unchecked Sendable {
        @exclusivity(unchecked) var keys: [Value] = []
        @exclusivity(unchecked) var values: [Value] = []
        /// Empty while the map is small enough to look through.
        @exclusivity(unchecked) var indices: [MapKey: Int] = [:]

        init() {}

        init(copying other: Storage) {
            keys = other.keys
            values = other.values
            indices = other.indices
        }
    }

    private static let empty = Storage()
    /// Up to here looking through all keys is faster than hashing.
    private static let largestSearched = 16

    private var storage: Storage

    /// An empty map.
    public init() { storage = Self.empty }

    /// A record; the names of a shape are distinct.
    init(_ shape: RecordShape, _ values: [Value]) {
        storage = Storage()
        guard shape.keys.count == values.count, values.count <= Self.largestSearched else {
            for (key, value) in zip(shape.keys, values) { insert(value, for: key) }
            return
        }
        storage.keys = shape.keys
        storage.values = values
    }

    /// The keys as they were given, in order.
    public var keys: [Value] { storage.keys }
    /// The values, in the order of the keys.
    public var values: [Value] { storage.values }
    /// The number of entries.
    public var count: Int { storage.keys.count }

    /// Adds an entry; false if the key is there already or cannot be one (doubles cannot, though they find whole numbers).
    @discardableResult
    public mutating func insert(_ value: Value, for key: Value) -> Bool {
        if case .double = key { return false }
        guard let normal = MapKey(key), index(of: normal) == nil else { return false }
        // INVARIANT: entries that others hold, the shared empty ones included, are never changed.
        if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage) }
        if !storage.indices.isEmpty {
            storage.indices[normal] = count
        } else if count == Self.largestSearched {
            for (index, key) in storage.keys.enumerated() {
                if let key = MapKey(key) { storage.indices[key] = index }
            }
            storage.indices[normal] = count
        }
        storage.keys.append(key)
        storage.values.append(value)
        return true
    }

    private func index(of key: MapKey) -> Int? {
        guard storage.indices.isEmpty else { return storage.indices[key] }
        return storage.keys.firstIndex { MapKey($0) == key }
    }

    /// The value of a key; nil if it is not there. `1`, `1u` and `1.0` are one key.
    public subscript(key: Value) -> Value? {
        if case .string(let name) = key { return field(name) }
        return MapKey(key).flatMap { index(of: $0) }.map { storage.values[$0] }
    }

    /// The value of a text key; nil if it is not there.
    public func field(_ name: String) -> Value? {
        let storage = storage
        guard storage.indices.isEmpty else {
            return storage.indices[.string(CodePoints(name))].map { storage.values[$0] }
        }
        for index in storage.keys.indices {
            if case .string(let text) = storage.keys[index], text.hasSameCodePoints(as: name) {
                return storage.values[index]
            }
        }
        return nil
    }
}
