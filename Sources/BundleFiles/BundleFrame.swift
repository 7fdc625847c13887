import AdvisoryModel

/// Lays sections out as the file of a bundle: header, sections, digest, and the signature after it.
package enum BundleFrame {
    /// The contents of a section.
    package enum Bytes {
        case own([UInt8])
        case numbers([UInt32])
        // INVARIANT: whoever lays it out keeps the memory.
        case raw(UnsafeRawBufferPointer)

        var count: Int {
            switch self {
            case .own(let bytes): bytes.count
            case .numbers(let numbers): numbers.count * 4
            case .raw(let bytes): bytes.count
            }
        }

        func append(to out: inout [UInt8]) {
            switch self {
            case .own(let bytes): out += bytes
            case .numbers(let numbers): numbers.withUnsafeBytes { out.append(contentsOf: $0) }
            case .raw(let bytes): out.append(contentsOf: bytes)
            }
        }
    }

    /// The bytes of a bundle, unsigned.
    package static func bytes(of sections: [(BundleFormat.Section, Bytes)], serial: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sections.reduce(1024) { $0 + $1.1.count + BundleFormat.alignment })
        bytes += [UInt8](repeating: 0, count: BundleFormat.Header.size)
        for (section, content) in sections {
            bytes += [UInt8](repeating: 0, count: (0 &- bytes.count) & (BundleFormat.alignment - 1))
            let entry = BundleFormat.Header.sections + section.rawValue * BundleFormat.sectionSize
            put(UInt64(bytes.count), at: entry, in: &bytes)
            put(UInt64(content.count), at: entry + 8, in: &bytes)
            content.append(to: &bytes)
        }
        bytes.replaceSubrange(0..<BundleFormat.magic.count, with: BundleFormat.magic)
        put(BundleFormat.version, at: BundleFormat.Header.version, in: &bytes)
        put(BundleFormat.byteOrder, at: BundleFormat.Header.byteOrder, in: &bytes)
        put(UInt64(bytes.count), at: BundleFormat.Header.length, in: &bytes)
        put(serial, at: BundleFormat.Header.serial, in: &bytes)
        var hash = SHA256()
        hash.update(bytes)
        return bytes + hash.finish()
    }

    private static func put(_ number: some FixedWidthInteger, at offset: Int, in bytes: inout [UInt8]) {
        withUnsafeBytes(of: number) { bytes.replaceSubrange(offset..<(offset + $0.count), with: $0) }
    }

    /// The digest at the end of an unsigned bundle.
    package static func digest(of bundle: [UInt8]) -> [UInt8] { Array(bundle.suffix(BundleFormat.digestSize)) }

    /// The bundle with its signature.
    package static func signed(_ bundle: [UInt8], by signer: any BundleSigner) throws(BundleError) -> [UInt8] {
        let message = BundleFormat.Signature.message(digest(of: bundle))
        guard let signature = try? signer.signature(of: message),
            signature.count == BundleFormat.Signature.signatureSize,
            signer.publicKey.count == BundleFormat.Signature.keySize
        else {
            throw BundleError(
                BundleCode.notSigned, "the key could not sign the bundle",
                hint: "let the signer give a signature of 64 bytes and a public key of 32")
        }
        return bundle + BundleFormat.Signature.mark + signer.publicKey + signature
    }
}
