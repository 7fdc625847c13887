import EditorFeatures
import JSON
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Writes places of the files of a rulebook as the protocol has them.
struct PlaceWriter {
    private let site: Site
    private var lines: [String: LineTable]

    init(_ site: Site) {
        self.site = site
        lines = [site.name: site.document.lines]
    }

    /// The address of a file; of the document that was asked about as its client spells it.
    func uri(of file: String) -> String {
        file == site.name
            ? site.uri.text
            : DocumentURI(path: RulebookPath.path(of: file, in: site.rulebook?.folder ?? "")).text
    }

    mutating func json(_ place: FileSpan) -> JSONValue {
        let table = table(of: place.path)
        return ["uri": .string(uri(of: place.path)), "range": table.json(place.span, in: site.unit)]
    }

    /// Changes of several files.
    ///
    /// - Parameter new: one that is made first.
    mutating func workspaceEdit(_ edits: [String: [TextEdit]], creating new: String? = nil) -> JSONValue {
        let changes = edits.sorted { $0.key < $1.key }.map { file, edits -> JSONValue in
            let table = table(of: file)
            // Of other documents is not known which version this is of.
            let version = file == site.name ? site.document.version.map { JSONValue.integer($0) } : nil
            return [
                "textDocument": ["uri": .string(uri(of: file)), "version": version ?? .null],
                "edits": .array(
                    edits.map { ["range": table.json($0.range, in: site.unit), "newText": .string($0.text)] }),
            ]
        }
        let made = new.map { file -> [JSONValue] in
            [["kind": "create", "uri": .string(uri(of: file)), "options": ["ignoreIfExists": true]]]
        }
        return ["documentChanges": .array((made ?? []) + changes)]
    }

    private mutating func table(of file: String) -> LineTable {
        if let known = lines[file] { return known }
        let new = LineTable(site.rulebook?.draft.file(at: file)?.bytes ?? [])
        lines[file] = new
        return new
    }
}
