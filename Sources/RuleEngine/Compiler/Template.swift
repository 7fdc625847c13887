import AdvisoryModel
import CEL
import SourceDiagnostics
import YAMLTree

/// A text of a rule with `{{ CEL }}` in it, compiled.
struct Template: Sendable {
    enum Segment: Sendable {
        case text(String)
        case expression(Program, at: String)
    }

    var segments: [Segment]

    /// The text as it stands; only where it holds no expression.
    var constant: String? {
        if segments.isEmpty { return "" }
        if segments.count == 1, case .text(let text) = segments[0] { return text }
        return nil
    }
}

/// A text in several languages, each compiled.
struct LocalizedTemplate: Sendable {
    var languages: LocalizedText
    var templates: [Template]

    /// The positions of languages and templates agree.
    init(_ variants: [(language: String, text: String, template: Template)]) {
        let sorted = variants.sorted { $0.language < $1.language }
        languages = LocalizedText(sorted.map { LocalizedText.Variant(language: $0.language, text: $0.text) })
        templates = sorted.map(\.template)
    }
}

extension Template {
    /// Compiles the text of a scalar.
    static func compile(_ node: Node, in environment: Environment) -> (template: Template?, diagnostics: [Diagnostic]) {
        var segments: [Segment] = []
        var diagnostics: [Diagnostic] = []
        let bytes = Array(node.text.utf8)
        var start = 0
        while let open = position(of: UInt8(ascii: "{"), in: bytes, from: start) {
            if open > start { segments.append(.text(String(decoding: bytes[start..<open], as: UTF8.self))) }
            guard let close = position(of: UInt8(ascii: "}"), in: bytes, from: open + 2) else {
                diagnostics.append(
                    Diagnostic(
                        "rulebook/unclosed-template", .error, "`{{` is not closed", file: node.file.path,
                        span: Span(at: node.position(atUTF8Offset: open)), hint: "end the expression with `}}`"))
                return (nil, diagnostics)
            }
            let source = String(decoding: bytes[(open + 2)..<close], as: UTF8.self)
            let (program, findings) = compile(source, offset: open + 2, of: node, in: environment)
            diagnostics += findings
            if let program { segments.append(program) }
            start = close + 2
        }
        if start < bytes.count { segments.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
        return (diagnostics.hasErrors ? nil : Template(segments: segments), diagnostics)
    }

    private static func position(of brace: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == brace, bytes[index + 1] == brace { return index }
            index += 1
        }
        return nil
    }

    private static func compile(
        _ source: String, offset: Int, of node: Node, in environment: Environment
    ) -> (Segment?, [Diagnostic]) {
        // Blanks in front keep the expression's own positions those of the whole text.
        let padded = blanks(for: node.text, upTo: offset) + source
        let positions = node.positions
        let map: (Position) -> Position = { positions.position(of: $0) }
        let parsed = Parser.parse(padded)
        var findings = parsed.diagnostics.map { $0.relocated(to: node.file.path, by: map) }
        guard let tree = parsed.ast?.relocated(map) else { return (nil, findings) }
        let result = environment.check(tree)
        findings += result.diagnostics.map { finding in
            var located = finding
            located.file = node.file.path
            return located
        }
        guard let checked = result.checked, !findings.hasErrors else { return (nil, findings) }
        let start = tree.span(of: tree.root).start
        return (
            .expression(environment.program(checked), at: "\(node.file.path):\(start.line):\(start.column)"), findings
        )
    }

    /// One blank for every scalar in front of the expression, so that columns, which count scalars, stay right.
    private static func blanks(for text: String, upTo offset: Int) -> String {
        let scalars = String(decoding: text.utf8.prefix(offset), as: UTF8.self).unicodeScalars
        var blanks = String.UnicodeScalarView()
        for scalar in scalars { blanks.append(scalar == "\n" ? scalar : " ") }
        return String(blanks)
    }
}

extension Template {
    /// The text with its expressions evaluated; what cannot be told is shown as `…`, and said among the problems where it is an error.
    func render(_ bindings: Bindings, rule: String, into problems: inout [Problem]) -> String {
        if let constant { return constant }
        var out = ""
        for segment in segments {
            switch segment {
            case .text(let text): out += text
            case .expression(let program, let at):
                switch program.evaluate(bindings) {
                case .error(let error):
                    problems.append(
                        Problem(code: "cel/\(error.code)", message: "in the text: \(error.message)", rule: rule, at: at)
                    )
                    out += "…"
                case .unknown: out += "…"
                case let value: out += value.displayText
                }
            }
        }
        return out
    }
}
