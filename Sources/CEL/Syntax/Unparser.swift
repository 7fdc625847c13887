/// Writes trees as text, with as few parentheses as keep their meaning: `parse(unparse(x))` gives the same tree.
public enum Unparser {
    /// The text of a tree, or of a part of it.
    ///
    /// ```swift
    /// Unparser.text(Parser.parse("( a+b )*c").ast!)   // "(a + b) * c"
    /// ```
    public static func text(_ tree: AST, _ id: ExprID? = nil) -> String {
        write(id ?? tree.root, tree)
    }

    /// How tightly an expression binds, by the grammar: 0 conditional, 1 or, 2 and, 3 relation, 4 sum, 5 product, 6 unary, 7 member.
    private static func level(_ node: Expr) -> Int {
        switch node {
        case .call(let call):
            if call.target == nil, let operation = operators[call.function], call.arguments.count == 2 { return operation.level }
            switch (call.function, call.arguments.count) {
            case ("_?_:_", 3): return 0
            case ("!_", 1), ("-_", 1): return 6
            default: return 7
            }
        case .literal(.int(let number)): return number < 0 ? 6 : 7
        case .literal(.double(let number)): return number.sign == .minus ? 6 : 7
        default: return 7
        }
    }

    private static let operators: [String: (sign: String, level: Int)] = [
        "_||_": ("||", 1), "_&&_": ("&&", 2), "_==_": ("==", 3), "_!=_": ("!=", 3), "_<_": ("<", 3), "_<=_": ("<=", 3),
        "_>_": (">", 3), "_>=_": (">=", 3), "@in": ("in", 3), "_+_": ("+", 4), "_-_": ("-", 4), "_*_": ("*", 5),
        "_/_": ("/", 5), "_%_": ("%", 5),
    ]

    private static func write(_ id: ExprID, _ tree: AST, atLeast minimum: Int = 0) -> String {
        let node = tree[id]
        let text = plain(node, tree)
        return level(node) < minimum ? "(\(text))" : text
    }

    private static func plain(_ node: Expr, _ tree: AST) -> String {
        switch node {
        case .literal(let value): return literal(value)
        case .identifier(let name): return name.hasPrefix("@") ? blockName(name) : name
        case .select(let select):
            let operand = write(select.operand, tree, atLeast: 7)
            let field = fieldName(select.field)
            switch select.access {
            case .plain: return "\(operand).\(field)"
            case .optional: return "\(operand).?\(field)"
            case .test: return "has(\(operand).\(field))"
            }
        case .call(let call): return self.call(call, tree)
        case .list(let elements):
            return "[\(elements.map { ($0.isOptional ? "?" : "") + write($0.value, tree) }.joined(separator: ", "))]"
        case .map(let entries):
            let parts = entries.map { "\($0.isOptional ? "?" : "")\(write($0.key, tree)): \(write($0.value, tree))" }
            return "{\(parts.joined(separator: ", "))}"
        case .message(let name, let fields):
            let parts = fields.map { "\($0.isOptional ? "?" : "")\(fieldName($0.name)): \(write($0.value, tree))" }
            return "\(name){\(parts.joined(separator: ", "))}"
        case .comprehension(let fold):
            let arguments = fold.variables + ([fold.filter, fold.body].compactMap { $0 }).map { write($0, tree) }
            return "\(write(fold.range, tree, atLeast: 7)).\(fold.name)(\(arguments.joined(separator: ", ")))"
        case .bind(let name, let value, let body): return bind(name, value, body, tree)
        case .block(let values, let body):
            return "cel.block([\(values.map { write($0, tree) }.joined(separator: ", "))], \(write(body, tree)))"
        }
    }

    private static func bind(_ name: String, _ value: ExprID, _ body: ExprID, _ tree: AST) -> String {
        // `sortBy` is a binding with a hidden name.
        if name == "@sortBy", case .call(let call) = tree[body], let keys = call.arguments.first,
            case .comprehension(let fold) = tree[keys]
        {
            return "\(write(value, tree, atLeast: 7)).sortBy(\(fold.variables[0]), \(write(fold.body, tree)))"
        }
        return "cel.bind(\(name), \(write(value, tree)), \(write(body, tree)))"
    }

    private static func call(_ call: Expr.Call, _ tree: AST) -> String {
        let arguments = call.arguments
        if let target = call.target {
            let list = arguments.map { write($0, tree) }.joined(separator: ", ")
            return "\(write(target, tree, atLeast: 7)).\(call.function)(\(list))"
        }
        if let (sign, level) = operators[call.function], arguments.count == 2 {
            // A chain of `&&` or `||` is one thing, however its tree is balanced.
            let right = level <= 2 ? level : level + 1
            return "\(write(arguments[0], tree, atLeast: level)) \(sign) \(write(arguments[1], tree, atLeast: right))"
        }
        switch (call.function, arguments.count) {
        case ("_?_:_", 3):
            return "\(write(arguments[0], tree, atLeast: 1)) ? \(write(arguments[1], tree, atLeast: 1)) : \(write(arguments[2], tree))"
        case ("!_", 1): return "!" + unary("!_", arguments[0], tree)
        case ("-_", 1): return "-" + unary("-_", arguments[0], tree)
        case ("_[_]", 2): return "\(write(arguments[0], tree, atLeast: 7))[\(write(arguments[1], tree))]"
        case ("_[?_]", 2): return "\(write(arguments[0], tree, atLeast: 7))[?\(write(arguments[1], tree))]"
        default: return "\(call.function)(\(arguments.map { write($0, tree) }.joined(separator: ", ")))"
        }
    }

    /// `!` and `-` repeat but do not mix, and `-` before a number would become part of it.
    private static func unary(_ function: String, _ operand: ExprID, _ tree: AST) -> String {
        if case .call(let inner) = tree[operand], inner.function == function, inner.arguments.count == 1 {
            return write(operand, tree, atLeast: 6)
        }
        if function == "-_", case .literal(let value) = tree[operand], isNumber(value) { return "(\(literal(value)))" }
        return write(operand, tree, atLeast: 7)
    }

    private static func isNumber(_ value: Value) -> Bool {
        switch value {
        case .int, .double: true
        default: false
        }
    }

    private static func fieldName(_ name: String) -> String {
        let scalars = name.unicodeScalars
        let isPlain = scalars.first.map(Lexer.isLetter) == true && scalars.allSatisfy { Lexer.isLetter($0) || Lexer.isDigit($0) }
        return isPlain && !["true", "false", "null", "in"].contains(name) ? name : "`\(name)`"
    }

    /// `@index0` as `cel.index(0)`, `@it:1:0` as `cel.iterVar(1, 0)`.
    private static func blockName(_ name: String) -> String {
        func arguments(_ prefix: String) -> String {
            name.dropFirst(prefix.count).split(separator: ":").joined(separator: ", ")
        }
        if name.hasPrefix("@index") { return "cel.index(\(arguments("@index")))" }
        if name.hasPrefix("@it:") { return "cel.iterVar(\(arguments("@it:")))" }
        if name.hasPrefix("@ac:") { return "cel.accuVar(\(arguments("@ac:")))" }
        return name
    }

    private static func literal(_ value: Value) -> String {
        switch value {
        case .uint(let number): "\(number)u"
        case .double(let number): double(number)
        case .string(let text): quoted(text)
        case .bytes(let bytes): "b\"" + bytes.map(octet).joined() + "\""
        case .timestamp(let time): "timestamp(\"\(time.description)\")"
        case .duration(let length): "duration(\"\(length.description)\")"
        case .list(let list): "[\(list.map(literal).joined(separator: ", "))]"
        case .map(let map):
            "{\(zip(map.keys, map.values).map { "\(literal($0)): \(literal($1))" }.joined(separator: ", "))}"
        case .opaque(let opaque): "\(opaque.celType.runtimeName)(\(quoted(opaque.description)))"
        default: value.displayText
        }
    }

    private static func double(_ number: Double) -> String {
        guard number.isFinite else { return "double(\"\(Value.text(of: number))\")" }
        return "\(number)"
    }

    private static func octet(_ byte: UInt8) -> String {
        switch byte {
        case 0x22: "\\\""
        case 0x5C: "\\\\"
        case 0x20..<0x7F: String(Character(Unicode.Scalar(byte)))
        default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
