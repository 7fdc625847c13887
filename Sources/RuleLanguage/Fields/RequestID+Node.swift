package import AdvisoryModel
package import YAMLTree

extension RequestID {
    /// The id that a scalar is, a number where one is written; nil: it is none.
    package init?(_ node: Node) {
        guard node.kind == .scalar, !node.isNull else { return nil }
        self = (node.isPlain ? RequestID(number: node.text) : nil) ?? RequestID(node.text)
    }
}

extension FieldReader {
    /// The id of a request or report; null counts as missing.
    package mutating func requestID(_ key: String) -> RequestID? {
        guard let node = value(key), !node.isNull else { return nil }
        if let id = RequestID(node) { return id }
        report(.wrongType, "expected a text or a number, found \(Self.kindName(node))", at: node)
        return nil
    }
}
