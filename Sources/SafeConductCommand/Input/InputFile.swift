import RuleEngine
import SourceDiagnostics
import YAMLTree
import SystemFiles

/// Reads the files of a request, standard input among them as `-`.
struct InputFile {
    let limits: YAMLLimits
    /// What was read, for showing diagnostics.
    private(set) var files: [SourceFile] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(limits: YAMLLimits) {
        self.limits = limits
    }

    /// The root of a file; nil where it cannot be read, which the diagnostics say. JSON is read as JSON: files named `.json`, and on standard
    /// input whatever begins like a JSON object; everything else is YAML.
    mutating func read(_ path: String) -> Node? {
        guard let file = contents(of: path) else { return nil }
        return read(file, isJSON: path.hasSuffix(".json") || path == "-" && Self.looksLikeJSON(file.bytes))
    }

    /// The root of a text that is in memory already.
    mutating func read(_ file: SourceFile, isJSON: Bool) -> Node? {
        files.append(file)
        let (root, found) = isJSON ? JSONReader.read(file, limits: limits) : YAMLReader.read(file, limits: limits)
        diagnostics += found
        return found.hasErrors ? nil : root
    }

    /// The text of a file, whatever it is; nil where it cannot be read, which the diagnostics say.
    mutating func text(of path: String) -> SourceFile? { contents(of: path) }

    /// Keeps a text that others have read, for showing diagnostics.
    mutating func show(_ file: SourceFile) { files.append(file) }

    /// Adds what others found.
    mutating func report(_ found: [Diagnostic]) { diagnostics += found }

    /// A brace followed by a quote or another brace: a YAML mapping in braces has a bare word there.
    private static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        var rest = bytes.drop(while: isSpace)
        guard rest.popFirst() == UInt8(ascii: "{") else { return false }
        let next = rest.drop(while: isSpace).first
        return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    }

    private mutating func contents(of path: String) -> SourceFile? {
        let isInput = path == "-"
        let name = isInput ? "<stdin>" : path
        do throws(SystemError) {
            let file = isInput ? OpenFile.standardInput : try OpenFile(path, for: .reading)
            defer { if !isInput { file.close() } }
            let status = file.status
            if status?.isFolder == true {
                diagnostics.append(
                    Diagnostic(
                        ToolCode.unreadableFile, "`\(path)` is a folder",
                        hint: "name a file, or `-` for standard input"))
                return nil
            }
            if let status, status.isRegular, status.size > limits.maximumBytes { return tooLarge(name, status.size) }
            var bytes: [UInt8] = []
            // One byte more than the limit tells what is too large.
            while bytes.count <= limits.maximumBytes, try file.read(1 << 16, into: &bytes) > 0 {}
            return bytes.count > limits.maximumBytes ? tooLarge(name, nil) : SourceFile(path: name, bytes: bytes)
        } catch {
            diagnostics.append(
                error.isNoSuchFile
                    ? Diagnostic(ToolCode.noSuchFile, "there is no file `\(path)`", hint: "check the path")
                    : Diagnostic(ToolCode.unreadableFile, "`\(path)` cannot be read", hint: "check its permissions"))
            return nil
        }
    }

    private mutating func tooLarge(_ name: String, _ size: Int?) -> SourceFile? {
        let message =
            "the file has \(size.map { "\($0) bytes, " } ?? "")more than the \(limits.maximumBytes) bytes that are allowed"
        diagnostics.append(
            Diagnostic(
                name.hasSuffix(".json") ? JSONCode.tooLarge : YAMLCode.tooLarge, message, file: name,
                hint: "raise the limit with --max-bytes"))
        return nil
    }
}
