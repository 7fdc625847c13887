extension IPAddress: CustomStringConvertible {
    /// Reads `192.168.0.1` or `2001:db8::1`. Leading zeros in version 4, zones and version 4 inside of version 6 are refused.
    init(parsing text: String) throws(ParseError) {
        let bytes = Array(text.utf8)
        if bytes.contains(58) {
            if let zone = bytes.firstIndex(of: 37) {
                _ = try Self.version6(bytes[..<zone])
                throw .zone
            }
            self = try Self.version6(bytes[...])
        } else {
            self.init(version4: try Self.version4(bytes[...]))
        }
    }

    private static func version4(_ bytes: ArraySlice<UInt8>) throws(ParseError) -> UInt32 {
        let fields = bytes.split(separator: 46, omittingEmptySubsequences: false)
        guard fields.count == 4 else { throw .malformed }
        var bits: UInt32 = 0
        for field in fields {
            guard (1...3).contains(field.count), field.count == 1 || field.first != 48 else { throw .malformed }
            var value: UInt32 = 0
            for digit in field {
                guard (48...57).contains(digit) else { throw .malformed }
                value = value * 10 + UInt32(digit - 48)
            }
            guard value <= 255 else { throw .malformed }
            bits = bits << 8 | value
        }
        return bits
    }

    private static func version6(_ bytes: ArraySlice<UInt8>) throws(ParseError) -> IPAddress {
        var fields = bytes.split(separator: 58, omittingEmptySubsequences: false)
        guard fields.count >= 3 else { throw .malformed }
        // An empty field is `::`; at either end of the text it shows as two, of which one goes.
        if fields.first?.isEmpty == true {
            guard fields[1].isEmpty else { throw .malformed }
            fields.removeFirst()
        }
        if fields.last?.isEmpty == true, fields.count >= 2 {
            guard fields[fields.count - 2].isEmpty else { throw .malformed }
            fields.removeLast()
        }
        var groups: [UInt16] = []
        var gap: Int?
        var isDotted = false
        for (index, field) in fields.enumerated() {
            if field.isEmpty {
                guard gap == nil else { throw .malformed }
                gap = groups.count
            } else if field.contains(46) {
                guard index == fields.count - 1 else { throw .malformed }
                let bits = try version4(field)
                isDotted = true
                groups += [UInt16(truncatingIfNeeded: bits >> 16), UInt16(truncatingIfNeeded: bits)]
            } else {
                guard field.count <= 4, let group = UInt16(String(decoding: field, as: UTF8.self), radix: 16),
                    field.allSatisfy({ $0 != 43 && $0 != 45 })
                else { throw .malformed }
                groups.append(group)
            }
        }
        if let gap {
            guard groups.count < 8 else { throw .malformed }
            groups.insert(contentsOf: repeatElement(0, count: 8 - groups.count), at: gap)
        }
        guard groups.count == 8 else { throw .malformed }
        let high = groups.prefix(4).reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
        let low = groups.suffix(4).reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
        // In hexadecimal such an address is of version 6, and as such the suite wants it.
        if isDotted, high == 0, low >> 32 == 0xFFFF { throw .mapped }
        return IPAddress(high: high, low: low)
    }

    /// The canonical form of RFC 5952: lower case, no leading zeros, the first longest run of zero groups as `::`.
    package var description: String {
        if isVersion4 {
            return [24, 16, 8, 0].map { (shift: UInt64) in "\(low >> shift & 255)" }.joined(separator: ".")
        }
        let shifts: [UInt64] = [48, 32, 16, 0]
        let groups: [UInt64] = shifts.map { high >> $0 & 0xFFFF } + shifts.map { low >> $0 & 0xFFFF }
        var gap = 0..<0
        var start = 0
        while start < 8 {
            let end = groups[start...].firstIndex { $0 != 0 } ?? 8
            if end - start > max(gap.count, 1) { gap = start..<end }
            start = end + 1
        }
        let texts = groups.map { String($0, radix: 16) }
        if gap.isEmpty { return texts.joined(separator: ":") }
        return texts[..<gap.lowerBound].joined(separator: ":") + "::" + texts[gap.upperBound...].joined(separator: ":")
    }
}
