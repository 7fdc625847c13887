/// SHA-256 (FIPS 180-4) for digests of rulebooks; signatures are BundleSigning's.
package struct SHA256 {
    private static let start: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var state = start
    private var pending: [UInt8] = []
    private var length: UInt64 = 0
    private var schedule = [UInt32](repeating: 0, count: 64)

    /// The digest of nothing, so far.
    package init() {}

    /// The digest of some bytes as 64 hexadecimal digits.
    package static func hexDigest(_ bytes: some Collection<UInt8>) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hex(hash.finish())
    }

    /// Bytes as hexadecimal digits.
    package static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }

    /// Begins again, as if nothing had been hashed.
    package mutating func restart() {
        for index in state.indices { state[index] = Self.start[index] }
        pending.removeAll(keepingCapacity: true)
        length = 0
    }

    package mutating func update(_ bytes: some Collection<UInt8>) {
        length &+= UInt64(bytes.count)
        if bytes.withContiguousStorageIfAvailable({ absorb($0) }) == nil {
            Array(bytes).withUnsafeBufferPointer { absorb($0) }
        }
    }

    private mutating func absorb(_ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = bytes[...]
        if !pending.isEmpty {
            let taken = rest.prefix(64 - pending.count)
            pending += taken
            rest = rest.dropFirst(taken.count)
            guard pending.count == 64 else { return }
            pending.withUnsafeBufferPointer { compress($0[...]) }
            pending.removeAll(keepingCapacity: true)
        }
        while rest.count >= 64 {
            compress(rest.prefix(64))
            rest = rest.dropFirst(64)
        }
        pending += rest
    }

    package mutating func finish() -> [UInt8] {
        finishWords()
        return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
    }

    /// The digest as a value without memory of its own.
    package mutating func finishDigest() -> Digest {
        finishWords()
        func pair(_ index: Int) -> UInt64 { UInt64(state[index]) << 32 | UInt64(state[index + 1]) }
        return Digest(a: pair(0), b: pair(2), c: pair(4), d: pair(6))
    }

    /// The 32 bytes of a digest, the first ones highest.
    package struct Digest: Hashable, Comparable, Sendable {
        let a, b, c, d: UInt64

        /// Of nothing: where it is not needed.
        package static let none = Digest(a: 0, b: 0, c: 0, d: 0)

        package static func < (x: Digest, y: Digest) -> Bool {
            if x.a != y.a { return x.a < y.a }
            return (x.b, x.c, x.d) < (y.b, y.c, y.d)
        }

        package func append(to bytes: inout [UInt8]) {
            for word in [a, b, c, d] {
                withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
            }
        }
    }

    private mutating func finishWords() {
        let bits = length &* 8
        let padding = (pending.count < 56 ? 56 : 120) - pending.count
        var tail = [UInt8](repeating: 0, count: padding)
        tail[0] = 0x80
        for shift in stride(from: 56, through: 0, by: -8) {
            tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
        tail.withUnsafeBufferPointer { absorb($0) }
    }

    // INVARIANT: `block` has 64 bytes, and `schedule` and `constants` 64 words.
    private mutating func compress(_ block: Slice<UnsafeBufferPointer<UInt8>>) {
        schedule.withUnsafeMutableBufferPointer { w in
            Self.constants.withUnsafeBufferPointer { k in
                state.withUnsafeMutableBufferPointer { state in
                    Self.compress(UnsafeBufferPointer(rebasing: block), w, k, state)
                }
            }
        }
    }

    @inline(__always)
    private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 { value &>> count | value &<< (32 &- count) }

    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ word: UInt32
    ) {
        // One rotation within another, as 25 = 14 + 5 + 6: each is made in its place.
        let first = h &+ rotate(rotate(rotate(e, 14) ^ e, 5) ^ e, 6) &+ (g ^ (e & (f ^ g))) &+ word
        d = d &+ first
        h = first &+ rotate(rotate(rotate(a, 9) ^ a, 11) ^ a, 2) &+ ((a & b) | (c & (a | b)))
    }

    private static func compress(
        _ block: UnsafeBufferPointer<UInt8>, _ w: UnsafeMutableBufferPointer<UInt32>,
        _ k: UnsafeBufferPointer<UInt32>, _ state: UnsafeMutableBufferPointer<UInt32>
    ) {
        guard block.count == 64, w.count == 64, k.count == 64, state.count == 8 else { return }
        let raw = UnsafeRawBufferPointer(block)
        for i in 0..<16 { w[i] = UInt32(bigEndian: raw.loadUnaligned(fromByteOffset: i &* 4, as: UInt32.self)) }
        for i in 16..<64 {
            let (a, b) = (w[i &- 15], w[i &- 2])
            let small = rotate(a, 7) ^ rotate(a, 18) ^ a &>> 3
            let large = rotate(b, 17) ^ rotate(b, 19) ^ b &>> 10
            w[i] = w[i &- 16] &+ small &+ w[i &- 7] &+ large
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        // Eight rounds bring each variable back to its place, so that none is moved.
        for i in stride(from: 0, to: 64, by: 8) {
            round(a, b, c, &d, e, f, g, &h, k[i] &+ w[i])
            round(h, a, b, &c, d, e, f, &g, k[i &+ 1] &+ w[i &+ 1])
            round(g, h, a, &b, c, d, e, &f, k[i &+ 2] &+ w[i &+ 2])
            round(f, g, h, &a, b, c, d, &e, k[i &+ 3] &+ w[i &+ 3])
            round(e, f, g, &h, a, b, c, &d, k[i &+ 4] &+ w[i &+ 4])
            round(d, e, f, &g, h, a, b, &c, k[i &+ 5] &+ w[i &+ 5])
            round(c, d, e, &f, g, h, a, &b, k[i &+ 6] &+ w[i &+ 6])
            round(b, c, d, &e, f, g, h, &a, k[i &+ 7] &+ w[i &+ 7])
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
