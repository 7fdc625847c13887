/// Something wrong or doubtful found in a text, as data: stages return all of them, and a renderer words them.
///
/// ```
/// error[cel/unknown-attribute]: no attribute is called `traveler.nationalitys`
///  --> ru-kp/permits.yaml:12:9
///   |
/// 12 |   when: traveler.nationalitys == ["RU"]
///   |         ^^^^^^^^^^^^^^^^^^^^^
/// hint: did you mean `traveler.nationalities`?
/// ```
public struct Diagnostic: Hashable, Sendable {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable, Comparable {
        case error, warning, note

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }

        /// Orders the worst first.
        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    }

    /// A second place that belongs to the finding, such as the first of two duplicates.
    public struct Note: Hashable, Sendable {
        /// What is to be said of the place.
        public var message: String
        /// The path of the file.
        public var file: String
        /// The place, if one is known.
        public var span: SourceSpan?

        /// Creates a note.
        public init(_ message: String, file: String, span: SourceSpan?) {
            self.message = Diagnostic.shortened(message)
            self.file = file
            self.span = span
        }
    }

    /// The kind of finding: `yaml/duplicate-key`, `cel/unknown-attribute`.
    public let code: DiagnosticCode
    /// One line, lower case, no full stop, user text in `backticks`.
    public var message: String
    /// The path of the file, empty where none is known yet.
    public var file: String
    /// The place in the file; nil where it is about the whole file.
    public var span: SourceSpan?
    /// What to do about it: an imperative, or "did you mean `x`?".
    public var hint: String?
    /// Further places.
    public var notes: [Note]

    /// Creates a diagnostic. Message and hint are short: of the words of an author that go on for pages only both ends are kept.
    public init(
        _ code: DiagnosticCode, _ message: String, file: String = "", span: SourceSpan? = nil,
        hint: String? = nil, notes: [Note] = []
    ) {
        self.code = code
        self.message = Self.shortened(message)
        self.file = file
        self.span = span
        self.hint = hint.map(Self.shortened)
        self.notes = notes
    }

    /// How bad it is.
    public var severity: Severity { code.severity }

    private static func shortened(_ text: String) -> String {
        guard text.utf8.count > 1200 else { return text }
        let scalars = text.unicodeScalars
        return String(scalars.prefix(200)) + " … " + String(scalars.suffix(100))
    }

    /// The same finding seen from another text: a CEL expression's own positions moved to the YAML file that holds it.
    public func relocated(to file: String, by map: (Position) -> Position) -> Diagnostic {
        func moved(_ span: SourceSpan?) -> SourceSpan? { span.map { SourceSpan(map($0.start), map($0.end)) } }
        var copy = self
        copy.file = file
        copy.span = moved(span)
        copy.notes = notes.map { Note($0.message, file: file, span: moved($0.span)) }
        return copy
    }
}

extension Collection where Element == Diagnostic {
    /// Whether any of them is an error.
    @inlinable public var hasErrors: Bool { contains { $0.severity == .error } }

    /// De-duplicated and sorted, errors of reading first, as others may follow from them; then by file, place, severity, code and message, so that
    /// neither the order of files nor of checks shows.
    public func sortedForDisplay() -> [Diagnostic] {
        let sorted = sorted { $0.isShown(before: $1) }
        var distinct: [Diagnostic] = []
        distinct.reserveCapacity(sorted.count)
        // Where those begin that no order tells from the last one: only among them may be the same finding.
        var start = 0
        for diagnostic in sorted {
            if start < distinct.count, distinct[start].isShown(before: diagnostic) { start = distinct.count }
            if !distinct[start...].contains(diagnostic) { distinct.append(diagnostic) }
        }
        return distinct
    }
}

extension Diagnostic {
    fileprivate func isShown(before other: Diagnostic) -> Bool {
        if isErrorOfReading != other.isErrorOfReading { return isErrorOfReading }
        if file != other.file { return file.utf8.lexicographicallyPrecedes(other.file.utf8) }
        if span != other.span {
            guard let a = span else { return true }
            guard let b = other.span else { return false }
            return a < b
        }
        if severity != other.severity { return severity < other.severity }
        return (code.text, message) < (other.code.text, other.message)
    }

    /// Whether a text could not be read at all, so that what it says is not known.
    fileprivate var isErrorOfReading: Bool {
        severity == .error && code.area.isSyntax
    }
}
