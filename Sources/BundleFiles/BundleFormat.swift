/// How a compiled rulebook lies in a file: the same arrays as in memory, so that it is mapped and not read.
///
/// The file begins with a header and the table of its sections. After the contents comes their SHA-256, so that
/// `head -c LENGTH FILE | sha256sum` gives it, and after that, where the bundle is signed, the signature over it. Numbers lie as this machine
/// has them, those of the sections' own texts as `PackedWriter` writes them.
package enum BundleFormat {
    static let magic = Array("SCBUNDLE".utf8)
    /// Raised whenever one program would misread what another one writes.
    static let version: UInt32 = 2
    /// Reads as another number where bytes are ordered otherwise.
    static let byteOrder: UInt32 = 0x0A0B_0C0D

    /// Where the fields of the header are.
    enum Header {
        static let version = 8
        static let byteOrder = 12
        /// The number of bytes before the digest.
        static let length = 16
        static let serial = 24
        static let sections = 64
        static let size = sections + Section.allCases.count * sectionSize
    }

    /// A section's offset and length.
    static let sectionSize = 16
    /// Sections begin at multiples of this.
    static let alignment = 64
    package static let digestSize = 32

    /// What follows the digest of a signed bundle: a mark, the public key, the signature.
    enum Signature {
        static let mark = Array("Ed25519\0".utf8)
        static let keySize = 32
        static let signatureSize = 64
        static let size = mark.count + keySize + signatureSize
        /// What is signed: these words and the digest, so that a signature can stand for nothing else.
        static func message(_ digest: [UInt8]) -> [UInt8] { Array("SafeConduct bundle 1\n".utf8) + digest }
    }

    /// The sections, in their order.
    package enum Section: Int, CaseIterable {
        /// Digest, families, languages.
        case summary
        /// Texts that occur often, which nodes refer to.
        case words
        /// The files that hold no rules, as nodes.
        case parts
        /// What files say of all their rules.
        case heads
        /// The rules, as nodes, or as rows of tables.
        case rules
        /// Where each rule begins among them, and where the last one ends, in numbers of 32 bits.
        case ruleOffsets
        /// The rules with `each`, as nodes, one for each table.
        case templates
        case templateOffsets
        /// The rules' full ids, one after the other.
        case ids
        case idOffsets
        /// The rules that take part in overrides, those that defeat first.
        case overrides
        /// The axes and symbols of the index.
        case axes
        /// The index's numbers of 32 bits.
        case numbers
        /// The index's sets of 64 bits.
        case sets
    }
}
