public import AdvisoryModel
public import YAMLTree

extension FieldReader {
    /// An amount with its currency.
    public mutating func money(of node: Node) -> Money? {
        scalar(node, as: "an amount of money", hint: Money.hint(for: node.text)) {
            Money($0)
        }
    }
}
