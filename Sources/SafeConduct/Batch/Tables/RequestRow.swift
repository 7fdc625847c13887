import AdvisoryModel
import JSON
import SourceDiagnostics
import YAMLTree

/// A row of a table as a request in JSON, in one line.
struct RequestRow {
    let columns: RequestColumns
    let limits: YAMLLimits

    /// A request of what its cells say; what a cell does not say is unknown.
    func json(_ cells: [String]) -> [UInt8] {
        var json = JSONWriter(reserving: 256)
        json.beginObject()
        for (cell, target) in zip(cells, columns.targets) where !cell.isEmpty {
            switch target {
            case .id: json.member("id") { $0.string(cell) }
            case .asOf: json.member("asOf") { $0.string(cell) }
            default: continue
            }
        }
        json.member("traveler") { json in
            json.beginObject()
            for (cell, target) in zip(cells, columns.targets) where !cell.isEmpty {
                if case .traveler(let key, let type) = target { write(cell, type, key, to: &json) }
            }
            writeDocuments(cells, to: &json)
            json.endObject()
        }
        json.member("trip") { json in
            json.beginObject()
            for (cell, target) in zip(cells, columns.targets) where !cell.isEmpty {
                if case .trip(let key, let type) = target { write(cell, type, key, to: &json) }
            }
            json.endObject()
        }
        json.endObject()
        return json.bytes
    }

    /// The types of the documents that a row has fields of, in the order of the columns.
    static func documents(_ cells: [String], _ columns: RequestColumns) -> [String] {
        var types: [String] = []
        for (cell, target) in zip(cells, columns.targets) where !cell.isEmpty {
            if case .document(let type, _, _) = target, !types.contains(type) { types.append(type) }
        }
        return types
    }

    private func writeDocuments(_ cells: [String], to json: inout JSONWriter) {
        let types = Self.documents(cells, columns)
        guard !types.isEmpty else { return }
        json.member("documents") { json in
            json.array(types) { type, json in
                json.beginObject()
                json.member("type") { $0.string(type) }
                for (cell, target) in zip(cells, columns.targets) {
                    guard case .document(type, let field, let fieldType) = target else { continue }
                    // What is left out may mean that there is no limit; an empty cell is unknown.
                    if cell.isEmpty {
                        json.key(named: field)
                        json.null()
                    } else {
                        write(cell, fieldType, field, to: &json)
                    }
                }
                json.endObject()
            }
        }
    }

    private func write(_ cell: String, _ type: AttributeType, _ key: String, to json: inout JSONWriter) {
        json.key(named: key)
        guard type.isList else { return write(cell, type, to: &json) }
        if case .record = type.element { return write(cell, type.element, to: &json) }
        let parts = cell.split { $0 == ";" || $0 == "|" || $0 == "," }.map { String($0).trimmedOfBlanks }
            .filter { !$0.isEmpty }
        // Nothing between separators is not a list of nothing.
        if parts.isEmpty { return json.null() }
        json.array(parts) { write($0, type.element, to: &$1) }
    }

    /// What is not of its type stays a text, of which the reader of requests says what is wrong with it.
    private func write(_ cell: String, _ type: AttributeType, to json: inout JSONWriter) {
        switch (type, cell.lowercased()) {
        case (.boolean, "true"), (.boolean, "yes"): json.bool(true)
        case (.boolean, "false"), (.boolean, "no"): json.bool(false)
        case (.integer, _): if let number = Int(cell) { json.integer(number) } else { json.string(cell) }
        case (.number, _), (.record, _), (.range, _): if !writeRaw(cell, to: &json) { json.string(cell) }
        default: json.string(cell)
        }
    }

    /// Writes a cell that is JSON itself: a number, a list of records; false where it is none.
    private func writeRaw(_ cell: String, to json: inout JSONWriter) -> Bool {
        guard let first = cell.utf8.first, "[{-0123456789".utf8.contains(first) else { return false }
        let (root, findings) = JSONReader.read(SourceFile(path: "", text: cell), limits: limits)
        guard let root, !findings.hasErrors else { return false }
        Self.write(root, to: &json)
        return true
    }

    private static func write(_ node: Node, to json: inout JSONWriter) {
        switch node.kind {
        case .sequence: json.array(node.elements) { write($0, to: &$1) }
        case .mapping:
            json.beginObject()
            for entry in node.entries {
                json.key(named: entry.key.text)
                write(entry.value, to: &json)
            }
            json.endObject()
        case .scalar:
            switch node.scalar {
            case .null: json.null()
            case .bool(let truth): json.bool(truth)
            case .int(let number): json.integer(Int(number))
            case .float(let number): json.number(number)
            case .string: json.string(node.text)
            }
        }
    }
}
