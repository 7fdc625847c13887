import SourceDiagnostics
package import YAMLTree

/// How the entries of a condition's mapping are joined: the one grammar of conditions over attributes and of filters over a table's columns.
package enum ConditionShape {
    case all([Node], key: Node)
    case any([Node], key: Node)
    case not(Node, key: Node)
    /// An attribute or column, and what it is compared with.
    case comparison(key: Node, value: Node)

    /// The entries of a condition that is no expression, all of which must hold; says what is wrong with them.
    package static func entries(of node: Node, _ fields: inout FieldReader) -> [ConditionShape] {
        guard node.kind == .mapping else {
            fields.report(
                .wrongType, "a condition is a mapping or a CEL expression, not a list", at: node,
                hint: "put the list under `all:` or `any:`")
            return []
        }
        if node.count == 0 {
            fields.report(
                RulebookCode.emptyCondition, "the condition is empty", at: node,
                hint: "leave the key out if it always holds")
        }
        return node.entriesView.map { key, value in
            switch key.text {
            case "all": .all(list(key, value, &fields), key: key)
            case "any": .any(list(key, value, &fields), key: key)
            case "not": .not(value, key: key)
            default: .comparison(key: key, value: value)
            }
        }
    }

    private static func list(_ key: Node, _ value: Node, _ fields: inout FieldReader) -> [Node] {
        if value.kind == .sequence, value.count > 0 { return Array(value.elementsView) }
        fields.report(
            RulebookCode.emptyCondition, "`\(key.text)` takes a list of conditions", at: value,
            hint: "list them below it, each after a `-`")
        return []
    }
}

/// What an attribute or a column is compared with.
package indirect enum ComparedValue {
    /// A scalar: a value, a comparison or a range.
    case one(Node)
    case any([ComparedValue], at: Node)
    case all([Node], key: Node)
    case not(ComparedValue, key: Node)
    /// A member of a group of countries, or of one of several.
    case member(Node, key: Node)

    /// Reads a value; reports what is wrong with its shape and returns nil.
    package static func read(_ node: Node, of name: String, _ fields: inout FieldReader) -> ComparedValue? {
        switch node.kind {
        case .scalar:
            guard node.isNull else { return .one(node) }
            fields.report(
                .wrongType, "`\(name)` is compared with nothing", at: node,
                hint: node.text.isEmpty ? "write a value, or leave the key out" : "leave the key out")
            return nil
        case .sequence: return any(Array(node.elementsView), at: node, of: name, &fields)
        case .mapping: break
        }
        guard node.count == 1, let (key, value) = node.entriesView.first else {
            fields.report(
                .wrongType, "`\(name)` is compared with a value, a list, or one of `any`, `all`, `in`, `not`",
                at: node, hint: "write one of these alone; several comparisons are joined by `all: […]` around them")
            return nil
        }
        switch key.text {
        case "not": return read(value, of: name, &fields).map { .not($0, key: key) }
        case "in": return .member(value, key: key)
        case "any": return any(fields.elements(of: value), at: value, of: name, &fields)
        case "all":
            let values = fields.elements(of: value)
            if values.isEmpty {
                fields.report(
                    RulebookCode.emptyCondition, "`all` takes a list of values", at: value, hint: "write `all: [A, B]`")
            }
            return values.isEmpty ? nil : .all(values, key: key)
        default:
            fields.report(
                .unknownKey, "`\(key.text)` does not compare", at: key,
                hint: DidYouMean.hint(for: key.text, in: ["any", "all", "in", "not"])
                    ?? "write `any`, `all`, `in` or `not`")
            return nil
        }
    }

    private static func any(
        _ nodes: [Node], at place: Node, of name: String, _ fields: inout FieldReader
    ) -> ComparedValue? {
        if nodes.isEmpty {
            fields.report(
                RulebookCode.emptyCondition, "the list of values is empty", at: place,
                hint: "name a value, or leave the key out")
        }
        let values = nodes.compactMap { read($0, of: name, &fields) }
        return values.isEmpty || values.count < nodes.count ? nil : .any(values, at: place)
    }
}
