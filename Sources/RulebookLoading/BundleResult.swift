public import SourceDiagnostics

/// The result of compiling a rulebook to a bundle.
public struct BundleResult: Sendable {
    /// The bundle, to be written to a file; nil where there was an error.
    public var bundle: [UInt8]?
    /// The SHA-256 that it holds: `sha256:` and 64 hexadecimal digits; empty where there is no bundle.
    public var digest: String
    /// How many rules it has.
    public var ruleCount: Int
    /// The errors, sorted by file and place.
    public var diagnostics: [Diagnostic]
    /// The files that were read, for showing the diagnostics.
    public var files: [SourceFile]
}
