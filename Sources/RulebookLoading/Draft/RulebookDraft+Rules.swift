import RuleEngine
package import RuleLanguage
package import RulebookWords
package import AdvisoryModel
package import SourceDiagnostics

/// A rule of a draft as its author wrote it, for those who look at rules without needing an answer.
package struct DraftRule {
    package let declaration: RuleDeclaration
    /// The number of its file's condition.
    let group: GroupNumber
}

extension RulebookDraft {
    /// The rules without errors, by id.
    package var rules: [DraftRule] {
        zip(linked.declarations, linked.links).map { DraftRule(declaration: $0, group: $1.group) }
    }

    /// The tables of which rules are made, by the paths of the rules' files.
    package var tableUses: [TableUse] {
        decoded.values.sorted { $0.file.source.path.utf8.lexicographicallyPrecedes($1.file.source.path.utf8) }
            .flatMap(\.tableUses)
    }

    /// The full ids of its rules without errors, sorted.
    package var ruleIDs: [String] { linked.declarations.map(\.rule.id) }

    /// For each family the words of open lists that are usual without having been used.
    package var usualWords: [[String: [String]]] { base.families.map(\.usualWords) }

    /// The ids that are given names.
    package var namedIDs: [NamedID] { parts.namedIDs }

    /// The conditions of all files and rules.
    package var terms: [Condition.Term] {
        linked.groups.flatMap(\.terms) + linked.declarations.flatMap(\.rule.condition.terms)
    }

    /// Rules whose conditions exclude one another.
    package var contradictions: [Diagnostic] {
        var contradictions = Contradictions(groups: linked.groups, language: base.language)
        return contradictions.findings(in: zip(linked.declarations, linked.links).map { ($0, $1.group) })
    }
}

extension RulebookDraft: RequestTerms {
    package var vocabulary: Vocabulary { base.vocabulary }
    package var crossings: [Crossing] { base.crossings }

    package func crossing(_ id: String) -> Crossing? { crossings.first { $0.id == id } }
}
