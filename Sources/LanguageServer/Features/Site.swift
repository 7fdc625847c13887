import JSON
import RulebookFolder
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Where a question is asked: a document, and the rulebook that it belongs to.
struct Site {
    let settings: ServerSettings
    let uri: DocumentURI
    let document: TextDocument
    /// What is known of the rulebook; nil for a document outside of all, and before one was read.
    let rulebook: KnownRulebook?
    /// The name of the document in its rulebook.
    let name: String
    let client: ClientAbilities

    /// What columns count.
    var unit: ColumnUnit { client.unit }

    /// The document as a file of its rulebook.
    var file: SourceFile { SourceFile(path: name, bytes: document.bytes) }

    /// Whether the document is no table.
    var isYAML: Bool { !TableFiles.isTable(name) }

    /// The document as it is written.
    var tree: SyntaxTree { SyntaxTree(reading: file, limits: settings.limits) }

    /// A range of the document.
    func range(_ bytes: Range<Int>) -> JSONValue { document.lines.json(bytes, in: unit) }

    /// Edits of the document, as the protocol writes them.
    func json(_ edits: [TextEdit]) -> JSONValue {
        .array(edits.map { ["range": range($0.range), "newText": .string($0.text)] })
    }

    /// A change of the document alone, refused by clients whose text is another one by then.
    func workspaceEdit(_ edits: [TextEdit]) -> JSONValue {
        let version = document.version.map { JSONValue.integer($0) } ?? .null
        let change: JSONValue = [
            "textDocument": ["uri": .string(uri.text), "version": version], "edits": json(edits),
        ]
        return ["documentChanges": [change]]
    }
}
