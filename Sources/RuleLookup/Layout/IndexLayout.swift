/// How the index lies in memory, and in the same way in a bundle: numbers of 32 bits in one block, sets of rules as bits in another.
///
/// A *bucket* holds the rules that agree on the key attributes. For each attribute that its rules demand something of it has a *row*, and a row
/// has for each value the set of those rules that it leaves, as bits; so that a lookup is the intersection of as many sets as there are rows.
enum IndexLayout {
    /// The block of numbers begins with how many patterns there are, followed by them.
    ///
    /// A *pattern* is a set of key attributes with the hash table of the buckets of those rules that demand something of just these.
    enum Pattern {
        static let first = 1
        /// How many key attributes, and which.
        static let keyCount = 0
        static let keys = 1
        /// Where its hash table is, and its number of slots less one, a power of two less one.
        static let table = 4
        static let mask = 5
        static let size = 6
    }

    /// The fields of a bucket.
    enum Bucket {
        static let count = 0
        /// Where the numbers of its rules are, ascending; a rule that comes true in several ways may be there as often.
        static let rules = 1
        /// Where the days from which its rules are known are; zero if all always were.
        static let published = 2
        /// Where its first row is.
        static let rows = 3
        static let rowCount = 4
        /// Where the set of rules is of which the rows do not say everything.
        static let rest = 5
        static let size = 6
    }

    /// The fields of a row.
    enum Row {
        static let axis = 0
        static let shape = 1
        /// How many symbols or limits.
        static let count = 2
        /// Where the symbols, the table, the limits or the lower ends are.
        static let values = 3
        /// Where the sets are: first that of the rules that demand something, then one for each value.
        static let sets = 4
        /// Where the upper ends are.
        static let ends = 5
        static let size = 6
    }

    /// How a row finds the set of a value.
    enum Shape {
        /// Ascending symbols; the set of the nth is the (n + 2)nd, that of all others the first after the demanding ones.
        static let symbols: UInt32 = 0
        /// For each symbol the index of its set.
        static let table: UInt32 = 1
        /// Ascending limits; the set of a number is that of how many limits it reaches.
        static let limits: UInt32 = 2
        /// Too many limits for sets: each rule's range is looked at.
        static let ranges: UInt32 = 3
    }

    /// The words of a slot of a pattern's hash table: three symbols, and where the bucket is, zero if it is free.
    static let slotSize = 4
    /// The most attributes of a key.
    static let keySize = 3

    /// Where a key is looked for first, in a table of `mask + 1` slots.
    @inline(__always)
    static func hash(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ mask: UInt32) -> UInt32 {
        let mixed =
            UInt64(a) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(b) &* 0xC2B2_AE3D_27D4_EB4F ^ UInt64(c) &* 0x1656_67B1_9E37_79F9
        return UInt32(truncatingIfNeeded: mixed &* 0xFF51_AFD7_ED55_8CCD >> 32) & mask
    }
}
