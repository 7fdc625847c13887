public import JSON
package import YAMLTree

/// How families say that a state lets the traveler in: `admits: entry`.
///
/// A family reads the key with `read(_:)` and names the state in the `admits` of its resolution; of a rule that was read in any other way nobody
/// takes it for certain.
///
/// ```swift
/// enum ResidenceFamily: RuleFamily {
///     static let name = "residence"
///     static let fields = [FamilyField("admits", "that the state lets its residents in", example: "entry")]
///
///     static func decode(_ item: inout RuleItem) -> Bool? { Admission.read(&item) }
///
///     static func resolve(_ rules: AppliedRules<Bool>, in context: CheckContext) -> [Resolution] {
///         rules.map { Resolution(.informs, admits: $0.payload ? $0.authority.map { [$0] } ?? [] : []) }
///     }
/// }
/// ```
public enum Admission {
    /// What `admits` may say.
    public static let words = ["entry"]

    /// What the report's details say of a rule that admits.
    public static let detail = JSONValue.Member("admits", .string("entry"))

    /// Reads `admits`, and asks for the state that speaks: without it is not known who lets the traveler in.
    public static func read(_ item: inout RuleItem) -> Bool {
        guard let node = item.fields.value("admits") else { return false }
        admit(&item, at: node)
        return item.fields.word(of: node, in: words, name: "admits") != nil
    }

    /// Makes the rule one that admits: of several nationalities only that of the passport traveled on counts for it.
    package static func admit(_ item: inout RuleItem, at node: Node) {
        item.readsPassportNationality = true
        item.letsThrough = true
        if item.authority != nil || item.fields.value("authority") != nil { return }
        item.fields.report(
            .missingKey, "a rule that admits needs the key `authority`", at: node,
            hint: "name the state that lets the traveler in, such as `authority: RU`")
    }
}
