/// Which folders of a target name types of which others.
struct FolderGraph {
    /// For each folder those whose types it names, each with a file and a type as proof.
    private(set) var uses: [String: [String: (file: String, type: String)]] = [:]

    init(_ files: [SourceTree.File]) {
        var folders: [String: Set<String>] = [:]
        for file in files {
            for type in Self.declarations(in: file.code) { folders[type, default: []].insert(file.folder) }
        }
        for file in files {
            // A file's own nested types hide others of the same name.
            let nested = Set(Self.nestedDeclarations(in: file.code))
            let words = Set(file.code.utf8.split { !Self.isOfWord($0) }.map { String(Substring($0)) })
            for type in words.subtracting(nested).sorted() {
                guard let declaring = folders[type], !declaring.contains(file.folder) else { continue }
                for folder in declaring where uses[file.folder]?[folder] == nil {
                    uses[file.folder, default: [:]][folder] = (file.path, type)
                }
            }
        }
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func lines(of code: Substring) -> [Substring] {
        code.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
    }

    private static func nestedDeclarations(in code: Substring) -> [String] {
        lines(of: code).compactMap { line in
            guard line.utf8.first == UInt8(ascii: " "),
                ["struct ", "class ", "enum "].contains(where: { line.contains($0) })
            else { return nil }
            return line.prefixMatch(of: #/ +[a-z ()]*(?:struct|class|enum) (\w+)/#).map { String($0.1) }
        }
    }

    /// The types that are declared at the top of a file and that other files can name.
    private static func declarations(in code: Substring) -> [String] {
        lines(of: code).compactMap { line in
            // Most lines are indented, and looked at no further.
            guard let first = line.utf8.first, isOfWord(first) || first == UInt8(ascii: "@") else { return nil }
            let pattern =
                /^(?:@\w+(?:\([^)]*\))? )*(?:public |package |internal |final |indirect )*(?:struct|class|enum|protocol|actor|typealias) (\w+)/
            return line.firstMatch(of: pattern).map { String($0.1) }
        }
    }

    /// A shortest way from a folder back to itself, with what it goes by; nil where there is none.
    var cycle: String? {
        uses.keys.sorted().compactMap { way(backTo: $0) }.min { $0.count < $1.count }.map { way in
            let names = (way + way.prefix(1)).map { $0.isEmpty ? "(top)" : $0 }
            let proofs = zip(way, way.dropFirst() + way.prefix(1)).compactMap { uses[$0]?[$1] }
            return names.joined(separator: " → ") + " ("
                + proofs.map { "\($0.file) names \($0.type)" }.joined(separator: ", ") + ")"
        }
    }

    private func way(backTo start: String) -> [String]? {
        var ways = [[start]]
        var seen: Set<String> = []
        while let way = ways.first {
            ways.removeFirst()
            for next in (uses[way[way.count - 1]] ?? [:]).keys.sorted() {
                if next == start { return way }
                if seen.insert(next).inserted { ways.append(way + [next]) }
            }
        }
        return nil
    }
}
