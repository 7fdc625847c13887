/// A kind of finding: its permanent name, how bad it is, and what it means.
///
/// Each is declared once, beside those of its area, and listed in their `all`:
///
/// ```swift
/// enum TollsCode {
///     static let unpaid = DiagnosticCode(.rulebook, "unpaid-toll", .error, "A toll is asked for, and no amount is given.")
///
///     static let all = [unpaid]
/// }
/// ```
public struct DiagnosticCode: Hashable, Sendable, CustomStringConvertible {
    /// What the finding is about.
    public let area: DiagnosticArea
    /// What is wrong, in kebab-case: `duplicate-key`.
    public let name: String
    /// How bad it is, wherever it is found.
    public let severity: Diagnostic.Severity
    /// What it means, in one sentence.
    public let summary: String

    /// Creates a code.
    public init(_ area: DiagnosticArea, _ name: String, _ severity: Diagnostic.Severity, _ summary: String) {
        self.area = area
        self.name = name
        self.severity = severity
        self.summary = summary
    }

    /// `area/name`, as diagnostics show it and programs compare it.
    public var text: String { "\(area.name)/\(name)" }

    /// `area/name`.
    public var description: String { text }

    /// Codes are the same if their texts are.
    public static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.name == b.name && a.area == b.area }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(area)
        hasher.combine(name)
    }
}
