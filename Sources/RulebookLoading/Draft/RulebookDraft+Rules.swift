import RequestBinding
package import RuleEngine
import RuleLookup
package import RuleLanguage
import RulebookFacts
package import RulebookWords
package import AdvisoryModel
import SourceDiagnostics
package import YAMLTree

/// The rules of one file without errors, with the condition that they share, for those who look at rules without needing an answer.
package struct DraftGroup {
    package let condition: Condition
    package fileprivate(set) var rules: [RuleDeclaration] = []
}

extension RulebookDraft {
    /// The rules without errors, by id.
    package var rules: [RuleDeclaration] { linked.declarations }

    /// The same by their files.
    package var groups: [DraftGroup] {
        var groups = NumberedList<GroupNumber, DraftGroup>(linked.groups.map { DraftGroup(condition: $0) })
        for (declaration, links) in zip(linked.declarations, linked.links) {
            groups[links.group].rules.append(declaration)
        }
        return Array(groups)
    }

    /// The family of one of its rules.
    package func family(of declaration: RuleDeclaration) -> AnyFamily { base.families[declaration.rule.family] }

    /// The tables of which rules are made, by the paths of the rules' files.
    package var tableUses: [TableUse] {
        decoded.values.sorted { $0.file.source.path.utf8.lexicographicallyPrecedes($1.file.source.path.utf8) }
            .flatMap(\.tableUses)
    }

    /// The full ids of its rules without errors, sorted.
    package var ruleIDs: [String] { linked.declarations.map(\.rule.id) }

    /// The rule of that id.
    ///
    /// - Complexity: O(log n) in the number of rules.
    package func rule(_ id: String) -> RuleDeclaration? {
        let all = linked.declarations
        let index = all.indices.partition { !(all[$0].rule.id < id) }
        return index < all.count && all[index].rule.id == id ? all[index] : nil
    }

    /// The rules whose ids begin with a text, at most so many.
    ///
    /// - Complexity: O(log n) in the number of rules.
    package func rules(startingWith prefix: String, atMost count: Int) -> ArraySlice<RuleDeclaration> {
        let all = linked.declarations
        let first = all.indices.partition { !(all[$0].rule.id < prefix) }
        return all[first...].prefix(count).prefix { $0.rule.id.hasPrefix(prefix) }
    }

    /// For each family the words of open lists that are usual without having been used.
    package var usualWords: [[String: [String]]] { base.families.map(\.usualWords) }

    /// The ids that are given names.
    package var namedIDs: [NamedID] { parts.namedIDs }

    /// The sources, each with the place of its id.
    package var sources: [(source: Source, at: Node)] { parts.sources.map { ($0.source, $0.at) } }
}

extension RulebookDraft: RequestTerms {
    package var vocabulary: Vocabulary { base.vocabulary }
    package var crossings: [Crossing] { base.crossings }

    package func crossing(_ id: String) -> Crossing? { crossings.first { $0.id == id } }
}
