import EditorFeatures
import JSON
import SourceDiagnostics
import YAMLTree

extension LanguageServer {
    /// How many symbols of a workspace are told at most; with more letters there are fewer.
    private static let mostSymbols = 200

    /// What in all rulebooks goes with some letters.
    func symbols(_ parameters: JSONValue) -> JSONValue {
        let query = parameters["query"]?.string ?? ""
        var lines: [String: LineTable] = [:]
        var all: [JSONValue] = []
        for known in rulebooks.compactMap(\.known) {
            let rest = Self.mostSymbols - all.count
            for symbol in WorkspaceSymbol.matching(query, in: known.draft, atMost: rest) {
                let path = RulebookPath.path(of: symbol.file.path, in: known.folder)
                let table = lines[path] ?? LineTable(symbol.file.bytes)
                lines[path] = table
                all.append([
                    "name": .string(symbol.id), "kind": .integer(symbol.kind.number),
                    "location": [
                        "uri": .string(DocumentURI(path: path).text), "range": table.json(symbol.span, in: client.unit),
                    ],
                    "containerName": .string(symbol.title),
                ])
            }
        }
        return .array(all)
    }
}
