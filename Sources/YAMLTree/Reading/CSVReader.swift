public import SourceDiagnostics

/// Reads a table of comma-separated values (RFC 4180) into the same tree as YAML: a list of mappings, one a row, with the names of the header
/// as keys.
///
/// The first line names the columns. Cells are text as written, blanks included; a cell in double quotes may hold commas, line breaks and
/// doubled quotes. A byte order mark, CRLF line ends and empty lines are passed over. Rows that are longer or shorter than the header are errors.
///
/// ```swift
/// let (root, _) = CSVReader.read(SourceFile(path: "a.csv", text: "from,to\nRU,\"KP\"\n"))
/// root?.elements.first?["to"]?.text   // "KP"
/// ```
public enum CSVReader {
    /// The rows of a table; nil where it cannot be read, which the diagnostics say: all that were found, at most 100.
    public static func read(_ file: SourceFile, limits: YAMLLimits = .default) -> (
        root: Node?, diagnostics: [Diagnostic]
    ) {
        let check = TextCheck(area: .csv, file: file)
        if let finding = check.size(limits) ?? check.encoding() { return (nil, [finding]) }
        let characters = check.characters()
        guard characters.isEmpty else { return (nil, characters) }
        var reading = CSVReading(file: file, limits: limits)
        reading.run()
        guard !reading.diagnostics.hasErrors else { return (nil, reading.diagnostics) }
        return (Node(tree: reading.builder.tree(file), index: 0), reading.diagnostics)
    }
}
