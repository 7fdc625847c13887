import AdvisoryModel
import CEL
import RuleEngine
import RulebookFolder
import RuleLanguage
import YAMLTree

/// The parts of a rulebook as bytes that do not depend on positions, comments, styles or order: what the digest is taken over.
struct CanonicalForm {
    private var bytes: [UInt8] = []
    private var hash = SHA256()
    /// Keys of the family or file at hand whose lists have no order.
    private var familySets: Set<String> = []

    /// The digest of a rule: of its conditions as sorted CEL, and of everything else by sorted keys.
    ///
    /// - Parameters:
    ///   - sets: keys of the family whose lists have no order.
    ///   - texts: what a table has made of titles and texts.
    mutating func rule(
        _ node: Node, id: String, family: String, sets: Set<String> = [], conditions: [Condition],
        texts: [String: LocalizedText] = [:]
    ) -> SHA256.Digest {
        familySets = sets
        bytes.removeAll(keepingCapacity: true)
        bytes += "rule ".utf8
        quote(id)
        bytes.append(UInt8(ascii: " "))
        quote(family)
        bytes += " [".utf8
        var parts: [Range<Int>] = []
        let start = bytes.count
        for condition in conditions {
            for term in condition.terms {
                let first = bytes.count
                term.core.appendCanonicalText(to: &bytes)
                parts.append(first..<bytes.count)
            }
        }
        sort(parts, from: start, separator: UInt8(ascii: "\n"))
        bytes += "] ".utf8
        mapping(node, without: ["id", "when", "unless"], texts)
        return finish()
    }

    /// The digest of a file that holds no rules.
    static func part(_ name: String, _ node: Node) -> SHA256.Digest {
        var form = CanonicalForm()
        if name == RulebookFileKind.vocabulary.rawValue { form.familySets = Self.vocabularySets }
        form.bytes += "\(name) ".utf8
        form.text(node, isSet: false)
        return form.finish()
    }

    /// The digest of a rulebook whose parts have these digests, in whatever order.
    static func digest(of parts: [SHA256.Digest]) -> String {
        var hash = SHA256()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.count * 32)
        for part in parts.sorted() { part.append(to: &bytes) }
        hash.update(bytes)
        return SHA256.hex(hash.finish())
    }

    private mutating func finish() -> SHA256.Digest {
        hash.update(bytes)
        defer { hash.restart() }
        return hash.finishDigest()
    }

    /// Any node; lists whose order means nothing are sorted.
    private mutating func text(_ node: Node, isSet: Bool) {
        switch node.kind {
        case .scalar: quote(node.utf8)
        case .sequence: list(node.elementsView, isSorted: isSet) { form, element in form.text(element, isSet: false) }
        case .mapping: mapping(node)
        }
    }

    private static let setKeys: Set<String> = [
        "sources", "overrides", "formerly", "items", "aliases", "between", "any", "all", "values", "in",
    ]
    /// What has no order in a vocabulary file besides: the members of groups, and the countries of each.
    private static let vocabularySets: Set<String> = ["members", "is"]

    /// From so many keys on they are sorted; fewer are put in their order one by one.
    private static let manyKeys = 32

    private mutating func mapping(
        _ node: Node, without keys: [String] = [], _ texts: [String: LocalizedText] = [:]
    ) {
        bytes.append(UInt8(ascii: "{"))
        let entries = node.entriesView
        var order: [Int] = []
        order.reserveCapacity(entries.count)
        for index in entries.indices {
            let key = entries[index].key.utf8
            if keys.contains(where: { $0.utf8.elementsEqual(key) }) { continue }
            // Keys are few as a rule, and different from one another.
            let next =
                entries.count > Self.manyKeys
                ? nil : order.firstIndex { key.lexicographicallyPrecedes(entries[$0].key.utf8) }
            order.insert(index, at: next ?? order.endIndex)
        }
        if entries.count > Self.manyKeys {
            order.sort { entries[$0].key.utf8.lexicographicallyPrecedes(entries[$1].key.utf8) }
        }
        for (number, index) in order.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            entry(entries[index].key, entries[index].value, texts)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func entry(_ key: Node, _ value: Node, _ texts: [String: LocalizedText]) {
        quote(key.utf8)
        bytes.append(UInt8(ascii: ":"))
        let isScalar = value.kind == .scalar
        if isScalar, texts.isEmpty { return quote(value.utf8) }
        let name = key.text
        if let made = texts[name] {
            text(made)
        } else if name == "facts", !isScalar {
            facts(value)
        } else {
            text(value, isSet: Self.setKeys.contains(name) || familySets.contains(name))
        }
    }

    /// Facts: a single claim is the same as a list of one, and the order of claims means nothing.
    private mutating func facts(_ node: Node) {
        guard node.kind == .mapping else { return text(node, isSet: true) }
        let entries = node.entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        bytes.append(UInt8(ascii: "{"))
        for (index, entry) in entries.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            quote(entry.key.utf8)
            bytes.append(UInt8(ascii: ":"))
            let isWhole = entry.value.kind == .mapping && entry.value["claims"] != nil
            if isWhole { mapping(entry.value, without: ["claims"]) }
            let node = isWhole ? entry.value["claims"] ?? entry.value : entry.value
            let claims = node.kind == .sequence ? Array(node.elements) : [node]
            list(claims, isSorted: true) { form, claim in form.text(claim, isSet: false) }
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func text(_ localized: LocalizedText) {
        if localized.variants.count == 1, let only = localized.variants.first, only.language.isEmpty {
            return quote(only.text)
        }
        bytes.append(UInt8(ascii: "{"))
        for (index, variant) in localized.variants.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            quote(variant.language)
            bytes.append(UInt8(ascii: ":"))
            quote(variant.text)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func list<C: Collection>(
        _ elements: C, isSorted: Bool, _ write: (inout CanonicalForm, C.Element) -> Void
    ) {
        bytes.append(UInt8(ascii: "["))
        let start = bytes.count
        var parts: [Range<Int>] = []
        for element in elements {
            if !isSorted, bytes.count > start { bytes.append(UInt8(ascii: ",")) }
            let first = bytes.count
            write(&self, element)
            if isSorted { parts.append(first..<bytes.count) }
        }
        if isSorted { sort(parts, from: start, separator: UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Sorts parts that follow each other by their bytes, each with a separator after it.
    private mutating func sort(_ parts: [Range<Int>], from start: Int, separator: UInt8) {
        let sorted = parts.sorted { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
        var moved: [UInt8] = []
        moved.reserveCapacity(bytes.count - start + parts.count)
        for part in sorted {
            moved += bytes[part]
            moved.append(separator)
        }
        bytes.removeLast(bytes.count - start)
        bytes += moved
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 { quote(byte) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func quote(_ text: ArraySlice<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        if text.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            for byte in text { quote(byte) }
        } else {
            bytes += text
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func quote(_ byte: UInt8) {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
    }
}
