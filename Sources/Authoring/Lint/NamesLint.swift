import AdvisoryModel
import JSON
import RuleEngine
import RuleLanguage
import RulebookLoading
import RulebookWords
import SourceDiagnostics
import YAMLTree

/// Warns of names that nothing bears: of a document that no rule asks for, a value that nothing has.
enum NamesLint: RulebookLint {
    static func findings(in rulebook: LintedRulebook) -> [Diagnostic] {
        let draft = rulebook.draft
        if draft.namedIDs.isEmpty || !draft.isSound { return [] }
        let words = words(of: rulebook)
        return draft.namedIDs.compactMap { named in
            switch named.kind {
            case "families": unknown(named, "family", in: Set(draft.pluggedFamilies.map(\.name)))
            case "fields":
                unknown(
                    named, "key of a family",
                    in: Set(
                        draft.pluggedFamilies.flatMap { family in family.fields.map { "\(family.name).\($0.name)" } }))
            default: finding(of: named, draft.vocabulary, words, draft.pluggedFamilies)
            }
        }
    }

    private static func finding(
        of named: NamedID, _ vocabulary: Vocabulary, _ words: [String: Set<String>], _ families: [AnyFamily]
    ) -> Diagnostic? {
        switch (named.kind, named.attribute) {
        case ("attributes", _): return unknown(named, "attribute", in: Set(vocabulary.attributes.map(\.name)))
        case ("groups", _): return unknown(named, "group", in: Set(vocabulary.groups.keys))
        case ("values", let attribute?):
            if let values = values(ofField: attribute, families) {
                let known = values.union(words[attribute] ?? [])
                return known.isEmpty ? nil : unknown(named, "value of `\(attribute)`", in: known)
            }
            guard let known = vocabulary[attribute] else {
                return diagnostic(
                    named, "there is no attribute `\(attribute)` that `\(named.node.text)` could be a value of",
                    near: attribute, in: Set(vocabulary.attributes.map(\.name)))
            }
            let values = Set(known.values).union(words[attribute] ?? [])
            return values.isEmpty ? nil : unknown(named, "value of `\(attribute)`", in: values)
        case ("values", nil):
            // Values of rules may be of any kind: only what looks like a slip is told.
            let all = words.values.reduce(into: Set(vocabulary.listNames.flatMap { values(of: $0, vocabulary) })) {
                $0.formUnion($1)
            }
            guard !all.contains(named.node.text), DidYouMean.nearest(to: named.node.text, in: all.sorted()) != nil
            else { return nil }
            return unknown(named, "value", in: all)
        default:
            let lists = words.filter { NamesReader.kind(of: $0.key) == named.kind }
            return unknown(named, String(named.kind.dropLast()), in: lists.reduce(into: []) { $0.formUnion($1.value) })
        }
    }

    private static func unknown(_ named: NamedID, _ what: String, in known: Set<String>) -> Diagnostic? {
        let id = named.node.text
        return known.contains(id)
            ? nil : diagnostic(named, "no \(what) is called `\(id)`, which has a name here", near: id, in: known)
    }

    private static func diagnostic(
        _ named: NamedID, _ message: String, near text: String, in known: Set<String>
    ) -> Diagnostic {
        Diagnostic(
            LintCode.uselessName, message, file: named.node.file.path, span: named.node.span,
            hint: DidYouMean.hint(for: text, in: known.sorted()))
    }

    /// The words that a field of a family may have, none where it may have any; nil where no field is called so.
    private static func values(ofField name: String, _ families: [AnyFamily]) -> Set<String>? {
        for family in families {
            for field in family.fields where "\(family.name).\(field.name)" == name {
                switch field.form {
                case .word(let words), .list(.word(let words)): return Set(words)
                default: return []
                }
            }
        }
        return nil
    }

    private static func values(of list: String, _ vocabulary: Vocabulary) -> [String] {
        vocabulary[list]?.values ?? vocabulary.fieldValues[list] ?? []
    }

    /// The words of open lists, by list, and what claims say, by fact.
    private static func words(of rulebook: LintedRulebook) -> [String: Set<String>] {
        let draft = rulebook.draft
        var words: [String: Set<String>] = [:]
        for lists in draft.usualWords { for (list, names) in lists { words[list, default: []].formUnion(names) } }
        for look in rulebook.groups {
            for (list, names) in look.words { words[list, default: []].formUnion(names.keys) }
        }
        for claim in draft.crossings.flatMap(\.claims) {
            var values = [claim.value]
            if case .array(let elements) = claim.value { values = elements }
            words["crossing.\(claim.fact)", default: []].formUnion(values.compactMap(\.string))
        }
        return words
    }
}
