import RuleLanguage
package import AdvisoryModel
import CEL
package import JSON
package import RuleEngine
import RuleLanguage
package import RuleLookup
import RulebookFacts

/// A compiled rule as it can be looked at: what analysis, coverage, differences and documentation read.
package struct RuleView {
    private let rulebook: Rulebook
    private let rule: CompiledRule
    package let number: RuleNumber

    init(_ number: RuleNumber, of rulebook: Rulebook) {
        self.number = number
        self.rulebook = rulebook
        rule = rulebook.store[number]
    }

    /// The full id.
    package var id: String { rule.id }
    /// The name of its family.
    package var family: String { rulebook.families[rule.content.family].name }
    /// When it is in force.
    package var valid: MomentRange { rule.content.valid }
    /// Whether it may go on after its end.
    package var isUncertainAfterwards: Bool { rule.content.isUncertainAfterwards }
    /// The state that speaks.
    package var authority: String? { rule.content.authority }
    /// The day on which it is to be looked at again.
    package var review: Day? { rule.content.review }
    /// Whether it is a draft.
    package var isDraft: Bool { rule.content.isDraft }
    /// The ids of its sources, in the author's order.
    package var sources: [String] { rule.sources.map { rulebook.sources[$0.index].id } }
    /// The full ids of the rules that it defeats, sorted.
    package var overrides: [String] { rule.overrides.map { rulebook.store.id(of: $0) } }
    /// Its earlier ids, in full.
    package var formerly: [String] { rule.formerly }
    /// Notes of its author's own, in their order.
    package var notes: [JSONValue.Member] { rule.content.notes }
    /// Where it is written: path, line, column.
    package var at: String { rule.content.at }
    /// The digest of its canonical form, 64 hexadecimal digits: the same for a rule that says the same in another style, order or place.
    package var digest: String {
        var bytes: [UInt8] = []
        rule.content.digest.append(to: &bytes)
        return SHA256.hex(bytes)
    }
    /// The title as its author wrote it, with its `{{ … }}`.
    package var title: LocalizedText { rule.content.title.languages }
    /// The text as its author wrote it; nil where there is none.
    package var text: LocalizedText? { rule.content.text?.languages }

    /// What must all be true for it to apply: the conditions of its file, then its own.
    package var terms: [TermView] {
        rulebook.groups[rule.group].terms.map { TermView($0, isOfFile: true, in: rulebook) }
            + rule.content.condition.terms.map { TermView($0, isOfFile: false, in: rulebook) }
    }

    /// What title and text hold between `{{` and `}}`, in each of their languages.
    package var templates: [TemplateView] {
        templates(of: rule.content.title, .title) + (rule.content.text.map { templates(of: $0, .text) } ?? [])
    }

    private func templates(of text: LocalizedTemplate, _ holder: TemplateView.Holder) -> [TemplateView] {
        let environment = rulebook.base.templateEnvironments[rule.content.family]
        return zip(text.languages.variants, text.templates).flatMap { variant, template in
            template.expressions.map { TemplateView($0, in: holder, variant.language, environment) }
        }
    }
}

extension Rulebook {
    /// The rules as they were compiled, by id; made anew each time, and of a bundle all of them are read for it.
    package var rules: [RuleView] { store.numbers.map { RuleView($0, of: self) } }
}
