public import SafeConduct

/// Goods that may not cross, and goods that have to be declared.
///
/// ```yaml
/// rules: ru-kp
/// family: customs
/// items:
///   - { id: drones, title: No drones, goods: [drone], treatment: banned, authority: KP, sources: [kp-customs] }
///   - { id: radios, title: Declare radios, goods: [radio], treatment: declared, ahead: 3 days, authority: KP, sources: [kp-customs] }
/// ```
public enum CustomsFamily: RuleFamily {
    /// What files write after `family:`.
    public static let name = "customs"

    /// The keys of its rules.
    public static let fields = [
        FamilyField("goods", "the goods meant", .list(.text), example: "[drone]", isRequired: true, isSet: true),
        FamilyField(
            "treatment", "what becomes of them", .word(CustomsRule.Treatment.allCases.map(\.rawValue)),
            example: "banned",
            isRequired: true),
        FamilyField("ahead", "how long before the trip to declare them", .period, example: "3 days"),
    ]

    /// Words that are usual before any rule has used them.
    public static let usualWords = ["goods": ["drone", "radio", "satellite-phone"]]

    /// Reads the keys of one rule. What is wrong goes into the item: `required` and `word` say it themselves.
    public static func decode(_ item: inout RuleItem) -> CustomsRule? {
        let words = CustomsRule.Treatment.allCases.map(\.rawValue)
        _ = item.fields.required("goods", hint: "name the goods, such as `[drone]`")
        let goods = item.openWords("goods", list: "goods")
        let treatment = item.fields.required("treatment", hint: "write `banned` or `declared`")
            .flatMap { item.fields.word(of: $0, in: words, name: "treatment") }
        let ahead = item.fields.value("ahead").flatMap { item.fields.period(of: $0) }
        guard let goods, let treatment = treatment.flatMap(CustomsRule.Treatment.init) else { return nil }
        return CustomsRule(goods: goods, treatment: treatment, ahead: ahead)
    }

    /// What the applying rules amount to: one resolution for each, in their order.
    public static func resolve(_ rules: AppliedRules<CustomsRule>, in context: CheckContext) -> [Resolution] {
        rules.map { resolve($0.payload, in: context) }
    }

    private static func resolve(_ rule: CustomsRule, in context: CheckContext) -> Resolution {
        // What the traveler carries is an attribute that the rulebook's vocabulary declares.
        let carried = context.request.traveler.additional["goods"]?.strings
        if let carried, carried.allSatisfy({ !rule.goods.contains($0) }) { return .none }
        let concerned = carried.map { $0.filter(rule.goods.contains) } ?? rule.goods
        var details: [JSONValue.Member] = [
            .init("goods", .array(concerned.map { .string($0) })),
            .init("treatment", .string(rule.treatment.rawValue)),
        ]
        if let ahead = rule.ahead, let date = context.date {
            details.append(.init("declareBy", .day(ahead.before(date, calendar: context.calendar(of: nil)))))
        }
        return Resolution(
            rule.treatment == .banned ? .blocks : .requires, certainty: carried == nil ? .possible : .certain,
            details: details, missing: carried == nil ? ["traveler.goods"] : [])
    }
}
