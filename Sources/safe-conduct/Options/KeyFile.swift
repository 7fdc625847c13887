import BundleSigning
import Foundation
import SourceDiagnostics

/// Key files: how they are read, and what is said of those that are none.
enum KeyFile {
    static func text(of path: String, _ format: OutputFormat) throws -> String {
        // Bytes that are no text are no key either, and say so where they are read as one.
        if let data = try? Data(contentsOf: URL(filePath: path)), data.count < 1 << 16 {
            return String(decoding: data, as: UTF8.self)
        }
        report("unreadable-key", "the key cannot be read", path, format, hint: "check the path and its permissions")
        throw Ending.badRulebook
    }

    static func refuse(
        _ path: String, _ trouble: SigningKeyError, _ format: OutputFormat, hint: String
    ) -> any Error {
        let message =
            switch trouble {
            case .notPEM: "the file is no key in PEM"
            case .otherKind(let name): "the file holds a \(name.lowercased()), which is not what is needed here"
            case .notEd25519: "the key is not one of Ed25519"
            }
        report("unusable-key", message, path, format, hint: hint)
        return Ending.badRulebook
    }

    private static func report(
        _ what: String, _ message: String, _ path: String, _ format: OutputFormat, hint: String
    ) {
        Findings(format: format).report([Diagnostic("bundle/\(what)", .error, message, file: path, hint: hint)])
    }
}
