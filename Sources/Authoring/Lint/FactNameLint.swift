import AdvisoryModel
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of a fact that no rule reads, and that another crossing has under a name that differs by a letter, which rules read: `mods` and `modes`.
enum FactNameLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        let crossings = draft.crossings.map { crossing in
            Dictionary(crossing.claims.map { ($0.fact, $0.at) }, uniquingKeysWith: { first, _ in first })
        }
        guard crossings.count > 1 else { return [] }
        var found: [Diagnostic] = []
        for (number, facts) in crossings.enumerated() {
            for (name, at) in facts.sorted(by: { $0.key < $1.key }) {
                for (other, others) in crossings.enumerated() where other != number && others[name] == nil {
                    guard let near = others.keys.filter({ facts[$0] == nil && isSlip($0, name) }).min(),
                        isRead(near, in: draft), !isRead(name, in: draft)
                    else { continue }
                    found.append(finding(name, near, at))
                }
            }
        }
        return found
    }

    private static func finding(_ name: String, _ near: String, _ at: String) -> Diagnostic {
        let (file, position) = ClaimedWords.place(of: at)
        return Diagnostic(
            LintCode.nearMiss, "no rule reads the fact `\(name)`, and rules read `\(near)` of another crossing",
            file: file,
            span: SourceSpan(at: position), hint: "did you mean `\(near)`?")
    }

    private static func isRead(_ fact: String, in draft: RulebookDraft) -> Bool {
        let name = Array("crossing.\(fact)".utf8)
        return draft.roots.contains { root in
            root["rules"] != nil && contains(root.file.bytes, name)
        }
    }

    /// Whether a text has a name that does not go on after it.
    private static func contains(_ text: [UInt8], _ name: [UInt8]) -> Bool {
        text.indices.contains { index in
            guard text[index] == name[0], text[index...].starts(with: name) else { return false }
            let end = index + name.count
            return end == text.count || !isLetter(text[end])
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }

    /// Whether a letter was changed, left out, put in or swapped with its neighbour.
    private static func isSlip(_ a: String, _ b: String) -> Bool {
        guard a.utf8.count > 3, abs(a.utf8.count - b.utf8.count) < 2 else { return false }
        let start = zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
        let end = zip(a.utf8.reversed(), b.utf8.reversed()).prefix { $0 == $1 }.count
        return start + end >= max(a.utf8.count, b.utf8.count) - 1
            || a.utf8.count == b.utf8.count && start + end == a.utf8.count - 2 && a.utf8.sorted() == b.utf8.sorted()
    }
}
