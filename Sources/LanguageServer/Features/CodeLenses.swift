import AdvisoryModel
import EditorFeatures
import JSON
import RulebookLoading

extension Feature {
    /// What lenses do when they are chosen: they say all that they know.
    static let showCommand = "safeConduct.show"

    static let codeLens = Feature(
        method: "textDocument/codeLens", ability: ("codeLensProvider", ["resolveProvider": true]), waits: true
    ) { (site, _) throws(ResponseError) in
        let lenses = site.editor?.lenses ?? []
        return .array(
            lenses.map { lens in
                [
                    "range": site.document.lines.json(lens.span, in: site.unit),
                    "data": ["uri": .string(site.uri.text), "subject": lens.subject.json],
                ]
            })
    }

    static let resolveCodeLens = Feature(
        method: "codeLens/resolve", waits: true, document: { $0["data"]?["uri"]?.string }
    ) { (site, lens) throws(ResponseError) in
        guard case .object(let members) = lens, let subject = lens["data"]?["subject"].flatMap(Lens.Subject.init) else {
            throw .invalidParameters("`data` is missing")
        }
        // Of a large rulebook nothing is made that nobody has asked for.
        let title = subject.needsRulebook && site.isLarge ? "run" : site.answer(to: subject)?.title ?? "gone"
        let command: JSONValue = [
            "title": .string(title), "command": .string(showCommand),
            "arguments": [.string(site.uri.text), subject.json],
        ]
        return .object(members.filter { $0.key != "command" } + [.init("command", command)])
    }

    static let executeCommand = Feature(
        method: "workspace/executeCommand",
        ability: ("executeCommandProvider", ["commands": [.string(showCommand)]]), waits: true,
        document: { $0["arguments"]?.elements.first?.string }
    ) { (site, parameters) throws(ResponseError) in
        guard parameters["command"]?.string == showCommand else {
            throw .invalidParameters("no command is called `\(parameters["command"]?.string ?? "")`")
        }
        guard let subject = parameters["arguments"]?.elements.dropFirst().first.flatMap(Lens.Subject.init) else {
            throw .invalidParameters("the second of `arguments` is no subject of a lens")
        }
        guard let answer = site.answer(to: subject) else { return .null }
        return ["title": .string(answer.title), "message": .string(answer.text), "isBad": .bool(answer.isBad)]
    }
}

extension Site {
    fileprivate func answer(to subject: Lens.Subject) -> LensAnswer? {
        editor?.answer(to: subject, with: rulebook?.compiled.rulebook)
    }

    /// Whether a rulebook takes so long to be made of its draft that typing would be felt to wait.
    fileprivate var isLarge: Bool { (rulebook?.draft.rules.count ?? 0) > 5000 }
}

extension Lens.Subject {
    fileprivate var needsRulebook: Bool {
        switch self {
        case .testCase, .verdict: true
        case .cases, .stale: false
        }
    }

    fileprivate var json: JSONValue {
        switch self {
        case .testCase(let line): ["case": .integer(line)]
        case .verdict(let traveler, let trip): ["traveler": .string(traveler), "trip": .string(trip)]
        case .cases(let rule): ["rule": .string(rule)]
        case .stale(let day): ["since": .string(day.description)]
        }
    }

    fileprivate init?(_ json: JSONValue) {
        if let line = json["case"]?.integer {
            self = .testCase(line: line)
        } else if let traveler = json["traveler"]?.string, let trip = json["trip"]?.string {
            self = .verdict(traveler: traveler, trip: trip)
        } else if let rule = json["rule"]?.string {
            self = .cases(rule: rule)
        } else if let day = json["since"]?.string.flatMap({ Day($0) }) {
            self = .stale(since: day)
        } else {
            return nil
        }
    }
}
