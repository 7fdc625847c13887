/// A map with keys of bool, int, uint and string; numbers that are equal are one key. Keeps the order of insertion.
public struct MapValue: Sendable {
    /// A key in its normal form: an uint that fits is an int, a whole double is an int.
    public enum Key: Hashable, Sendable {
        case bool(Bool)
        case int(Int64)
        case uint(UInt64)
        case string(CodePoints)
    }

    /// Text hashed and compared by its UTF-8, since `String` compares by canonical equivalence.
    public struct CodePoints: Hashable, Sendable {
        let text: String

        init(_ text: String) { self.text = text }

        /// Equal if every code point is.
        public static func == (a: CodePoints, b: CodePoints) -> Bool { a.text.hasSameCodePoints(as: b.text) }

        /// Hashes the UTF-8.
        public func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    /// The keys as they were given, in order.
    public private(set) var keys: [Value] = []
    /// The values, in the order of the keys.
    public private(set) var values: [Value] = []
    private var positions: [Key: Int] = [:]

    /// An empty map.
    public init() {}

    /// The number of entries.
    public var count: Int { keys.count }

    /// The normal form of a key; nil for values that cannot be one.
    public static func key(_ value: Value) -> Key? {
        switch value {
        case .bool(let flag): .bool(flag)
        case .int(let number): .int(number)
        case .uint(let number): Int64(exactly: number).map { .int($0) } ?? .uint(number)
        case .double(let number): Int64(exactly: number).map { .int($0) } ?? UInt64(exactly: number).map { .uint($0) }
        case .string(let text): .string(CodePoints(text))
        default: nil
        }
    }

    /// Maps of up to so many entries are searched in order, which is faster than hashing.
    private static let searched = 8

    /// Adds an entry; false if the key is there already or cannot be one (doubles cannot, though they find whole numbers).
    public mutating func insert(_ value: Value, for key: Value) -> Bool {
        if case .double = key { return false }
        guard let normal = Self.key(key), position(of: normal) == nil else { return false }
        if keys.count == Self.searched {
            for (position, key) in keys.enumerated() {
                if let normal = Self.key(key) { positions[normal] = position }
            }
        }
        if keys.count >= Self.searched { positions[normal] = keys.count }
        keys.append(key)
        values.append(value)
        return true
    }

    private func position(of key: Key) -> Int? {
        if keys.count > Self.searched { return positions[key] }
        return keys.firstIndex { Self.key($0) == key }
    }

    /// The value of a key; nil if it is not there.
    public subscript(key: Value) -> Value? {
        Self.key(key).flatMap { position(of: $0) }.map { values[$0] }
    }

    /// The value of a text key.
    public func field(_ name: String) -> Value? {
        if keys.count <= Self.searched {
            for (position, key) in keys.enumerated() {
                if case .string(let text) = key, text.hasSameCodePoints(as: name) { return values[position] }
            }
            return nil
        }
        return positions[.string(CodePoints(name))].map { values[$0] }
    }
}

extension String {
    /// Equal by code points; `==` on strings is canonical equivalence.
    @inline(__always)
    func hasSameCodePoints(as other: String) -> Bool {
        // Strings that are equal code point by code point are canonically equivalent, so a false `==` settles it.
        self == other && (utf8.count == other.utf8.count && (isSurelyASCII(self) || utf8.elementsEqual(other.utf8)))
    }

    @inline(__always)
    private func isSurelyASCII(_ text: String) -> Bool { text.utf8.count <= 15 && text.utf8.allSatisfy { $0 < 0x80 } }

    /// Orders by code points, which is the order of the UTF-8.
    func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
