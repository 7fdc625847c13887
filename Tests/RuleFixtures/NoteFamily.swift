import AdvisoryModel
import CEL
package import RuleEngine
package import RuleLanguage
import YAMLTree

/// A family that shows the engine at work: each rule does what it says.
package enum NoteFamily: RuleFamily {
    package struct Note: Sendable {
        var effect: Effect
        var level: Int?
        var isMet: Bool
    }

    package static let name = "note"
    package static let fields = [
        FamilyField("effect", "what the rule does", example: "blocks"),
        FamilyField("level", "how dangerous", example: "3"),
        FamilyField("met", "whether a requirement is met", example: "true"),
    ]
    package static let templateVariables = [TemplateVariable("note.effect", .string)]

    package static func decode(_ item: inout RuleItem) -> Note? {
        let effect = item.fields.required("effect").flatMap {
            item.fields.word(of: $0, in: Effect.allCases.map(\.rawValue), name: "effect")
        }
        // What opens the way lets the traveler in as well.
        item.readsPassportNationality = effect == Effect.opens.rawValue
        let level = item.fields.integer("level", in: 1...4)
        let met = item.fields.value("met").flatMap { item.fields.boolean(of: $0) } ?? false
        return effect.flatMap(Effect.init(rawValue:)).map { Note(effect: $0, level: level, isMet: met) }
    }

    package static func resolve(_ rules: AppliedRules<Note>, in context: CheckContext) -> [Resolution] {
        rules.map { rule in
            let open = rule.payload.effect == .opens ? context.states(for: rule.authority) : []
            return Resolution(
                rule.payload.effect, isMet: rule.payload.isMet, opens: open, admits: open,
                level: rule.payload.level,
                variables: ["note.effect": .string(rule.payload.effect.rawValue)])
        }
    }
}
