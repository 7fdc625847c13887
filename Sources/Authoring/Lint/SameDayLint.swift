import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of events of one day that say different things of a fact whose policy is `latest`: neither is later, so that the fact is unknown.
enum SameDayLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        draft.roots.flatMap { root -> [Diagnostic] in
            guard root.kind == .mapping, root["crossing"] != nil, let facts = root["facts"], facts.kind == .mapping
            else {
                return []
            }
            return facts.entriesView.flatMap { name, fact in
                fact.kind == .mapping && fact["policy"]?.text == "latest"
                    ? findings(in: fact["claims"], of: name.text) : []
            }
        }
    }

    private static func findings(in claims: Node?, of fact: String) -> [Diagnostic] {
        guard let claims, claims.kind == .sequence else { return [] }
        var first: [String: Node] = [:]
        return claims.elementsView.compactMap { claim in
            guard claim.kind == .mapping, claim["withdrawn"] == nil, let from = claim["from"], let value = claim["is"]
            else { return nil }
            guard let other = first[from.text] else {
                first[from.text] = value
                return nil
            }
            if value.hasSameValues(as: other) { return nil }
            return Diagnostic(
                LintCode.sameDayClaims,
                "two events of \(from.text) say different things of `\(fact)`, so it is unknown",
                file: value.file.path, span: value.span,
                hint: "give the day on which each began, with the minute if need be, or withdraw one",
                notes: [.init("the other says this", file: other.file.path, span: other.span)])
        }
    }
}
