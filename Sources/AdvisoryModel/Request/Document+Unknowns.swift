extension Document {
    /// Fields whose value is said not to be known, `null` in requests: a field left out that says nothing against the document is taken to allow what is asked.
    ///
    /// ```swift
    /// Document(type: "visa", issuer: "KP", expires: .never)                          // good for any number of entries
    /// Document(type: "visa", issuer: "KP", expires: .never, unknowns: [.entries])    // whether one is left is not known
    /// ```
    public struct Unknowns: OptionSet, Hashable, Sendable {
        /// A bit for each of them.
        public let rawValue: UInt8

        /// The fields of some bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The day on which it was issued.
        public static let issued = Unknowns(rawValue: 1)
        /// The first day on which it is valid.
        public static let validFrom = Unknowns(rawValue: 2)
        /// How many entries are left.
        public static let entries = Unknowns(rawValue: 4)
        /// The day on which it was applied for.
        public static let applied = Unknowns(rawValue: 8)

        fileprivate init(field: String) {
            self =
                switch field {
                case "issued": .issued
                case "validFrom": .validFrom
                case "entries": .entries
                case "applied": .applied
                default: []
                }
        }
    }

    package mutating func setUnknown(_ field: String) { unknowns.formUnion(Unknowns(field: field)) }

    package func isUnknown(_ field: String) -> Bool {
        let field = Unknowns(field: field)
        return !field.isEmpty && unknowns.contains(field)
    }
}
