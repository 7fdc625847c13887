extension StringProtocol {
    /// Whether it is a name as attributes and facts have: an ASCII letter in lower case, then ASCII letters and digits.
    ///
    /// ```swift
    /// "serviceHours".isCamelCase    // true
    /// "service-hours".isCamelCase   // false
    /// ```
    package var isCamelCase: Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = utf8.first, letters.contains(first) else { return false }
        return utf8.allSatisfy { letters.contains($0 | 0x20) || digits.contains($0) }
    }
}
