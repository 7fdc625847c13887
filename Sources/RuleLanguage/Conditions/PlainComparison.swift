package import AdvisoryModel
import CEL
import SourceDiagnostics

/// A comparison of an attribute with constants: nearly every term of nearly every rule.
///
/// It needs no syntax tree until it is evaluated, and none at all to be looked up, shown or hashed.
package struct PlainComparison: Sendable {
    /// A constant that can be ordered.
    package enum Bound: Hashable, Sendable {
        case integer(Int)
        case day(Day)

        /// Adds the constant as CEL.
        package func write(to bytes: inout [UInt8]) {
            switch self {
            case .integer(let number): bytes += String(number).utf8
            case .day(let day):
                bytes += "date(\"".utf8
                bytes += day.description.utf8
                bytes += "\")".utf8
            }
        }

        func expression(in builder: inout ASTBuilder, at span: SourceSpan) -> ExprID {
            switch self {
            case .integer(let number): builder.literal(.int(Int64(number)), at: span)
            case .day(let day):
                builder.call("date", [builder.literal(.string(day.description), at: span)], at: span)
            }
        }
    }

    package enum Relation: Hashable, Sendable {
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

    package let attribute: ComparedAttribute
    package let relation: Relation

    package init(attribute: ComparedAttribute, relation: Relation) {
        self.attribute = attribute
        self.relation = relation
    }

    /// The comparison as CEL, just as it is written out from its tree.
    package var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the comparison as CEL.
    package func write(to bytes: inout [UInt8]) {
        let name = attribute.name.utf8
        switch relation {
        case .equals(let word):
            bytes += name
            bytes += " == ".utf8
            Self.write(word, to: &bytes)
        case .isOneOf(let words):
            bytes += name
            bytes += " in ".utf8
            Self.write(words, to: &bytes)
        case .contains(let word):
            Self.write(word, to: &bytes)
            bytes += " in ".utf8
            bytes += name
        case .overlaps(let words):
            bytes += name
            bytes += ".exists(value, value in ".utf8
            Self.write(words, to: &bytes)
            bytes.append(UInt8(ascii: ")"))
        case .isTrue(let truth):
            bytes += name
            bytes += (truth ? " == true" : " == false").utf8
        case .compares(let function, let bound):
            bytes += name
            bytes += Self.sign(function).utf8
            bound.write(to: &bytes)
        case .lies(let from, let to):
            if let from {
                bytes += name
                bytes += " >= ".utf8
                from.write(to: &bytes)
            }
            if from != nil, to != nil { bytes += " && ".utf8 }
            if let to {
                bytes += name
                bytes += " <= ".utf8
                to.write(to: &bytes)
            }
        }
    }

    private static func write(_ words: [String], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for word in words {
            write(word, to: &bytes)
            bytes.append(UInt8(ascii: ","))
            bytes.append(UInt8(ascii: " "))
        }
        bytes.removeLast(words.isEmpty ? 0 : 2)
        bytes.append(UInt8(ascii: "]"))
    }

    private static func write(_ word: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.append(UInt8(ascii: "\""))
        for byte in word.utf8 {
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else {
                bytes.removeLast(bytes.count - start)
                bytes += Value.string(word).sourceText.utf8
                return
            }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func sign(_ function: String) -> String {
        switch function {
        case "_<_": " < "
        case "_<=_": " <= "
        case "_>_": " > "
        case "_>=_": " >= "
        default: " == "
        }
    }

    /// The comparison as a syntax tree.
    func tree(at span: SourceSpan) -> AST {
        var builder = ASTBuilder()
        let root = expression(in: &builder, at: span)
        return builder.finish(root: root)
    }

    private func expression(in builder: inout ASTBuilder, at span: SourceSpan) -> ExprID {
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
