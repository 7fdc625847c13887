import EditorFeatures
import JSON

extension Feature {
    static let completion = Feature(
        method: "textDocument/completion",
        ability: ("completionProvider", ["triggerCharacters": [".", ":", " ", "\"", "/", "[", ",", "{"]])
    ) { (site, parameters) throws(ResponseError) in
        let offset = try site.offset(parameters)
        guard let editor = site.editor else { return .null }
        let found = editor.completions(at: offset)
        let items = found.items.enumerated().map { site.json($0.element, order: $0.offset) }
        return ["isIncomplete": .bool(found.isIncomplete), "items": .array(items)]
    }
}

extension Site {
    /// What can be written, as the protocol has it.
    fileprivate func json(_ item: Completion, order: Int) -> JSONValue {
        let takesPlaces = item.isSnippet && client.takesSnippets
        var members: [JSONValue.Member] = [
            .init("label", .string(item.label)), .init("kind", .integer(item.kind.number)),
            .init("sortText", .string((item.isNeeded ? "0" : "1") + Self.padded(order))),
            .init("filterText", .string(item.label)),
            .init(
                "textEdit",
                [
                    "range": document.lines.json(item.span, in: unit),
                    "newText": .string(item.isSnippet && !takesPlaces ? item.textWithoutPlaces : item.text),
                ]),
        ]
        if !item.detail.isEmpty { members.append(.init("detail", .string(item.detail))) }
        if !item.documentation.isEmpty {
            members.append(.init("documentation", ["kind": "markdown", "value": .string(item.documentation)]))
        }
        if takesPlaces { members.append(.init("insertTextFormat", 2)) }
        // Its lines are indented for the place already.
        if item.text.utf8.contains(0x0A) { members.append(.init("insertTextMode", 1)) }
        return .object(members)
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension Completion.Kind {
    /// As the protocol numbers kinds, by the signs that editors show for them.
    fileprivate var number: Int {
        switch self {
        case .function: 3
        case .attribute: 5
        case .key: 10
        case .value: 12
        case .group: 13
        case .snippet: 15
        case .name: 18
        case .country: 21
        }
    }
}
