import AdvisoryModel
import YAMLTree

/// The parts of a rulebook as texts that do not depend on positions, comments, styles or order: what the digest is taken over.
enum CanonicalForm {
    /// A rule: its conditions as sorted CEL, everything else by sorted keys.
    ///
    /// - Parameter texts: what a table has made of titles and texts.
    static func rule(
        _ node: Node, id: String, family: String, conditions: [Condition], texts: [String: LocalizedText] = [:]
    ) -> String {
        let when = conditions.flatMap(\.canonicalTexts).sorted()
        let rest = node.entries.filter { !["id", "when", "unless"].contains($0.key.text) }
        return
            "rule \(quoted(id)) \(quoted(family)) [\(when.map(quoted).joined(separator: ","))] \(mapping(rest, texts))"
    }

    private static func text(_ localized: LocalizedText) -> String {
        if localized.variants.count == 1, let only = localized.variants.first, only.language.isEmpty {
            return quoted(only.text)
        }
        let parts = localized.variants.map { "\(quoted($0.language)):\(quoted($0.text))" }
        return "{\(parts.sorted().joined(separator: ","))}"
    }

    /// Any node; lists whose order means nothing are sorted.
    static func text(_ node: Node, isSet: Bool = false) -> String {
        switch node.kind {
        case .scalar: return quoted(node.text)
        case .sequence:
            let parts = node.elements.map { text($0) }
            return "[\((isSet ? parts.sorted() : parts).joined(separator: ","))]"
        case .mapping: return mapping(Array(node.entries))
        }
    }

    private static let setKeys: Set<String> = [
        "sources", "overrides", "formerly", "items", "aliases", "between", "waives", "any", "all", "values",
    ]

    private static func mapping(_ entries: [(key: Node, value: Node)], _ texts: [String: LocalizedText] = [:]) -> String
    {
        let parts = entries.map { entry in
            if let made = texts[entry.key.text] { return "\(quoted(entry.key.text)):\(text(made))" }
            let isSet = setKeys.contains(entry.key.text) || entry.key.text == "facts"
            return
                "\(quoted(entry.key.text)):\(entry.key.text == "facts" ? facts(entry.value) : text(entry.value, isSet: isSet))"
        }
        return "{\(parts.sorted().joined(separator: ","))}"
    }

    /// Facts: a single claim is the same as a list of one, and the order of claims means nothing.
    private static func facts(_ node: Node) -> String {
        guard node.kind == .mapping else { return text(node) }
        let parts = node.entries.map { entry in
            let claims = entry.value.kind == .sequence ? Array(entry.value.elements) : [entry.value]
            return "\(quoted(entry.key.text)):[\(claims.map { text($0) }.sorted().joined(separator: ","))]"
        }
        return "{\(parts.sorted().joined(separator: ","))}"
    }

    static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
            return "\"\(text)\""
        }
        var out = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { out += "\\" }
            out.unicodeScalars.append(scalar)
        }
        return out + "\""
    }
}
