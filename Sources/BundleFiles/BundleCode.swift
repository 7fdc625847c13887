package import SourceDiagnostics

/// Why a bundle is not made, or not used.
package enum BundleCode {
    package static let alreadyCompiled = error(
        "already-compiled", "A bundle is named where the rules to compile are expected.")
    package static let altered = error("altered", "The bundle's checksum is wrong.")
    package static let byteOrder = error("byte-order", "The bundle was compiled on a machine with another byte order.")
    package static let damaged = error("damaged", "A part of the bundle cannot be read, though its checksum is right.")
    package static let newerFormat = error("newer-format", "The bundle was compiled by a newer version.")
    package static let notABundle = error("not-a-bundle", "The file is not a bundle.")
    package static let notAlone = error("not-alone", "A bundle is a whole rulebook, and other files are named with it.")
    package static let notSigned = error("not-signed", "The key could not sign the bundle.")
    package static let otherFamily = error("other-family", "A family has other keys than when the bundle was compiled.")
    package static let outdated = error(
        "outdated", "The bundle's serial number is lower than the lowest that is allowed.")
    package static let tooLarge = error("too-large", "The rules take more bytes than a bundle can hold.")
    package static let truncated = error("truncated", "The bundle is incomplete, or has extra bytes at the end.")
    package static let unfaithful = error(
        "unfaithful", "A rule is not the same when it is read back from its bundle.")
    package static let unknownFamily = error(
        "unknown-family", "The bundle has rules of a family that this program lacks.")
    package static let unknownFormat = error("unknown-format", "The bundle has a format that is no longer read.")
    package static let unreadable = error("unreadable", "The file of a bundle cannot be read.")
    package static let unsigned = error(
        "unsigned", "A trusted key is asked for, and the bundle's signature is missing or cannot be checked.")
    package static let untrustedKey = error("untrusted-key", "The bundle is signed with a key that is not trusted.")
    package static let wrongSignature = error("wrong-signature", "The bundle's signature is wrong.")

    package static let all = [
        alreadyCompiled, altered, byteOrder, damaged, newerFormat, notABundle, notAlone, notSigned, otherFamily,
        outdated, tooLarge, truncated, unfaithful, unknownFamily, unknownFormat, unreadable, unsigned, untrustedKey,
        wrongSignature,
    ]

    private static func error(_ name: String, _ summary: String) -> DiagnosticCode {
        DiagnosticCode(.bundle, name, .error, summary)
    }
}
