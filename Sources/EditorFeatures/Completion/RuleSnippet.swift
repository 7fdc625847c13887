import RuleEngine
import RuleLanguage
import RulebookLoading

/// The beginning of a rule of a family, with places to fill in.
struct RuleSnippet {
    let label: String
    let detail: String
    let lines: [String]

    /// Those of a family: the standard ones have theirs, of others the keys that a rule needs.
    static func all(for family: String?, in draft: RulebookDraft) -> [RuleSnippet] {
        guard let family else { return [] }
        let own: [(label: String, detail: String, lines: [String])] =
            switch family {
            case "closure":
                [
                    ("open", "a rule by which the way is open", ["passage: open"]),
                    (
                        "closed", "a rule by which the way is closed",
                        ["valid: ${3:2026-01-01..}", "passage: closed", "reason: ${4:why}"]
                    ),
                    (
                        "restricted", "a rule by which some may pass",
                        ["passage: restricted", "to: { ${3:traveler.nationalities: RU} }"]
                    ),
                ]
            case "permit":
                [
                    (
                        "requirement", "a rule that requires a document",
                        [
                            "authority: ${3:RU}", "permit:", "  document: ${4:visa}", "  issuer: ${3:RU}",
                            "  leadTime: ${5:15 working days}",
                        ]
                    ),
                    (
                        "admission", "a rule by which a state lets travelers in",
                        ["when: { trip.to: ${3:RU} }", "authority: ${3:RU}", "admits: entry"]
                    ),
                    ("waiver", "a rule that waives the permits of others", ["waives: [${3:visa}]"]),
                ]
            case "safety":
                [
                    (
                        "warning", "a rule that names a danger",
                        ["level: ${3:2}", "hazard: ${4:crime}", "advice: ${5:What to do}"]
                    )
                ]
            case "contacts":
                [
                    (
                        "contact", "a rule that says whom to call",
                        ["contacts:", "  - { service: ${3:all}, number: \"${4:112}\", country: ${5:RU} }"]
                    )
                ]
            default: declared(family, in: draft)
            }
        return own.map { label, detail, lines in
            RuleSnippet(
                label: label, detail: detail,
                lines: ["id: ${1:\(label)}", "title: ${2:What the rule says}"] + lines + ["sources: [$0]"])
        }
    }

    private static func declared(
        _ name: String, in draft: RulebookDraft
    ) -> [(label: String, detail: String, lines: [String])] {
        guard let family = draft.pluggedFamilies.first(where: { $0.name == name }) else { return [] }
        let keys = family.fields.filter(\.isRequired).enumerated().map { "\($1.name): $\($0 + 3)" }
        return [(name, "a rule of the family \(name)", keys)]
    }
}
