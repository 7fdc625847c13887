public import SourceDiagnostics

/// Reads YAML 1.2 into a tree of nodes with places; scalars by the core schema.
///
/// What people get wrong is refused with a place and a hint: keys twice, tags, merge keys, aliases without an anchor, more than one document,
/// text that is not UTF-8. Limits are checked while the file is read.
///
/// ```swift
/// let (root, diagnostics) = YAMLReader.read(SourceFile(path: "a.yaml", text: "from: NO"))
/// root?["from"]?.scalar    // .string: Norway, not false
/// diagnostics              // []
/// ```
public enum YAMLReader {
    /// The root of a file; nil where it is empty or cannot be read, which the diagnostics say: all that were found, at most 100.
    public static func read(_ file: SourceFile, limits: YAMLLimits = .default) -> (
        root: Node?, diagnostics: [Diagnostic]
    ) {
        let check = TextCheck(area: .yaml, file: file)
        if let finding = check.size(limits) ?? check.encoding() ?? check.directives() { return (nil, [finding]) }
        let characters = check.characters()
        guard characters.isEmpty else { return (nil, characters) }
        var reading = YAMLReading(file: file, limits: limits)
        let root = reading.run()
        return (reading.diagnostics.hasErrors ? nil : root, reading.diagnostics)
    }
}
