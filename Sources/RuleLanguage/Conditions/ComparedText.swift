/// What the text of a scalar says, before it is known what its words mean: `KP`, `< 18`, `2026-01-01..2026-06-30`.
package enum ComparedText {
    case value
    /// By the operator's sign and its name in CEL.
    case compares(sign: String, function: String, ArraySlice<UInt8>)
    /// Both ends, of which one may be empty.
    case range(ArraySlice<UInt8>, ArraySlice<UInt8>)

    package init(_ bytes: ArraySlice<UInt8>) {
        if let (sign, function) = Self.comparison(bytes) {
            self = .compares(sign: sign, function: function, Self.trimmed(bytes.dropFirst(sign.utf8.count)))
        } else if let dots = Self.dots(bytes) {
            self = .range(Self.trimmed(bytes[..<dots]), Self.trimmed(bytes[(dots + 2)...]))
        } else {
            self = .value
        }
    }

    private static func comparison(_ bytes: ArraySlice<UInt8>) -> (sign: String, function: String)? {
        let isWide = bytes.dropFirst().first == UInt8(ascii: "=")
        switch bytes.first {
        case UInt8(ascii: "<"): return isWide ? ("<=", "_<=_") : ("<", "_<_")
        case UInt8(ascii: ">"): return isWide ? (">=", "_>=_") : (">", "_>_")
        case UInt8(ascii: "!"): return isWide ? ("!=", "_!=_") : nil
        default: return nil
        }
    }

    private static func dots(_ bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "."), bytes[index + 1] == UInt8(ascii: ".") { return index }
            index += 1
        }
        return nil
    }

    /// Without spaces and tabs at both ends.
    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        guard let last = start.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return [] }
        return start[...last]
    }
}
