/// The ids of the rules of a bundle, read where they lie.
struct BundledIDs: @unchecked Sendable {
    // INVARIANT: whoever keeps this keeps the memory.
    private let bytes: UnsafeRawBufferPointer
    private let places: UnsafeBufferPointer<UInt32>

    /// How many there are.
    var count: Int { max(0, places.count - 1) }

    init(bytes: UnsafeRawBufferPointer, places: UnsafeBufferPointer<UInt32>) {
        (self.bytes, self.places) = (bytes, places)
    }

    /// An id; empty where the places are no places in the bytes.
    subscript(number: Int) -> String {
        guard number >= 0, number < count else { return "" }
        let (start, end) = (Int(places[number]), Int(places[number + 1]))
        guard start <= end, end <= bytes.count else { return "" }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
