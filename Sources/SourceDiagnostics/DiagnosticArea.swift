/// What a finding is about, the first part of its code: `yaml`, `rulebook`, `request`.
///
/// Areas are declared by the targets that report in them; families report in `rulebook`, which their rules are a part of.
public struct DiagnosticArea: Hashable, Sendable {
    /// The name, lower-case.
    public let name: String
    /// Whether its errors say that a text could not be read at all, so that what the text says is not known.
    package let isSyntax: Bool

    /// Creates an area.
    public init(_ name: String, isSyntax: Bool = false) {
        self.name = name
        self.isSyntax = isSyntax
    }
}
