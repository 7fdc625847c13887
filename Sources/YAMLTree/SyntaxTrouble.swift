import CLibYAML
import SourceDiagnostics

/// What libyaml found wrong, in our words.
struct SyntaxTrouble {
    let diagnostic: Diagnostic

    init(_ parser: yaml_parser_t, file: SourceFile) {
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        let context = parser.context.map { String(cString: $0) } ?? ""
        let place = Position(line: parser.problem_mark.line + 1, column: parser.problem_mark.column + 1)
        let opening = Position(line: parser.context_mark.line + 1, column: parser.context_mark.column + 1)
        let character = file.line(Int(place.line)).flatMap { line -> Unicode.Scalar? in
            let scalars = line.unicodeScalars
            return scalars.index(scalars.startIndex, offsetBy: Int(place.column) - 1, limitedBy: scalars.endIndex)
                .flatMap { $0 < scalars.endIndex ? scalars[$0] : nil }
        }
        let (what, message, hint, at) = Self.words(problem, context, character, place, opening)
        diagnostic = Diagnostic("yaml/\(what)", .error, message, file: file.path, span: Span(at: at), hint: hint)
    }

    private static func words(
        _ problem: String, _ context: String, _ character: Unicode.Scalar?, _ place: Position, _ opening: Position
    ) -> (what: String, message: String, hint: String?, at: Position) {
        if context.contains("quoted scalar") {
            if problem.contains("end of stream") || problem.contains("document indicator") {
                return (
                    "unclosed-quote", "the quote is not closed", "close it, or double it if it is part of the text",
                    opening
                )
            }
            return (
                "invalid-escape", "the escape in the quoted text is not known",
                "write `\\\\` for a backslash, or use single quotes", place
            )
        }
        if problem.contains("',' or ']'") || problem.contains("',' or '}'") {
            let bracket = problem.contains("]") ? "[" : "{"
            return (
                "unclosed-bracket", "the `\(bracket)` that is opened here is not closed as expected",
                "look for a missing `,` or closing bracket", opening
            )
        }
        if character == "\t" {
            return ("tab", "a tab stands where only spaces may", "indent with spaces", place)
        }
        if problem.contains("cannot start any token") {
            return (
                "unexpected-character", "a value cannot begin with `\(character.map(String.init) ?? "")`",
                "quote the text", place
            )
        }
        if problem.contains("mapping values are not allowed") {
            return (
                "unexpected-colon", "a `:` stands where no key can be",
                "check the indentation, or quote a text that holds `: `", place
            )
        }
        if problem.contains("could not find expected ':'") {
            return ("missing-colon", "a key has no `:` behind it", "write `key: value`", opening)
        }
        if problem.contains("expected key") || problem.contains("'-' indicator")
            || problem.contains("block entries are not allowed")
        {
            return (
                "indentation", "the line does not fit the indentation around it", "line it up with its neighbours",
                place
            )
        }
        if problem.contains("unknown escape") || problem.contains("hexdecimal") {
            return (
                "invalid-escape", "the escape in the quoted text is not known",
                "write `\\\\` for a backslash, or use single quotes", place
            )
        }
        if problem.contains("tag") || problem.contains("directive") {
            return ("tag", "tags and directives are not allowed", "if this was meant as text, quote it", place)
        }
        return ("syntax", "this is not YAML: \(problem)", nil, place)
    }
}
