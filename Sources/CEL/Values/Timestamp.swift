/// A point in time, 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z, to the nanosecond.
public struct Timestamp: Hashable, Sendable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64
    /// Nanoseconds of the second, 0 to 999,999,999.
    public let nanoseconds: Int32

    /// The range of seconds.
    static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    /// Creates a timestamp; nil outside its range.
    public init?(seconds: Int64, nanoseconds: Int32 = 0) {
        guard Self.range.contains(seconds), (0..<1_000_000_000).contains(nanoseconds) else { return nil }
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Orders by time.
    public static func < (a: Timestamp, b: Timestamp) -> Bool {
        (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
    }
}
