import AdvisoryModel
import CEL
package import ReportLanguages
package import RuleLanguage
package import SourceDiagnostics

/// A family with its payload type hidden, so that the compiler can hold Swift families and declared ones side by side.
///
/// A class, because every request goes through all of them, and one reference is cheaper than its parts.
package final class AnyFamily: Sendable {
    package let name: String
    package let fields: [FamilyField]
    package let templateVariables: [TemplateVariable]
    /// Its keys whose lists have no order.
    package let setKeys: Set<String>
    package let lists: [String: [String]]
    package let usualWords: [String: [String]]
    /// What it says in reports, by language.
    package let words: [String: FamilyWords]
    /// What it reports with, beside what every family does.
    package let diagnosticCodes: [DiagnosticCode]
    /// Whether it stands for rules that could not be read.
    package let isStandIn: Bool
    /// Whether none of its rules moves the verdict.
    package let onlyAdvises: Bool
    /// Whether its rules say whom to call.
    package let givesContacts: Bool
    /// Whether a defeated rule gets the same resolution as if it were undefeated.
    let resolvesDefeatedInFull: Bool
    /// What a rule says to everybody; nil where that depends.
    let steady: @Sendable (any AnyObject & Sendable, [String]) -> Resolution?
    /// The languages of the texts among which that chooses.
    let languages: @Sendable (any AnyObject & Sendable) -> [String]
    /// The days of the trip on which a rule begins to say something else.
    let turns: @Sendable (any AnyObject & Sendable) -> [Day]
    /// Whether those are the only ones.
    let pace: @Sendable (any AnyObject & Sendable) -> RulePace
    package let decode: @Sendable (inout RuleItem) -> (any AnyObject & Sendable)?
    /// What the rules that were judged amount to: one resolution for each, in their order.
    let resolve: @Sendable ([JudgedRule], CheckContext) -> [Resolution]

    package init<Family: RuleFamily>(_ family: Family.Type) {
        name = family.name
        fields = family.fields
        templateVariables = family.templateVariables
        setKeys = Set(family.fields.lazy.filter(\.isSet).map(\.name))
        lists = family.lists
        usualWords = family.usualWords
        words = family.words
        diagnosticCodes = family.diagnosticCodes
        isStandIn = false
        onlyAdvises = family.onlyAdvises
        givesContacts = family.givesContacts
        resolvesDefeatedInFull = family.resolvesDefeatedInFull
        decode = { family.decode(&$0).map { PayloadBox($0) } }
        steady = { box, languages in
            (box as? PayloadBox<Family.Payload>).flatMap { family.steady($0.payload, languages: languages) }
        }
        languages = { ($0 as? PayloadBox<Family.Payload>).map { family.languages($0.payload) } ?? [] }
        turns = { ($0 as? PayloadBox<Family.Payload>).map { family.turns($0.payload) } ?? [] }
        pace = { ($0 as? PayloadBox<Family.Payload>).map { family.pace($0.payload) } ?? .anyDay }
        if let keeping = family as? any KeepingFamily.Type {
            resolve = Self.answers(of: keeping)
        } else {
            resolve = { family.resolve(AppliedRules($0), in: $1) }
        }
    }

    private static func answers<Family: KeepingFamily>(
        of family: Family.Type
    ) -> @Sendable ([JudgedRule], CheckContext) -> [Resolution] {
        { family.answer(AppliedRules($0), in: $1) }
    }

    /// A family whose rules turn on no days of their own and that brings no words.
    package init(
        name: String, fields: [FamilyField] = [], templateVariables: [TemplateVariable] = [],
        onlyAdvises: Bool = false, isStandIn: Bool = false,
        decode: @escaping @Sendable (inout RuleItem) -> (any AnyObject & Sendable)?,
        steady: @escaping @Sendable (any AnyObject & Sendable, [String]) -> Resolution?,
        resolve: @escaping @Sendable ([JudgedRule], CheckContext) -> [Resolution]
    ) {
        (self.name, self.fields, self.templateVariables) = (name, fields, templateVariables)
        (setKeys, lists, usualWords, words) = ([], [:], [:], [:])
        diagnosticCodes = []
        (self.onlyAdvises, self.isStandIn, givesContacts) = (onlyAdvises, isStandIn, false)
        resolvesDefeatedInFull = isStandIn
        (self.decode, self.steady, self.resolve) = (decode, steady, resolve)
        languages = { _ in [] }
        turns = { _ in [] }
        pace = { _ in .turns() }
    }

    /// What rules and texts of the family may hold; a bundle is read with a family of the same shape only.
    package var shape: String {
        (fields.map(\.name).sorted() + templateVariables.map { "\($0.name): \($0.type)" }.sorted())
            .joined(separator: ", ")
    }

    /// The family of rules of a bundle that could not be read: none of them may be lost, so that each may block.
    package static let unreadable = AnyFamily(
        name: "unreadable", isStandIn: true, decode: { _ in nil }, steady: { _, _ in nil }
    ) { rules, _ in
        rules.map { _ in
            Resolution(
                .blocks, certainty: .possible,
                problems: [
                    Problem(
                        FamilyCode.unreadableRule,
                        message: "the rule could not be read from the bundle, which must be compiled again")
                ])
        }
    }
}
