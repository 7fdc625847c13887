/// A network as an address and the number of leading bits that all its addresses share: `192.168.0.0/24`.
package struct CIDRRange: Hashable, Sendable, CustomStringConvertible {
    let address: IPAddress
    let prefixLength: Int

    init(_ address: IPAddress, prefixLength: Int) {
        self.address = address
        self.prefixLength = prefixLength
    }

    /// Reads an address, a slash and the length; bits of the address after the length may be set.
    init(parsing text: String) throws(IPAddress.ParseError) {
        let bytes = Array(text.utf8)
        guard let slash = bytes.lastIndex(of: 47) else { throw .malformed }
        address = try IPAddress(parsing: String(decoding: bytes[..<slash], as: UTF8.self))
        let digits = bytes[(slash + 1)...]
        guard (1...3).contains(digits.count), digits.count == 1 || digits.first != 48,
            digits.allSatisfy({ (48...57).contains($0) }),
            let length = Int(String(decoding: digits, as: UTF8.self)), length <= address.bitCount
        else { throw .malformed }
        prefixLength = length
    }

    var masked: CIDRRange { CIDRRange(address.masked(to: prefixLength), prefixLength: prefixLength) }

    func contains(_ other: IPAddress) -> Bool {
        other.isVersion4 == address.isVersion4 && other.masked(to: prefixLength) == address.masked(to: prefixLength)
    }

    func contains(_ other: CIDRRange) -> Bool {
        other.prefixLength >= prefixLength && contains(other.address)
    }

    package var description: String { "\(address)/\(prefixLength)" }
}
