import AdvisoryModel
import RuleEngine
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
    /// Attributes given by flags: the flag, the attribute's full name, the value as JSON or YAML.
    var flags: [Flag] = []

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
    func parts(_ input: inout InputFile) -> RequestParts {
        var parts = RequestParts()
        if let request { parts.whole = input.read(request) }
        if let traveler, let root = input.read(traveler) {
            if isWhole(root) {
                parts.traveler = root["traveler"]
                if parts.whole == nil { parts.whole = root } else { checkKeys(root, &input) }
            } else {
                parts.traveler = root
            }
        }
        if let trip, let root = input.read(trip) {
            if isWhole(root) {
                parts.trip = root["trip"]
                if parts.whole == nil { parts.whole = root } else { checkKeys(root, &input) }
            } else {
                parts.trip = root
            }
        }
        parts.overrides = flags.compactMap { flag in flag.node(&input).map { node in (flag.attribute, node) } }
        return parts
    }

    /// Whether a file holds a request, of which the traveler or the trip is a part.
    private func isWhole(_ root: Node) -> Bool { root["traveler"] != nil || root["trip"] != nil }

    /// Keys of a file of which only a part is used are checked all the same.
    private func checkKeys(_ root: Node, _ input: inout InputFile) {
        var fields = FieldReader(root, "a request", area: "request")
        fields.ignore(["id", "asOf", "traveler", "trip"])
        input.report(fields.finish())
    }
}

extension RequestInput.Flag {
    /// The value as a node whose place is the flag.
    func node(_ input: inout InputFile) -> Node? {
        var json = JSONWriter()
        if isList { json.strings(values) } else { json.string(values.last) }
        let text = isYAML ? values.last ?? "" : json.text
        return input.read(SourceFile(path: flag, text: text), isJSON: !isYAML)
    }
}
