/// Base64 as RFC 4648 has it: the standard alphabet, with padding.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var pending: UInt32 = 0
        var count = 0
        func append(_ digits: Int) {
            for digit in 0..<4 {
                let index = Int(pending >> (18 - 6 * UInt32(digit)) & 63)
                text.append(digit < digits ? alphabet[index] : 61)
            }
        }
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            count += 1
            if count == 3 {
                append(4)
                (pending, count) = (0, 0)
            }
        }
        if count > 0 {
            pending <<= UInt32(8 * (3 - count))
            append(count + 1)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil unless the text is padded to whole groups of four, or not padded at all. Line breaks are passed over.
    static func decode(_ text: String) -> [UInt8]? {
        let digits = text.utf8.filter { $0 != 10 && $0 != 13 }
        let padding = digits.suffix(2).reversed().prefix { $0 == 61 }.count
        guard padding == 0 ? digits.count % 4 != 1 : digits.count % 4 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 4 * 3)
        var pending: UInt32 = 0
        var bits: UInt32 = 0
        for digit in digits.dropLast(padding) {
            guard let value = value(of: digit) else { return nil }
            pending = (pending << 6 | value) & 0xFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> bits))
            }
        }
        return bytes
    }

    private static func value(of digit: UInt8) -> UInt32? {
        switch digit {
        case 65...90: UInt32(digit) - 65
        case 97...122: UInt32(digit) - 71
        case 48...57: UInt32(digit) + 4
        case 43: 62
        case 47: 63
        default: nil
        }
    }
}
