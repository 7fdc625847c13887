public import SourceDiagnostics

/// Reads JSON (RFC 8259), strictly, into the same tree as YAML: numbers, literals and strings are what JSON says, keys are unique.
///
/// ```swift
/// let (root, diagnostics) = JSONReader.read(SourceFile(path: "a.json", text: #"{"age": 41,}"#))
/// root                  // nil
/// diagnostics.first     // error[json/syntax] at 1:12: a key is expected after the `,`
/// ```
public enum JSONReader {
    /// The root of a text; nil where it cannot be read, which the diagnostics say.
    public static func read(_ file: SourceFile, limits: YAMLLimits = .default) -> (
        root: Node?, diagnostics: [Diagnostic]
    ) {
        let check = TextCheck(area: .json, file: file)
        if let finding = check.size(limits) ?? check.encoding() { return (nil, [finding]) }
        return read(file, in: 0..<file.bytes.count, line: 1, limits: limits)
    }

    /// The one value that a part of a text holds, such as a line of JSON Lines; `line` is the number of the line in which the part begins.
    /// Its bytes must be UTF-8.
    package static func read(_ file: SourceFile, in range: Range<Int>, line: Int, limits: YAMLLimits = .default) -> (
        root: Node?, diagnostics: [Diagnostic]
    ) {
        var reading = JSONReading(file: file, range: range, line: line, limits: limits)
        let isRead = reading.document()
        guard isRead, reading.diagnostics.isEmpty else { return (nil, reading.diagnostics) }
        return (Node(tree: reading.builder.tree(file), index: 0), [])
    }
}
