public import JSON
import RuleLanguage
import YAMLTree

/// How families say that a state lets the traveler in: `admits: entry`.
public enum Admission {
    /// What `admits` may say.
    public static let words = ["entry"]

    /// What the report's details say of a rule that admits.
    public static let detail = JSONValue.Member("admits", .string("entry"))

    /// Reads `admits`, and asks for the state that speaks: without it nobody knows who lets the traveler in.
    public static func read(_ item: inout RuleItem) -> Bool {
        guard let node = item.fields.value("admits") else { return false }
        needsAuthority(&item, at: node)
        return item.fields.word(of: node, in: words, name: "admits") != nil
    }

    static func needsAuthority(_ item: inout RuleItem, at node: Node) {
        if item.authority != nil || item.fields.value("authority") != nil { return }
        item.fields.report(
            "missing-key", "a rule that admits needs the key `authority`", at: node,
            hint: "name the state that lets the traveler in, such as `authority: RU`")
    }
}
