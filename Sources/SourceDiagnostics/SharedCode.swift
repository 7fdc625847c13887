/// A kind of finding that several areas have in common, such as a value of the wrong type.
///
/// The area is known only where a text is read: `rulebook/wrong-type`, `request/wrong-type`.
public struct SharedCode: Hashable, Sendable {
    /// What is wrong, in kebab-case.
    public let name: String
    /// What it means, in one sentence that fits every area.
    public let summary: String

    /// Creates a code; what is shared is an error in every area.
    public init(_ name: String, _ summary: String) {
        self.name = name
        self.summary = summary
    }

    /// The code of an area.
    public func within(_ area: DiagnosticArea) -> DiagnosticCode { DiagnosticCode(area, name, .error, summary) }
}

extension DiagnosticArea {
    /// Compiled rulebooks: here, because those who read the file report in it, and those who judge its rules.
    package static let bundle = DiagnosticArea("bundle")
}
