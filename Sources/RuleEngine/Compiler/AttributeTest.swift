import AdvisoryModel
import CEL
import SourceDiagnostics

/// An attribute that conditions compare; a class, because all its comparisons share it.
final class ComparedAttribute: Sendable {
    let name: String
    let slot: Int
    let type: AttributeType
    /// The values that are allowed; empty: any.
    let values: [String]

    init(_ attribute: Attribute, slot: Int) {
        name = attribute.name
        self.slot = slot
        type = attribute.type
        values = attribute.values
    }
}

/// A comparison of an attribute with constants: nearly every term of nearly every rule.
///
/// It needs no syntax tree until somebody evaluates it, and none at all to be looked up, shown or hashed.
struct AttributeTest: Sendable {
    /// A constant that can be ordered.
    enum Bound: Hashable, Sendable {
        case integer(Int)
        case day(Day)

        /// The constant as CEL.
        var text: String {
            switch self {
            case .integer(let number): String(number)
            case .day(let day): "date(\"\(day.description)\")"
            }
        }

        func expression(in builder: inout ASTBuilder, at span: Span) -> ExprID {
            switch self {
            case .integer(let number): builder.literal(.int(Int64(number)), at: span)
            case .day(let day):
                builder.call("date", [builder.literal(.string(day.description), at: span)], at: span)
            }
        }
    }

    enum Relation: Hashable, Sendable {
        case equals(String)
        case isOneOf([String])
        /// The attribute is a list that holds the word.
        case contains(String)
        /// The attribute is a list that holds one of the words.
        case overlaps([String])
        case isTrue(Bool)
        /// By the name of the operator, such as `_<_`.
        case compares(String, Bound)
        case lies(from: Bound?, to: Bound?)
    }

    let attribute: ComparedAttribute
    let relation: Relation

    /// The comparison as CEL, just as it is written out from its tree.
    var text: String {
        let name = attribute.name
        func quoted(_ text: String) -> String { Value.string(text).sourceText }
        func list(_ words: [String]) -> String {
            var out = "["
            for (index, word) in words.enumerated() {
                if index > 0 { out += ", " }
                out += quoted(word)
            }
            return out + "]"
        }
        switch relation {
        case .equals(let word): return "\(name) == \(quoted(word))"
        case .isOneOf(let words): return "\(name) in \(list(words))"
        case .contains(let word): return "\(quoted(word)) in \(name)"
        case .overlaps(let words): return "\(name).exists(value, value in \(list(words)))"
        case .isTrue(let truth): return "\(name) == \(truth)"
        case .compares(let function, let bound): return "\(name) \(Self.sign(function)) \(bound.text)"
        case .lies(let from, let to):
            let low = from.map { "\(name) >= \($0.text)" }
            let high = to.map { "\(name) <= \($0.text)" }
            guard let low, let high else { return low ?? high ?? "true" }
            return "\(low) && \(high)"
        }
    }

    private static func sign(_ function: String) -> String {
        switch function {
        case "_<_": "<"
        case "_<=_": "<="
        case "_>_": ">"
        case "_>=_": ">="
        default: "=="
        }
    }

    /// The comparison as a syntax tree.
    func tree(at span: Span) -> AST {
        var builder = ASTBuilder()
        let root = expression(in: &builder, at: span)
        return builder.finish(root: root)
    }

    private func expression(in builder: inout ASTBuilder, at span: Span) -> ExprID {
        func words(_ words: [String]) -> ExprID {
            var elements: [ExprID] = []
            for word in words { elements.append(builder.literal(.string(word), at: span)) }
            return builder.list(elements, at: span)
        }
        func compared(_ function: String, _ bound: Bound) -> ExprID {
            let name = builder.identifier(attribute.name, at: span)
            let value = bound.expression(in: &builder, at: span)
            return builder.call(function, [name, value], at: span)
        }
        switch relation {
        case .equals(let word):
            let name = builder.identifier(attribute.name, at: span)
            return builder.call("_==_", [name, builder.literal(.string(word), at: span)], at: span)
        case .isOneOf(let list):
            let name = builder.identifier(attribute.name, at: span)
            return builder.call("@in", [name, words(list)], at: span)
        case .contains(let word):
            let value = builder.literal(.string(word), at: span)
            return builder.call("@in", [value, builder.identifier(attribute.name, at: span)], at: span)
        case .overlaps(let list):
            let name = builder.identifier(attribute.name, at: span)
            let variable = builder.identifier("value", at: span)
            let member = builder.call("@in", [variable, words(list)], at: span)
            return builder.comprehension(.exists, over: name, variable: "value", member, at: span)
        case .isTrue(let truth):
            let name = builder.identifier(attribute.name, at: span)
            return builder.call("_==_", [name, builder.literal(.bool(truth), at: span)], at: span)
        case .compares(let function, let bound): return compared(function, bound)
        case .lies(let from, let to):
            var ends: [ExprID] = []
            if let from { ends.append(compared("_>=_", from)) }
            if let to { ends.append(compared("_<=_", to)) }
            return builder.join(ends, "_&&_", at: span) ?? builder.literal(.bool(true), at: span)
        }
    }
}
