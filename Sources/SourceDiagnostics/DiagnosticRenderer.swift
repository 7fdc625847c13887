/// Words diagnostics for people: header, place, source line, caret, hint, notes.
public struct DiagnosticRenderer: Sendable {
    /// The texts that diagnostics point into, by path.
    public var sources: [String: SourceFile]
    /// Whether to colour by ANSI escapes; for terminals only.
    public var color: Bool

    /// Creates a renderer; a diagnostic whose file is not among `sources` is shown without its source line.
    public init(sources: [SourceFile] = [], color: Bool = false) {
        self.sources = Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.color = color
    }

    /// All diagnostics, sorted, with a blank line between them; ends with a line break unless it is empty.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        let parts = diagnostics.sortedForDisplay().map(render)
        return parts.isEmpty ? "" : parts.joined(separator: "\n")
    }

    /// One diagnostic; ends with a line break.
    public func render(_ diagnostic: Diagnostic) -> String {
        let paint = Self.paint(diagnostic.severity)
        var out = styled("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", .bold, paint)
        out += ": \(styled(Self.visible(diagnostic.message), .bold))\n"
        out += place(diagnostic.file, diagnostic.span, paint)
        if let hint = diagnostic.hint { out += "\(styled("hint", .bold, .cyan)): \(Self.visible(hint))\n" }
        for note in diagnostic.notes {
            out += "\(styled("note", .bold, .cyan)): \(Self.visible(note.message))\n"
            out += place(note.file, note.span, .cyan)
        }
        return out
    }

    private func place(_ file: String, _ span: SourceSpan?, _ paint: TerminalStyle) -> String {
        guard let span else { return file.isEmpty ? "" : " --> \(Self.visible(file))\n" }
        let name = file.isEmpty ? "<expression>" : Self.visible(file)
        var out = " --> \(name):\(span.start.line):\(span.start.column)\n"
        guard let line = sources[file]?.line(Int(span.start.line)) else { return out }
        let number = String(span.start.line)
        let gutter = String(repeating: " ", count: number.count)
        let window = Window(line: line, span: span)
        out += "\(gutter) |\n\(number) | \(window.text)\n"
        out += "\(gutter) | \(window.indent)\(styled(String(repeating: "^", count: window.carets), .bold, paint))\n"
        return out
    }

    private static func paint(_ severity: Diagnostic.Severity) -> TerminalStyle {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }

    private func styled(_ text: String, _ styles: TerminalStyle...) -> String {
        color ? TerminalStyle.apply(styles, to: text) : text
    }

    /// The text with every control character made visible, so that hostile input cannot steer a terminal.
    package static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isUnsafe(scalar) {
                out.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            } else {
                out.append(scalar)
            }
        }
        return String(out)
    }

    /// Control characters, and the bidirectional overrides that make a line read otherwise than it is.
    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}

/// The part of a source line that is shown: at most 160 scalars around the place.
private struct Window {
    var text: String
    var indent: String
    var carets: Int

    init(line: String, span: SourceSpan) {
        let scalars = Array(line.unicodeScalars)
        let limit = 160
        let column = min(Int(span.start.column) - 1, scalars.count)
        let first = scalars.count > limit ? max(0, min(column - 60, scalars.count - limit)) : 0
        let last = min(scalars.count, first + limit)
        func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
            scalar == "\t" ? " " : DiagnosticRenderer.isUnsafe(scalar) ? "\u{FFFD}" : scalar
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[first..<last].map(shown))
        text = (first > 0 ? "…" : "") + String(view) + (last < scalars.count ? "…" : "")
        indent = String(repeating: " ", count: column - first + (first > 0 ? 1 : 0))
        let end = span.end.line > span.start.line ? scalars.count : min(Int(span.end.column) - 1, scalars.count)
        carets = max(1, min(end, last) - column)
    }
}
