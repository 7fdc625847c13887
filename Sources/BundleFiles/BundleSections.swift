import YAMLTree

/// A bundle whose frame is sound: where its sections are, and what it says of itself.
package struct BundleSections {
    package let memory: BundleMemory
    package let serial: UInt64
    /// How many bytes the digest covers.
    package let length: Int
    private let ranges: [Range<Int>]

    /// Finds the sections; throws where the file is no bundle of this format or not whole.
    package init(_ memory: BundleMemory) throws(BundleError) {
        let bytes = memory.bytes
        guard bytes.prefix(BundleFormat.magic.count).elementsEqual(BundleFormat.magic.prefix(bytes.count)),
            !bytes.isEmpty
        else {
            throw BundleError(
                BundleCode.notABundle, "the file is not a compiled bundle", hint: "make one with `safe-conduct compile`"
            )
        }
        let truncated = BundleError(
            BundleCode.truncated, "the bundle is incomplete or has extra bytes at the end",
            hint: "copy it again, or compile the rules again")
        guard bytes.count >= BundleFormat.Header.size + BundleFormat.digestSize else { throw truncated }
        let version = bytes.loadUnaligned(fromByteOffset: BundleFormat.Header.version, as: UInt32.self)
        let order = bytes.loadUnaligned(fromByteOffset: BundleFormat.Header.byteOrder, as: UInt32.self)
        if order == BundleFormat.byteOrder.byteSwapped {
            throw BundleError(
                BundleCode.byteOrder, "the bundle was compiled on a machine with a different byte order",
                hint: "compile the rules on this machine")
        }
        guard version == BundleFormat.version, order == BundleFormat.byteOrder else {
            throw BundleError(
                version > BundleFormat.version ? BundleCode.newerFormat : BundleCode.unknownFormat,
                "the bundle has the format \(version); this program reads format \(BundleFormat.version)",
                hint: version > BundleFormat.version
                    ? "use a newer safe-conduct, or compile the rules with this one" : "compile the rules again")
        }
        let length = bytes.loadUnaligned(fromByteOffset: BundleFormat.Header.length, as: UInt64.self)
        guard let length = Int(exactly: length), length >= BundleFormat.Header.size,
            Self.tails.contains(bytes.count - length)
        else { throw truncated }
        var ranges: [Range<Int>] = []
        for section in BundleFormat.Section.allCases {
            let entry = BundleFormat.Header.sections + section.rawValue * BundleFormat.sectionSize
            let start = bytes.loadUnaligned(fromByteOffset: entry, as: UInt64.self)
            let count = bytes.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self)
            guard let start = Int(exactly: start), let count = Int(exactly: count), start >= BundleFormat.Header.size,
                start % BundleFormat.alignment == 0, start <= length, count <= length - start
            else { throw .damaged("table of sections") }
            ranges.append(start..<(start + count))
        }
        self.memory = memory
        self.length = length
        self.ranges = ranges
        serial = bytes.loadUnaligned(fromByteOffset: BundleFormat.Header.serial, as: UInt64.self)
    }

    /// Whether a header is that of a bundle, and says that the file has that many bytes.
    static func says(_ header: [UInt8], ofSize size: Int) -> Bool {
        guard header.count == BundleFormat.Header.size, header.starts(with: BundleFormat.magic) else { return false }
        let length = header.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: BundleFormat.Header.length, as: UInt64.self)
        }
        let rest = Int(exactly: length).map { size.subtractingReportingOverflow($0) }
        return rest.map { !$0.overflow && tails.contains($0.partialValue) } ?? false
    }

    /// How many bytes may follow the contents.
    private static let tails = [BundleFormat.digestSize, BundleFormat.digestSize + BundleFormat.Signature.size]

    /// The digest that follows the contents.
    package var statedDigest: [UInt8] { Array(memory.bytes[length..<(length + BundleFormat.digestSize)]) }

    /// The public key and the signature after the digest; nil where it is not signed.
    package func signature() throws(BundleError) -> (key: [UInt8], signature: [UInt8])? {
        let tail = memory.bytes[(length + BundleFormat.digestSize)...]
        if tail.isEmpty { return nil }
        guard tail.starts(with: BundleFormat.Signature.mark) else {
            throw BundleError(
                BundleCode.wrongSignature, "the bundle's signature is of an unknown kind",
                hint: "it was altered, or made by a newer safe-conduct")
        }
        let rest = tail.dropFirst(BundleFormat.Signature.mark.count)
        return (
            Array(rest.prefix(BundleFormat.Signature.keySize)), Array(rest.dropFirst(BundleFormat.Signature.keySize))
        )
    }

    package subscript(section: BundleFormat.Section) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: memory.bytes[ranges[section.rawValue]])
    }

    package func reader(_ section: BundleFormat.Section) -> PackedReader { PackedReader(self[section]) }

    /// A section as numbers; what is left over at its end is not looked at.
    package func numbers<Number: BitwiseCopyable>(_ section: BundleFormat.Section, as type: Number.Type)
        -> UnsafeBufferPointer<Number>
    {
        // INVARIANT: sections begin at multiples of 64, in memory that does so, too.
        self[section].bindMemory(to: Number.self)
    }
}
