/// The name by which a client calls a document. Two spellings of one path are one document.
struct DocumentURI: Hashable, Comparable {
    /// As the client spells it.
    let text: String
    /// The path of a `file:` address; nil for any other.
    let path: String?

    init(_ text: String) {
        self.text = text
        path = Self.path(of: text)
    }

    /// The address of a file.
    init(path: String) {
        self.path = path
        text = "file://" + PercentEncoding.encoded(path)
    }

    static func == (a: DocumentURI, b: DocumentURI) -> Bool { a.key == b.key }
    static func < (a: DocumentURI, b: DocumentURI) -> Bool { a.text < b.text }
    func hash(into hasher: inout Hasher) { hasher.combine(key) }

    private var key: String { path ?? text }

    private static func path(of text: String) -> String? {
        guard text.lowercased().hasPrefix("file://") else { return nil }
        let rest = text.dropFirst("file://".count)
        // Before the path may be the name of a host, which is this one.
        guard let slash = rest.firstIndex(of: "/"), let path = PercentEncoding.decoded(rest[slash...]),
            !path.contains("\0")
        else { return nil }
        return standard(path)
    }

    /// A path without `.`, `..` and needless slashes; nil for one that begins with none, or leads above the topmost folder.
    static func standard(_ path: String) -> String? {
        guard path.hasPrefix("/") else { return nil }
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return "/" + parts.joined(separator: "/")
    }
}
