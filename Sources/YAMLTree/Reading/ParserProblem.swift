import CLibYAML
import SourceDiagnostics

/// What libyaml found wrong, in our words.
///
/// Its own say what its grammar expected; people want to know which of their characters is at fault, so the line is looked at too.
struct ParserProblem {
    private struct Finding {
        var code: DiagnosticCode
        var message: String
        var hint: String?
        var at: Position
        var note: (message: String, at: Position)?

        init(_ code: DiagnosticCode, _ message: String, at place: Position, hint: String? = nil) {
            (self.code, self.message, self.hint, at) = (code, message, hint, place)
        }
    }

    private let problem: String
    private let context: String
    /// Where reading stopped.
    private let place: Position
    /// Where that which was being read begins.
    private let opening: Position
    private let file: SourceFile
    /// The line on which reading stopped.
    private let line: [Unicode.Scalar]

    /// Lines are counted as libyaml does, plus this many.
    init(_ parser: yaml_parser_t, file: SourceFile, lineShift: Int) {
        func place(_ mark: yaml_mark_t) -> Position {
            Position(line: mark.line + 1 + lineShift, column: mark.column + 1)
        }
        self.init(
            problem: parser.problem.map { String(cString: $0) } ?? "",
            context: parser.context.map { String(cString: $0) } ?? "", place: place(parser.problem_mark),
            opening: place(parser.context_mark), file: file)
    }

    /// `problem` and `context` in libyaml's words; no problem at all means that there was no memory.
    init(problem: String, context: String, place: Position, opening: Position, file: SourceFile) {
        self.file = file
        self.problem = problem
        self.context = context
        self.place = Self.inside(file, place)
        self.opening = opening
        line = Self.line(Int(self.place.line), in: file)
    }

    var diagnostic: Diagnostic {
        let finding = finding
        let notes = finding.note.map { [Diagnostic.Note($0.message, file: file.path, span: SourceSpan(at: $0.at))] }
        return Diagnostic(
            finding.code, finding.message, file: file.path, span: SourceSpan(at: finding.at),
            hint: finding.hint, notes: notes ?? [])
    }

    private var finding: Finding {
        if problem.isEmpty {
            return Finding(
                YAMLCode.unreadable, "there is not enough memory to read the file", at: place, hint: "split the file")
        }
        if context.contains("quoted scalar") { return quoted }
        if context.contains("directive") || problem.contains("directive") { return directive }
        if problem.contains("incompatible") {
            return Finding(
                YAMLCode.version, "the file declares a YAML version other than 1.2", at: place, hint: "remove the line")
        }
        if let tag { return tag }
        if problem.contains("tab character") || character == "\t" {
            return Finding(
                YAMLCode.tab, "there is a tab where only spaces are allowed", at: place, hint: "indent with spaces")
        }
        if context.contains("anchor") || context.contains("alias") { return anchor }
        if context.contains("block scalar") { return blockScalar }
        if problem.contains("document start") {
            return Finding(
                YAMLCode.severalDocuments, "there is more text after the end of the document", at: place,
                hint: "remove the line `...`, or put each document in its own file")
        }
        return context.contains("flow") ? brackets : block
    }

    /// The place, or the end of the text where it is after the last line, as the end of a file without a line break does.
    private static func inside(_ file: SourceFile, _ place: Position) -> Position {
        if file.line(Int(place.line)) != nil { return place }
        return LineTable(file.bytes).position(ofByte: file.bytes.count)
    }

    private static func line(_ number: Int, in file: SourceFile) -> [Unicode.Scalar] {
        Array((file.line(number) ?? "").unicodeScalars)
    }

    /// The character at which reading stopped; nil at the end of a line.
    private var character: Unicode.Scalar? {
        let index = Int(place.column) - 1
        return index < line.count ? line[index] : nil
    }

    /// The last character before it on its line that is not a blank; nil where it is the first.
    private var previous: Unicode.Scalar? {
        line.prefix(Int(place.column) - 1).last { $0 != " " && $0 != "\t" }
    }
}

extension ParserProblem {
    private var quoted: Finding {
        let line = Self.line(Int(opening.line), in: file)
        let index = Int(opening.column) - 1
        let isSingle = index < line.count && line[index] == "'"
        if problem.contains("end of stream") || problem.contains("document indicator") {
            return Finding(
                YAMLCode.unclosedQuote, "the quote is not closed", at: opening,
                hint: isSingle
                    ? "close it with `'`; inside the text it is written `''`"
                    : "close it with `\"`; inside the text it is written `\\\"`")
        }
        let hint = "write `\\\\` for a backslash, or use single quotes"
        if problem.contains("hexdecimal") {
            return Finding(YAMLCode.invalidEscape, "the escape has too few hexadecimal digits", at: place, hint: hint)
        }
        if problem.contains("Unicode") {
            return Finding(YAMLCode.invalidEscape, "the escape is not a valid character", at: place, hint: hint)
        }
        return Finding(YAMLCode.invalidEscape, "the escape in the quoted text is not known", at: place, hint: hint)
    }

    private var directive: Finding {
        if problem.contains("duplicate") {
            return Finding(YAMLCode.directive, "this directive is a duplicate", at: place, hint: "remove one of them")
        }
        return Finding(
            YAMLCode.directive, "a line that begins with `%` is a directive, and this one is unknown", at: opening,
            hint: "quote a text that begins with `%`, or remove the line")
    }

    /// A value that begins with `!`, whatever its reading stumbled on afterwards.
    private var tag: Finding? {
        func finding(at place: Position) -> Finding {
            Finding(
                YAMLCode.tag, "a value that begins with `!` is a tag, and tags are not allowed", at: place,
                hint: "quote an expression that begins with `!`, such as `'!(a && b)'`")
        }
        if context.contains("a tag") || problem.contains("tag handle") { return finding(at: opening) }
        let before = line.prefix(Int(place.column) - 1)
        let start = before.lastIndex(of: "!")
        guard let start, let space = before[..<start].last, space == " ",
            let mark = before[..<start].last(where: { $0 != " " }), mark == ":" || mark == "-" || mark == ","
        else { return nil }
        return finding(at: Position(line: Int(place.line), column: start + 1))
    }

    private var anchor: Finding {
        let mark = context.contains("alias") ? "*" : "&"
        return Finding(
            YAMLCode.anchor,
            "a value that begins with `\(mark)` is an \(mark == "*" ? "alias" : "anchor"), and a name is missing",
            at: opening, hint: "if this was meant as text, quote it")
    }

    private var blockScalar: Finding {
        Finding(
            YAMLCode.blockText, "the text of a block begins on the line after `|` or `>`", at: place,
            hint: "write the text on the next line, further to the right; if `|` or `>` is part of it, quote it")
    }

    private var brackets: Finding {
        let isList = problem.contains("]")
        let (bracket, closing) = isList ? ("[", "]") : ("{", "}")
        if let character, character == "]" || character == "}" {
            var finding = Finding(
                YAMLCode.unclosedBracket, "there is `\(character)` where `\(closing)` is expected", at: place,
                hint: "close brackets in the order in which they are opened")
            finding.note = ("this is open", opening)
            return finding
        }
        guard problem.contains("',' or") else { return block }
        var finding = Finding(
            YAMLCode.unclosedBracket, "the `\(bracket)` is not closed", at: opening,
            hint: "look for a missing `,` or `\(closing)`")
        finding.note = ("a `,` or `\(closing)` is expected here at the latest", place)
        return finding
    }

    private var block: Finding {
        if problem.contains("cannot start any token") {
            let name = character.map { $0 == "`" ? "a backtick" : "`\($0)`" } ?? "this"
            return Finding(
                YAMLCode.unexpectedCharacter, "a value cannot begin with \(name)", at: place, hint: "quote the text")
        }
        if problem.contains("mapping values") || problem.contains("mapping keys") {
            return Finding(
                YAMLCode.unexpectedColon, "there is `\(character.map(String.init) ?? ":")` where no key can be",
                at: place,
                hint: "check the indentation, or quote a text that holds `: `")
        }
        if problem.contains("expected ':'") {
            let start = Self.line(Int(opening.line), in: file).dropFirst(Int(opening.column) - 1).first
            return Finding(
                YAMLCode.missingColon, "a key has no `:` after it", at: opening,
                hint: start == "-"
                    ? "write `key: value`, or a space after the `-` of a list item" : "write `key: value`")
        }
        if problem.contains("block sequence entries") {
            return Finding(
                YAMLCode.unexpectedList, "a list cannot begin here", at: place,
                hint: "begin it on the next line, or write it in brackets; if this was meant as text, quote it")
        }
        if problem.contains("expected key") || problem.contains("'-' indicator") { return neighbours }
        if problem.contains("node content") {
            guard let character else {
                return Finding(
                    YAMLCode.unclosedBracket, "the file ends inside brackets", at: place,
                    hint: "close the last `[` or `{`")
            }
            return Finding(
                YAMLCode.unexpectedCharacter, "a value cannot begin with `\(character)`", at: place,
                hint: "quote the text")
        }
        return Finding(
            YAMLCode.unreadable, "the file cannot be read as YAML from here on", at: place,
            hint: "quote text that holds punctuation")
    }

    /// There is something where the next key or list item should be.
    private var neighbours: Finding {
        if let character, character == "]" || character == "}" {
            return Finding(
                YAMLCode.unexpectedCharacter, "`\(character)` closes nothing", at: place,
                hint: "remove it, or quote the text"
            )
        }
        if let previous {
            let end = "\"']}".unicodeScalars.contains(previous) ? "the closing `\(previous)`" : "the value"
            let hint =
                previous == "'" || previous == "\""
                ? "quote the whole text; inside it `'` is written `''` in single quotes and `\"` is written `\\\"` in double ones"
                : "quote the whole text"
            return Finding(YAMLCode.textAfterValue, "there is more text after \(end)", at: place, hint: hint)
        }
        if character == "-", problem.contains("expected key") {
            return Finding(
                YAMLCode.indentation, "there is a list item where a key is expected", at: place,
                hint: "indent it below its key, or line it up with the other items")
        }
        return Finding(
            YAMLCode.indentation,
            problem.contains("'-'")
                ? "an item that begins with `-` is expected here" : "the line does not fit the indentation around it",
            at: place, hint: "line it up with its neighbours")
    }
}
