import JSON
import SourceDiagnostics
import YAMLTree

extension LanguageServer {
    /// Does what a notification tells of; one that is not known, or came at a wrong time, changes nothing.
    mutating func receive(_ method: String, _ parameters: JSONValue) {
        if method == "exit" {
            exitCode = phase == .shutDown ? 0 : 1
            return
        }
        guard phase == .running else { return }
        switch method {
        case "initialized": watchFiles()
        case "textDocument/didOpen": open(parameters)
        case "textDocument/didChange": change(parameters)
        case "textDocument/didClose": close(parameters)
        case "workspace/didChangeWatchedFiles": noteFiles(parameters)
        case "workspace/didChangeWorkspaceFolders": changeFolders(parameters)
        case "$/cancelRequest": parameters["id"].map { cancel($0) }
        default: break
        }
    }

    private mutating func open(_ parameters: JSONValue) {
        let item = parameters["textDocument"]
        guard let uri = item?["uri"]?.string, let text = item?["text"]?.string else {
            return log("a document was opened without its address or text")
        }
        let document = DocumentURI(uri)
        documents[document] = nil
        documents[document] = TextDocument(text, version: item?["version"]?.integer, unit: client.unit)
        note(document)
    }

    private mutating func change(_ parameters: JSONValue) {
        guard let text = parameters["textDocument"]?["uri"]?.string else { return }
        let uri = DocumentURI(text)
        guard documents[uri] != nil else { return log("`\(text)` was changed, and is not open") }
        let version = parameters["textDocument"]?["version"]?.integer
        documents[uri]?.apply(parameters["contentChanges"]?.elements ?? [], version: version)
        note(uri)
    }

    private mutating func close(_ parameters: JSONValue) {
        guard let text = parameters["textDocument"]?["uri"]?.string else { return }
        let uri = DocumentURI(text)
        guard documents.removeValue(forKey: uri) != nil else { return }
        note(uri)
    }

    /// Files on disk have changed: those of open documents count again once they are closed.
    private mutating func noteFiles(_ parameters: JSONValue) {
        for change in parameters["changes"]?.elements ?? [] {
            guard let path = change["uri"]?.string.flatMap({ DocumentURI($0).path }) else { continue }
            for index in rulebooks.indices where Self.lies(path, in: rulebooks[index].folder) {
                rulebooks[index].isDiskRead = true
                rulebooks[index].revision += 1
            }
        }
    }

    private static func lies(_ path: String, in folder: String) -> Bool {
        path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }

    /// A document was opened, changed or closed.
    private mutating func note(_ uri: DocumentURI) {
        var isOfRulebook = false
        for index in rulebooks.indices {
            guard let path = uri.path, RulebookPath.name(of: path, in: rulebooks[index].folder) != nil else {
                continue
            }
            rulebooks[index].revision += 1
            isOfRulebook = true
        }
        if isOfRulebook { changed.insert(uri) } else { loose.insert(uri) }
    }

    /// Says what is wrong with the YAML of documents outside of all rulebooks.
    mutating func checkLooseDocuments() {
        for uri in loose.sorted() where phase == .running && rulebook(of: uri) == nil {
            let document = documents[uri]
            let path = uri.path ?? uri.text
            var items: [JSONValue] = []
            if let document, !path.lowercased().hasSuffix(".csv") {
                let file = SourceFile(path: path, bytes: document.bytes)
                var writer = FindingWriter([file], folder: "", in: client.unit)
                items = YAMLReader.read(file, limits: settings.limits).diagnostics.map { writer.json($0) }
            }
            publish(items, of: uri)
        }
        loose = []
    }
}
