import AdvisoryModel
import RequestBinding
import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Puts a request together from files, standard input and flags; flags go before files.
struct RequestInput {
    /// The file of a whole request; `-`: standard input.
    var request: String?
    /// The file of the traveler: a mapping of a traveler, or a whole request.
    var traveler: String?
    /// The file of the trip: a mapping of a trip, or a whole request.
    var trip: String?
    /// Attributes given by flags: the flag, the attribute's full name, the value as a text or as YAML.
    var flags: [Flag] = []
    /// The id and the day of the question, where they are next to the traveler or the trip in a second file.
    private(set) var id: RequestID?
    private(set) var asOf: Day?

    /// One attribute from the command line.
    struct Flag {
        var flag: String
        var attribute: String
        var values: [String]
        var isList = false
        /// Whether the value is written as in a file, rather than a plain text.
        var isYAML = false
    }

    /// The parts of the request; parts that cannot be read are reported to `input`.
    mutating func parts(_ input: inout InputFile) -> RequestParts {
        var parts = RequestParts()
        if let request { parts.whole = input.read(request) }
        if let traveler, let root = input.read(traveler) { parts.traveler = part("traveler", of: root, &parts, &input) }
        if let trip, let root = input.read(trip) { parts.trip = part("trip", of: root, &parts, &input) }
        parts.overrides = flags.compactMap { flag in flag.node(&input).map { node in (flag.attribute, node) } }
        return parts
    }

    /// A part that is alone in its file, or below its key, with or without the rest of a request.
    private mutating func part(
        _ key: String, of root: Node, _ parts: inout RequestParts, _ input: inout InputFile
    ) -> Node? {
        guard ["traveler", "trip"].contains(where: { root[$0] != nil }) else { return root }
        if root[key] == nil {
            report(
                RequestCode.missingKey, "the file has no key `\(key)`", at: root,
                hint: "write the \(key) alone into it, or below `\(key):`", &input)
        }
        if let whole = parts.whole { readRest(of: root, beside: whole, &input) } else { parts.whole = root }
        return root[key]
    }

    /// What a file of which only a part is used says of the request as a whole; two files must not say different things.
    private mutating func readRest(of root: Node, beside whole: Node, _ input: inout InputFile) {
        var fields = FieldReader(root, "a request", area: .request)
        fields.ignore(["traveler", "trip"])
        id = fields.requestID("id") ?? id
        asOf = fields.dayOrNull("asOf") ?? asOf
        input.report(fields.finish())
        for key in ["id", "asOf"] {
            guard let here = root[key], let there = whole[key], here.text != there.text else { continue }
            report(
                RequestCode.conflict, "`\(key)` is `\(here.text)` here and `\(there.text)` in `\(there.file.path)`",
                at: here,
                hint: "leave one of them out", &input)
        }
    }

    private func report(
        _ code: DiagnosticCode, _ message: String, at node: Node, hint: String, _ input: inout InputFile
    ) {
        input.report([
            Diagnostic(code, message, file: node.file.path, span: node.span, hint: hint)
        ])
    }
}

extension RequestInput.Flag {
    /// The value as a node whose place is the flag; each of several values has a line of its own there.
    func node(_ input: inout InputFile) -> Node? {
        let values = isList ? self.values : self.values.suffix(1)
        let file = SourceFile(path: flag, text: values.joined(separator: "\n"))
        if isYAML { return input.read(file, isJSON: false) }
        input.show(file)
        var builder = NodeBuilder(in: file)
        if isList { builder.begin(.sequence) }
        var line = 1
        for value in values {
            let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
            let start = Position(line: line, column: 1)
            line += lines.count
            let end = Position(line: line - 1, column: 1 + (lines.last?.unicodeScalars.count ?? 0))
            builder.scalar(value, at: SourceSpan(start, end))
        }
        if isList { builder.end() }
        return builder.root
    }
}

extension [RequestInput.Flag] {
    /// Takes the flags of an attribute away.
    ///
    /// - Returns: the last value that was given; nil: none was.
    mutating func removeFlag(_ attribute: String) -> String? {
        let value = last { $0.attribute == attribute }?.values.last
        removeAll { $0.attribute == attribute }
        return value
    }
}
