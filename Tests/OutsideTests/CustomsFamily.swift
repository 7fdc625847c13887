import SafeConduct

/// A family as somebody outside would write it, with nothing but `import SafeConduct`: goods that block, and goods that have to be declared.
struct CustomsRule: Sendable {
    enum Treatment: String, CaseIterable, Sendable {
        case banned, declared
    }

    var goods: [String]
    var treatment: Treatment
    var by: Period?
    /// Who is free of it.
    var exempt: Condition?
}

enum CustomsFamily: RuleFamily {
    static let name = "customs"

    static let fields = [
        FamilyField("goods", "the goods meant", example: "[drone]", isSet: true),
        FamilyField("treatment", "banned or declared", example: "declared"),
        FamilyField("ahead", "how long before the trip to declare them", example: "3 days"),
        FamilyField("exempt", "who is free of it", example: "{ trip.party: crew }"),
        FamilyField("form", "where to declare them, by country", example: "{ RU: Form 12 }"),
    ]

    static let templateVariables = [TemplateVariable("customs.goods", .string)]
    static let usualWords = ["goods": ["drone", "radio"]]

    static let words = [
        "en": FamilyWords(
            labels: ["goods": "Goods", "ahead": "Declare"], terms: ["treatment": ["declared": "to be declared"]],
            sentences: ["declareBy": "Declare them by {0}."]),
        "fr": FamilyWords(labels: ["goods": "Biens"], sentences: ["declareBy": "À déclarer avant le {0}."]),
    ]

    static func decode(_ item: inout RuleItem) -> CustomsRule? {
        let goods = item.openWords("goods", list: "goods")
        let treatment = item.fields.required("treatment", hint: "write `banned` or `declared`").flatMap {
            item.fields.word(of: $0, in: CustomsRule.Treatment.allCases.map(\.rawValue), name: "treatment")
        }
        if let form = item.fields.value("form"), form.kind != .mapping {
            item.fields.report(.wrongType, "`form` is by country", at: form)
        }
        let ahead: Node? = item.fields.value("ahead")
        guard let goods, let treatment = treatment.flatMap({ CustomsRule.Treatment(rawValue: $0) }) else { return nil }
        return CustomsRule(
            goods: goods, treatment: treatment, by: ahead.flatMap { item.fields.period(of: $0) },
            exempt: item.condition("exempt"))
    }

    static func resolve(_ rules: AppliedRules<CustomsRule>, in context: CheckContext) -> [Resolution] {
        rules.map { rule in
            let goods = rule.payload.goods.joined(separator: ", ")
            let variables: [String: Value] = ["customs.goods": .string(goods)]
            var details: [JSONValue.Member] = [
                .init("goods", .array(rule.payload.goods.map { .string($0) })),
                .init("treatment", .string(rule.payload.treatment.rawValue)),
            ]
            guard rule.payload.treatment == .declared else {
                return Resolution(.blocks, details: details, variables: variables)
            }
            if let by = rule.payload.by, let date = context.date {
                details.append(.init("declareBy", .day(by.before(date, calendar: context.calendar(of: "RU")))))
            }
            let isExempt = rule.payload.exempt.map { context.evaluate($0).truth == true } ?? false
            return Resolution(.requires, isMet: isExempt, details: details, variables: variables)
        }
    }

    static func lines(_ details: DetailWriter) -> [ReportLine] {
        details.lines { detail in
            switch detail.key {
            case "declareBy":
                detail.value.string.flatMap { Day($0) }.flatMap { day in
                    details.sentence("declareBy", details.long(day)).map { ReportLine($0) }
                }
            default: details.line(detail)
            }
        }
    }
}
