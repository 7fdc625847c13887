/// An internet address of version 4 or 6, without a zone.
package struct IPAddress: Hashable, Sendable {
    /// Why a text is no address.
    enum ParseError: Error {
        case malformed, zone, mapped
    }

    /// Whether it is of version 4.
    let isVersion4: Bool
    /// The first and last 64 bits; an address of version 4 is in the last 32.
    let high: UInt64
    let low: UInt64

    init(version4 bits: UInt32) {
        (isVersion4, high, low) = (true, 0, UInt64(bits))
    }

    init(high: UInt64, low: UInt64) {
        (isVersion4, self.high, self.low) = (false, high, low)
    }

    var bitCount: Int { isVersion4 ? 32 : 128 }

    var isUnspecified: Bool { high == 0 && low == 0 }

    var isLoopback: Bool { isVersion4 ? low >> 24 == 127 : high == 0 && low == 1 }

    var isMulticast: Bool { isVersion4 ? low >> 28 == 0xE : high >> 56 == 0xFF }

    var isLinkLocalMulticast: Bool { isVersion4 ? low >> 8 == 0xE0_00_00 : high >> 48 & 0xFF0F == 0xFF02 }

    var isLinkLocalUnicast: Bool { isVersion4 ? low >> 16 == 0xA9FE : high >> 54 == 0xFE80 >> 6 }

    /// Everything that is meant for one host beyond the own link, private networks included.
    var isGlobalUnicast: Bool {
        if isVersion4, low == 0xFFFF_FFFF { return false }
        return !isUnspecified && !isLoopback && !isMulticast && !isLinkLocalUnicast
    }

    /// The address of version 4 that one of version 6 stands for, else the address itself.
    var unmapped: IPAddress {
        guard !isVersion4, high == 0, low >> 32 == 0xFFFF else { return self }
        return IPAddress(version4: UInt32(truncatingIfNeeded: low))
    }

    /// The first `length` bits, the others zero.
    func masked(to length: Int) -> IPAddress {
        if isVersion4 {
            return IPAddress(
                version4: UInt32(truncatingIfNeeded: low) & ~(length >= 32 ? 0 : UInt32.max >> UInt32(length)))
        }
        let highMask = length >= 64 ? UInt64.max : ~(UInt64.max >> UInt64(length))
        let lowMask = length <= 64 ? 0 : length >= 128 ? UInt64.max : ~(UInt64.max >> UInt64(length - 64))
        return IPAddress(high: high & highMask, low: low & lowMask)
    }
}
