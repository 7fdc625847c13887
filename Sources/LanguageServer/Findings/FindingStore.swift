import JSON

/// What was last found in each document, so that only what is new is said.
struct FindingStore {
    struct Entry {
        var items: [JSONValue]
        var version: Int?
        /// Changes with the items: clients that give it are told whether what they know is still so.
        var id: Int
    }

    private(set) var entries: [DocumentURI: Entry] = [:]
    private var lastID = 0

    /// Takes what was found; whether that is new.
    mutating func set(_ items: [JSONValue], version: Int?, of uri: DocumentURI) -> Bool {
        let old = entries[uri]
        if old?.items ?? [] != items || old == nil && version != nil {
            lastID += 1
            entries[uri] = Entry(items: items, version: version, id: lastID)
            return true
        }
        entries[uri]?.version = version
        return old?.version != version && version != nil
    }

    /// Forgets a document of which there is nothing to say.
    mutating func forget(_ uri: DocumentURI) { entries[uri] = nil }
}
