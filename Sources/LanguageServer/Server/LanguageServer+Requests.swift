import JSON

/// A request that is answered once what is known of its rulebook is up to date.
struct WaitingRequest {
    let id: JSONValue
    let method: String
    let parameters: JSONValue
    /// For each rulebook by its folder the changes that must be known.
    let revisions: [String: Int]
}

extension LanguageServer {
    /// The answer to a request; nil where it comes later.
    mutating func answer(
        _ method: String, _ parameters: JSONValue, _ id: JSONValue
    ) throws(ResponseError) -> JSONValue? {
        switch (phase, method) {
        case (.started, "initialize"): return initialize(parameters)
        case (.started, _): throw .notInitialized
        case (.shutDown, _): throw .invalidRequest("the server was told to shut down")
        case (.running, "initialize"): throw .invalidRequest("the server is initialized already")
        case (.running, "shutdown"):
            phase = .shutDown
            for request in waiting { send(.failure(id: request.id, .serverCancelled)) }
            waiting = []
            return .null
        case (.running, "textDocument/diagnostic"):
            checkLooseDocuments()
            let uri = try uri(parameters)
            return wait(id, method, parameters, for: rulebook(of: uri).map { [$0] } ?? [])
                ? nil : findings(of: uri, parameters)
        case (.running, "workspace/diagnostic"):
            return wait(id, method, parameters, for: Array(rulebooks.indices)) ? nil : allFindings(parameters)
        case (.running, "workspace/symbol"):
            return wait(id, method, parameters, for: Array(rulebooks.indices)) ? nil : symbols(parameters)
        case (.running, _):
            guard let feature = Feature.all.first(where: { $0.method == method }) else { throw .unknownMethod(method) }
            let uri = try uri(of: feature, parameters)
            if feature.waits, wait(id, method, parameters, for: rulebook(of: uri).map { [$0] } ?? []) { return nil }
            return try answer(feature, uri, parameters)
        }
    }

    /// Answers; what a command has to say to its author is shown, too.
    private mutating func answer(
        _ feature: Feature, _ uri: DocumentURI, _ parameters: JSONValue
    ) throws(ResponseError) -> JSONValue {
        let result = try feature.answer(site(uri), parameters)
        if feature.method == Feature.executeCommand.method, let text = result["message"] {
            let isBad = result["isBad"]?.bool ?? false
            send(.notification(method: "window/showMessage", ["type": isBad ? 2 : 3, "message": text]))
        }
        return result
    }

    /// Puts a request off until some rulebooks are known as they are now; false where they are.
    private mutating func wait(_ id: JSONValue, _ method: String, _ parameters: JSONValue, for indexes: [Int]) -> Bool {
        let behind = indexes.map { rulebooks[$0] }.filter { !$0.isKnown }
        if behind.isEmpty { return false }
        waiting.append(
            WaitingRequest(
                id: id, method: method, parameters: parameters,
                revisions: Dictionary(behind.map { ($0.folder, $0.revision) }, uniquingKeysWith: max)))
        return true
    }

    /// Answers what was put off, as far as enough is known.
    mutating func answerWaiting() {
        let requests = waiting
        waiting = []
        for request in requests {
            let isKnown = request.revisions.allSatisfy { folder, revision in
                rulebooks.first { $0.folder == folder }.map { $0.known != nil && $0.knownRevision >= revision } ?? true
            }
            guard isKnown else {
                waiting.append(request)
                continue
            }
            do throws(ResponseError) {
                send(.result(id: request.id, try lateAnswer(request)))
            } catch {
                send(.failure(id: request.id, error))
            }
        }
    }

    private mutating func lateAnswer(_ request: WaitingRequest) throws(ResponseError) -> JSONValue {
        if request.method == "workspace/diagnostic" { return allFindings(request.parameters) }
        if request.method == "workspace/symbol" { return symbols(request.parameters) }
        guard let feature = Feature.all.first(where: { $0.method == request.method }) else {
            return findings(of: try uri(request.parameters), request.parameters)
        }
        let uri = try uri(of: feature, request.parameters)
        // Places of a text that is another one by now would be wrong ones.
        if let index = rulebook(of: uri), !rulebooks[index].isKnown { throw .contentModified }
        return try answer(feature, uri, request.parameters)
    }

    mutating func cancel(_ id: JSONValue) {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
        waiting.remove(at: index)
        send(.failure(id: id, .cancelled))
    }

    // MARK: places

    private func uri(of feature: Feature, _ parameters: JSONValue) throws(ResponseError) -> DocumentURI {
        guard let document = feature.document else { return try uri(parameters) }
        guard let text = document(parameters) else {
            throw .invalidParameters("it does not say which document it is about")
        }
        return DocumentURI(text)
    }

    func uri(_ parameters: JSONValue) throws(ResponseError) -> DocumentURI {
        guard let text = parameters["textDocument"]?["uri"]?.string else {
            throw .invalidParameters("`textDocument.uri` is missing")
        }
        return DocumentURI(text)
    }

    /// The innermost rulebook that a document belongs to.
    func rulebook(of uri: DocumentURI) -> Int? {
        guard let path = uri.path else { return nil }
        return rulebooks.indices.filter { RulebookPath.name(of: path, in: rulebooks[$0].folder) != nil }
            .max { rulebooks[$0].folder.utf8.count < rulebooks[$1].folder.utf8.count }
    }

    private func site(_ uri: DocumentURI) throws(ResponseError) -> Site {
        guard let document = documents[uri] else { throw .invalidParameters("`\(uri.text)` is not open") }
        let rulebook = rulebook(of: uri).map { rulebooks[$0] }
        let path = uri.path ?? uri.text
        let name = rulebook?.keeper.name(of: path) ?? path.split(separator: "/").last.map(String.init) ?? path
        return Site(
            settings: settings, uri: uri, document: document, rulebook: rulebook?.known, name: name, client: client)
    }
}
