public import JSON
public import RuleEngine

extension Rulebook {
    /// The notes of the author's own that a rule has, its keys that begin with `x-`: an object, empty where there are none. Nil: there is no such rule.
    ///
    /// ```swift
    /// rulebook.notes(ofRule: "ru-kp/border-zone-pass")   // {"x-owner": "desk-east"}
    /// ```
    public func notes(ofRule id: String) -> JSONValue? {
        store.number(of: id).map { .object(store[$0].content.notes) }
    }
}
