import RuleLanguage
package import SourceDiagnostics
package import YAMLTree

/// What a file of a rulebook holds; the one kind key that it has says so.
package enum RulebookFileKind: String, CaseIterable {
    case sources, crossing, rules, vocabulary, family, phrases, tests

    /// The kind of a file; reports a file that has none or several.
    package static func of(_ root: Node) -> (kind: RulebookFileKind?, diagnostics: [Diagnostic]) {
        func finding(_ code: DiagnosticCode, _ message: String, at node: Node, hint: String?) -> Diagnostic {
            Diagnostic(code, message, file: node.file.path, span: node.span, hint: hint)
        }
        guard root.kind == .mapping else {
            let message = "a rulebook file is a mapping of keys, not \(FieldReader.kindName(root))"
            return (
                nil,
                [
                    finding(
                        SharedCode.wrongType.within(.rulebook), message, at: root,
                        hint: "it begins with one of \(names)")
                ]
            )
        }
        // In a rules file `family` only names the family.
        let present = allCases.filter { root[$0.rawValue] != nil }
        let kinds = present.contains(.rules) ? present.filter { $0 != .family } : present
        if kinds.count == 1 { return (kinds[0], []) }
        if kinds.isEmpty {
            let near = root.entries.lazy.compactMap { entry in
                DidYouMean.nearest(to: entry.key.text, in: allCases.map(\.rawValue)).map { (entry.key, $0) }
            }.first
            if let (key, name) = near {
                let message = "`\(key.text)` is not a kind of rulebook file"
                return (nil, [finding(FolderCode.unknownKind, message, at: key, hint: "did you mean `\(name)`?")])
            }
            let message = "the file does not say what it holds"
            return (
                nil,
                [
                    finding(
                        FolderCode.unknownKind, message, at: root.entries.first?.key ?? root,
                        hint: "it needs one of the keys \(names)")
                ]
            )
        }
        let message = "the file has \(FieldReader.list(kinds.map(\.rawValue))), and a file holds only one of them"
        return (
            nil, [finding(FolderCode.severalKinds, message, at: root, hint: "put each into a file of its own")]
        )
    }

    /// Whether a file is named as those are that hold tests.
    package static func isNamedForTests(_ path: String) -> Bool {
        path.hasSuffix(".tests.yaml") || path.hasSuffix(".tests.yml")
    }

    /// The kinds whose keys begin a line of a text.
    package static func keysSeen(in source: SourceFile) -> Set<RulebookFileKind> { keysSeen(in: source, skipping: "") }

    /// The same also of keys in quotes, and of a mapping in braces on the line that opens it.
    package static func keysInAnyStyle(in source: SourceFile) -> Set<RulebookFileKind> {
        let isInBraces = source.bytes.first { !" \n\r\t".utf8.contains($0) } == UInt8(ascii: "{")
        return keysSeen(in: source, skipping: isInBraces ? " \t{,\"'" : "\"'")
    }

    private static func keysSeen(in source: SourceFile, skipping: String) -> Set<RulebookFileKind> {
        let skipped = Set(skipping.utf8)
        let lines = source.bytes.split(separator: UInt8(ascii: "\n")).map { $0.drop(while: skipped.contains) }
        let seen = Set(
            allCases.filter { kind in
                lines.contains { line in
                    guard line.starts(with: kind.rawValue.utf8) else { return false }
                    let rest = line.dropFirst(kind.rawValue.utf8.count)
                    let isQuoted = rest.first.map(skipped.contains) ?? false
                    return (isQuoted ? rest.dropFirst() : rest).first == UInt8(ascii: ":")
                }
            })
        // In a rules file `family` only names the family.
        return seen.contains(.rules) ? seen.subtracting([.family]) : seen
    }

    private static var names: String { FieldReader.list(allCases.map(\.rawValue)) }
}
