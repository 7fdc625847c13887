package import AdvisoryModel
import RuleLanguage
package import YAMLTree

/// The types of facts that the vocabulary does not declare, found from all that is claimed of them at any crossing.
///
/// All claims of one fact have one type. Where they do not, the fact has that of most of them, and every other claim is an error.
package enum FactTypes {
    /// Of types that are as frequent the narrower one counts, so that the claim that is text is the odd one.
    private static let fromNarrow: [AttributeType] = [.boolean, .date, .integer, .number, .range, .text]

    /// The type that most values of a fact have.
    package static func common(of values: [Node]) -> AttributeType {
        let isList = values.contains { $0.kind == .sequence }
        var counts: [AttributeType: Int] = [:]
        for value in values.flatMap({ scalars(of: $0) }) {
            if let type = type(of: value) { counts[type, default: 0] += 1 }
        }
        // Whole numbers are numbers, too.
        if counts[.number] != nil { counts[.number, default: 0] += counts.removeValue(forKey: .integer) ?? 0 }
        let most = counts.values.max()
        let element = fromNarrow.first { counts[$0] == most && most != nil } ?? .text
        return isList ? .list(element) : element
    }

    /// The single values of a claim.
    package static func scalars(of value: Node) -> [Node] { value.kind == .sequence ? Array(value.elements) : [value] }

    /// Whether a value is written as the type wants it; whatever is no single value is left to whoever reads it.
    package static func isWritten(_ value: Node, as type: AttributeType) -> Bool {
        guard let own = self.type(of: value) else { return true }
        return own == type || (own == .integer && type == .number)
    }

    /// The type of a value as it is written; nil for nothing and for what is no single value.
    private static func type(of node: Node) -> AttributeType? {
        guard node.kind == .scalar, !node.isNull else { return nil }
        guard node.isPlain else { return .text }
        switch node.scalar {
        case .bool: return .boolean
        case .int: return Int(node.text) == nil ? .text : .integer
        case .float: return Double(node.text)?.isFinite == true ? .number : .text
        default: break
        }
        if Day(node.text) != nil { return .date }
        // Most are texts without dots.
        guard node.text.utf8.contains(UInt8(ascii: ".")) else { return .text }
        let bounds = node.text.split(separator: "..", omittingEmptySubsequences: false)
        if bounds.count == 2, bounds.allSatisfy({ Int($0) != nil }) { return .range }
        return .text
    }
}

extension FactTypes {
    /// What a value is called that has another type than its fact.
    package static func found(_ value: Node) -> String {
        switch type(of: value) {
        case .text: "the text `\(value.text)`"
        case .range: "the range `\(value.text)`"
        default: "`\(value.text)`"
        }
    }

    /// What to do about a value that has another type than its fact.
    package static func hint(_ value: Node, in type: AttributeType) -> String {
        let text = value.text
        switch type {
        case .date where PartialDate(text) != nil && Day(text) == nil: return "write the day as YYYY-MM-DD"
        case .text: return "put it in quotes if it is meant as text"
        case .range where Int(text) != nil: return "write `\(text)..\(text)`"
        default: break
        }
        if !value.isPlain, isPlainly(text, type) { return "write it without quotes" }
        return "all claims of a fact have one type, at every crossing: give what is something else a name of its own"
    }

    private static func isPlainly(_ text: String, _ type: AttributeType) -> Bool {
        switch type {
        case .boolean: Bool(text) != nil
        case .integer: Int(text) != nil
        case .number: Double(text) != nil
        case .date: Day(text) != nil
        default: false
        }
    }
}
