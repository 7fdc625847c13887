package import RuleLanguage
package import YAMLTree

extension FieldReader {
    /// Refuses values that differ from one another, or from those that a list has already, by capitals alone: a request may have either, and a
    /// condition names one.
    package mutating func refuseTwins(among nodes: [Node], and known: [String] = []) {
        var forms = Dictionary(known.map { ($0.lowercased(), $0) }) { first, _ in first }
        for node in nodes {
            let twin = forms.updateValue(node.text, forKey: node.text.lowercased())
            guard let twin, twin != node.text else { continue }
            report(
                .conflict, "`\(node.text)` and `\(twin)` differ by capitals alone", at: node,
                hint: "did you mean `\(twin)`?")
        }
    }
}
