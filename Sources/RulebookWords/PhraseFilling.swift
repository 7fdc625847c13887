import AdvisoryModel
import ReportLanguages
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Fills phrases in from a file, and keeps what the file lacks and what it has too much.
///
/// A class, because a walk through phrases hands them to a closure.
final class PhraseFilling {
    private let root: Node
    private var fields: FieldReader
    /// The paths of all phrases, and of the mappings that hold them.
    private var known: Set<[String]> = [["format"], ["phrases"], ["countries"]]
    /// The mappings that may have further keys.
    private var open: Set<[String]> = [["countries"]]
    /// The phrases that the file lacks.
    private(set) var missing: [String] = []
    /// How many phrases there are.
    private(set) var count = 0

    var diagnostics: [Diagnostic] { fields.diagnostics }

    init(_ root: Node) {
        self.root = root
        fields = FieldReader(scalarsOf: root)
    }

    /// Takes a phrase from the file; what the text was before says which gaps it has to fill.
    func fill(_ path: [String], _ text: inout String) {
        count += 1
        for length in path.indices { known.insert(Array(path[...length])) }
        guard let node = path.reduce(root as Node?, { $0?[$1] }) else {
            missing.append(path.joined(separator: "."))
            return
        }
        guard let given = fields.text(of: node) else { return }
        let (wanted, found) = (Wording.gaps(in: text), Wording.gaps(in: given))
        if wanted != found {
            fields.report(
                WordsCode.wrongGaps,
                "`\(path.joined(separator: "."))` fills in \(Self.list(wanted)), and this text fills in \(Self.list(found))",
                at: node,
                hint: "in English it is `\(text)`")
            return
        }
        text = given
    }

    /// Lets a mapping have keys that English has no words for: further languages, attributes of the rulebook's own.
    func allow(_ key: String) { open.insert([key]) }

    /// The texts of a mapping of the file.
    func texts(under key: String) -> [String: String] {
        guard let node = root[key], node.kind == .mapping else { return [:] }
        return node.entries.reduce(into: [:]) { texts, entry in
            if !known.contains([key, entry.key.text]) { texts[entry.key.text] = fields.text(of: entry.value) }
        }
    }

    /// The names of all countries: those of the file, for those that it leaves out others of its language, and for what is left, and said to be
    /// missing, English ones.
    func countries(else others: (String) -> String?) -> [String: String] {
        var names: [String: String] = [:]
        if let node = root["countries"], node.kind == .mapping {
            for (key, value) in node.entries {
                guard let code = fields.country(of: key) else { continue }
                names[code] = fields.text(of: value)
            }
        }
        for code in CountryCode.all.sorted() {
            count += 1
            names[code] = names[code] ?? others(code)
            if names[code] == nil {
                missing.append("countries.\(code)")
                names[code] = Phrases.english.countries(code)
            }
        }
        return names
    }

    /// Reports keys that no phrase has.
    func checkKeys() { check(root, under: []) }

    private func check(_ node: Node, under path: [String]) {
        for (key, value) in node.entries {
            let own = path + [key.text]
            if known.contains(own) {
                let isMapping = known.contains { $0.count > own.count && $0.starts(with: own) } || open.contains(own)
                if isMapping, value.kind == .mapping {
                    check(value, under: own)
                } else if isMapping {
                    fields.report(
                        .wrongType, "`\(key.text)` is a mapping of phrases, not \(FieldReader.kindName(value))",
                        at: value)
                }
            } else if !open.contains(path) {
                let siblings = known.filter { $0.count == own.count && $0.starts(with: path) }.compactMap(\.last)
                    .sorted()
                fields.report(
                    .unknownKey, "there is no phrase `\(own.joined(separator: "."))`", at: key,
                    hint: DidYouMean.hint(for: key.text, in: siblings) ?? "it may be \(FieldReader.list(siblings))")
            }
        }
    }

    private static func list(_ gaps: Set<String>) -> String {
        gaps.isEmpty ? "nothing" : FieldReader.list(gaps.sorted())
    }
}
