public import RuleEngine
import RulebookLoading
public import SourceDiagnostics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A compiled rulebook as a source of Swift holds it: what the plugin `CompileRules` writes, and what `Rulebook.embedded()` opens.
///
/// Its bytes are a text (base64), which compiles at once, where a list of numbers would take minutes.
public struct EmbeddedBundle: Sendable {
    private let text: String

    /// Takes the text that `safe-conduct compile --as swift` wrote.
    public init(base64 text: String) { self.text = text }

    /// The bytes of the bundle; empty where the text is not whole.
    public var bytes: [UInt8] { Data(base64Encoded: text).map { [UInt8]($0) } ?? [] }

    /// Opens the rulebook; each time anew, so keep it.
    ///
    /// - Throws: what is wrong, such as a family that it was compiled with and that is not given.
    public func open(families: [any RuleFamily.Type] = .standard) throws(DiagnosedError) -> Rulebook {
        try Rulebook.open(bundle: bytes, named: "the embedded rulebook", families: families).get()
    }

    /// How each source begins that is made here.
    private static let mark = "// Made by `safe-conduct compile --as swift`"

    /// Whether a file is a source that was made here, and may be replaced by another.
    package static func wrote(_ file: some Sequence<UInt8>) -> Bool { file.starts(with: mark.utf8) }

    /// A source of Swift that holds a bundle, and opens it by `Rulebook.embedded()`.
    package static func source(of bundle: [UInt8], rules: Int) -> String {
        """
        \(mark) of \(rules) rules. Do not edit: it is made anew whenever they change.

        import SafeConduct

        extension Rulebook {
            /// The rulebook that the rules of this target were compiled to; opened anew each time, so keep it.
            ///
            /// - Throws: what is wrong, such as a family that it was compiled with and that is not given.
            static func embedded(families: [any RuleFamily.Type] = .standard) throws(DiagnosedError) -> Rulebook {
                try EmbeddedBundle(base64: embeddedText).open(families: families)
            }

            private static let embeddedText = "\(Data(bundle).base64EncodedString())"
        }

        """
    }
}
