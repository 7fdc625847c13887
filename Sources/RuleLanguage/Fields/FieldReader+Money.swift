public import AdvisoryModel
public import YAMLTree

extension FieldReader {
    /// An amount with its currency.
    public mutating func money(of node: Node) -> Money? {
        scalar(node, as: "an amount of money", hint: "write an amount and an ISO 4217 code, such as `0 RUB`") {
            Money($0)
        }
    }
}
