import JSON
import RulebookFolder
import SourceDiagnostics

extension LanguageServer {
    /// Says what is new in a rulebook; of files that have nothing any more that they have nothing.
    mutating func publish(_ outcome: RulebookJob.Outcome, after earlier: KnownRulebook?) {
        guard let known = outcome.known else { return }
        // What belongs to no file has no other place to be told.
        for finding in known.findings[""] ?? [] where earlier?.findings[""]?.contains(finding) != true {
            log("\(finding.code): \(finding.message)")
        }
        var isNew = false
        let paths = Set(known.reports.keys).union(earlier?.reports.keys.map(\.self) ?? []).union(outcome.versions.keys)
        for path in paths.sorted() {
            let uri = DocumentURI(path: path)
            // A file of a rulebook inside of another one is told of by its own.
            if let index = rulebook(of: uri), rulebooks[index].folder != known.folder { continue }
            // Of a document that has changed since, something newer was said already, and more is said soon.
            if let document = documents[uri], document.bytes != known.texts[path] { continue }
            isNew = publish(known.reports[path] ?? [], version: outcome.versions[path], of: uri) || isNew
        }
        if isNew, client.asksForFindings, client.asksAgain {
            send(.request(id: "refresh", method: "workspace/diagnostic/refresh", .null))
        }
    }

    /// Asks a client to ask again for lenses: what those of open tests say may be another thing by now.
    mutating func refreshLenses(of rulebook: OpenRulebook) {
        guard client.refreshesLenses, rulebook.isKnown else { return }
        let hasTests = documents.keys.contains { uri in
            guard let path = uri.path, RulebookFileKind.isNamedForTests(path) else { return false }
            return RulebookPath.name(of: path, in: rulebook.folder) != nil
        }
        if hasTests { send(.request(id: "lenses", method: "workspace/codeLens/refresh", .null)) }
    }

    mutating func publish(_ items: [JSONValue], of uri: DocumentURI) {
        _ = publish(items, version: documents[uri]?.version, of: uri)
    }

    /// Says what was found in a document; false where that is what was said before.
    private mutating func publish(_ items: [JSONValue], version: Int?, of uri: DocumentURI) -> Bool {
        // An editor is answered in its own spelling.
        let spelled = documents.index(forKey: uri).map { documents[$0].key } ?? uri
        let isNew = store.set(items, version: version, of: spelled)
        if items.isEmpty, documents[uri] == nil { store.forget(uri) }
        guard isNew else { return false }
        if !client.asksForFindings {
            var parameters: [JSONValue.Member] = [.init("uri", .string(spelled.text))]
            if let version { parameters.append(.init("version", .integer(version))) }
            parameters.append(.init("diagnostics", .array(items)))
            send(.notification(method: "textDocument/publishDiagnostics", .object(parameters)))
        }
        return true
    }

    /// A folder is no rulebook of the workspace any more.
    mutating func forget(_ rulebook: OpenRulebook) {
        for path in (rulebook.known?.reports.keys).map(Array.init) ?? [] {
            _ = publish([], version: nil, of: DocumentURI(path: path))
        }
    }

    // MARK: asked for

    /// The report of one document.
    func findings(of uri: DocumentURI, _ parameters: JSONValue) -> JSONValue {
        .object(report(of: uri, known: parameters["previousResultId"]?.string))
    }

    /// The reports of all documents of which there is something to say, and of those of which the client knows something that is no more.
    func allFindings(_ parameters: JSONValue) -> JSONValue {
        var known: [DocumentURI: String] = [:]
        for previous in parameters["previousResultIds"]?.elements ?? [] {
            guard let uri = previous["uri"]?.string, let id = previous["value"]?.string else { continue }
            known[DocumentURI(uri)] = id
        }
        let items = Set(store.entries.keys).union(known.keys).sorted().map { uri in
            let version = documents[uri]?.version.map { JSONValue.integer($0) } ?? .null
            return JSONValue.object(
                [.init("uri", .string(uri.text)), .init("version", version)] + report(of: uri, known: known[uri]))
        }
        return ["items": .array(items)]
    }

    private func report(of uri: DocumentURI, known: String?) -> [JSONValue.Member] {
        let entry = store.entries[uri]
        let id = "\(entry?.id ?? 0)"
        if known == id { return [.init("kind", "unchanged"), .init("resultId", .string(id))] }
        return [
            .init("kind", "full"), .init("resultId", .string(id)), .init("items", .array(entry?.items ?? [])),
        ]
    }
}
