public import SourceDiagnostics

/// What came of parsing an expression.
public struct ParseResult: Sendable {
    /// The tree; nil where there was an error.
    public var ast: AST?
    /// What was found; places are those of the expression's own text.
    public var diagnostics: [Diagnostic]
}

/// Reads expressions, macros expanded.
///
/// ```swift
/// Parser.parse("1 +").diagnostics[0].message   // "an expression is expected here"
/// ```
public struct Parser {
    /// Reads an expression; never fails otherwise than by diagnostics.
    public static func parse(_ source: String, limits: Limits = .default) -> ParseResult {
        guard source.utf8.count <= limits.sourceBytes else {
            return ParseResult(
                ast: nil,
                diagnostics: [
                    Diagnostic(
                        "cel/too-large", .error,
                        "the expression has \(source.utf8.count) bytes, more than the \(limits.sourceBytes) that are allowed",
                        span: Span(at: .start), hint: "split it")
                ])
        }
        var lexer = Lexer(source, limits: limits)
        let tokens = lexer.tokens()
        guard lexer.diagnostics.isEmpty else { return ParseResult(ast: nil, diagnostics: lexer.diagnostics) }
        var parser = Parser(tokens: tokens, limits: limits)
        do {
            let root = try parser.expression()
            try parser.expectEnd()
            return ParseResult(ast: parser.builder.finish(root: root), diagnostics: [])
        } catch {
            return ParseResult(ast: nil, diagnostics: [error.diagnostic])
        }
    }

    /// Why parsing ended; used inside the parser only.
    struct Failure: Error {
        var diagnostic: Diagnostic
    }

    let tokens: [Token]
    let limits: Limits
    var builder = ASTBuilder()
    private var place = 0
    private var depth = 0
    var comprehensionDepth = 0

    private init(tokens: [Token], limits: Limits) {
        self.tokens = tokens
        self.limits = limits
    }

    var current: Token { tokens[min(place, tokens.count - 1)] }

    func failure(_ what: String, _ message: String, _ span: Span, hint: String? = nil) -> Failure {
        Failure(diagnostic: Diagnostic("cel/\(what)", .error, message, span: span, hint: hint))
    }

    func isMark(_ mark: String, ahead: Int = 0) -> Bool {
        place + ahead < tokens.count && tokens[place + ahead].kind == .mark(mark)
    }

    @discardableResult
    mutating func advance() -> Token {
        let token = current
        if place < tokens.count - 1 { place += 1 }
        return token
    }

    private mutating func take(_ mark: String) -> Bool {
        guard isMark(mark) else { return false }
        advance()
        return true
    }

    private mutating func expect(_ mark: String, opened: Token) throws(Failure) -> Token {
        if isMark(mark) { return advance() }
        if current.kind == .end {
            throw failure("unclosed-bracket", "the `\(opened.text)` is not closed", opened.span, hint: "add `\(mark)`")
        }
        throw failure("syntax", "`\(mark)` is expected before `\(current.text)`", current.span)
    }

    private func expectEnd() throws(Failure) {
        guard current.kind != .end else { return }
        let hint: String? =
            if case .identifier(let name) = current.kind, ["and", "or", "not", "is"].contains(name.lowercased()) {
                "write `&&` for and, `||` for or, `!` for not, `==` for is"
            } else { nil }
        throw failure("syntax", "the expression should end before `\(current.text)`", current.span, hint: hint)
    }

    func span(from start: ExprID) -> Span { Span(builder.span(of: start).start, tokens[max(0, place - 1)].span.end) }

    func span(from token: Token) -> Span { Span(token.span.start, tokens[max(0, place - 1)].span.end) }

    mutating func add(_ node: Expr, at span: Span) throws(Failure) -> ExprID {
        let id = builder.add(node, at: span)
        guard id.index < limits.nodes else {
            throw failure("too-large", "the expression has more than \(limits.nodes) parts", span, hint: "split it")
        }
        return id
    }

    private mutating func nested<T>(_ body: (inout Parser) throws(Failure) -> T) throws(Failure) -> T {
        depth += 1
        defer { depth -= 1 }
        guard depth <= limits.depth else {
            throw failure("too-deep", "the expression is nested more than \(limits.depth) deep", current.span, hint: "split it")
        }
        return try body(&self)
    }

    // MARK: the grammar

    mutating func expression() throws(Failure) -> ExprID {
        try nested { (parser) throws(Failure) in try parser.conditional() }
    }

    private mutating func conditional() throws(Failure) -> ExprID {
        let condition = try binary(1)
        guard take("?") else { return condition }
        let yes = try nested { (parser) throws(Failure) in try parser.binary(1) }
        guard isMark(":") else { throw failure("syntax", "`:` is expected before `\(current.text)`", current.span, hint: "write `condition ? then : else`") }
        advance()
        let no = try expression()
        return try add(
            .call(Expr.Call(function: "_?_:_", target: nil, arguments: [condition, yes, no])), at: span(from: condition))
    }

    /// Operators by how tightly they bind.
    static func binaryOperator(_ token: Token) -> (level: Int, function: String)? {
        switch token.kind {
        case .mark("||"): (1, "_||_")
        case .mark("&&"): (2, "_&&_")
        case .mark("=="): (3, "_==_")
        case .mark("!="): (3, "_!=_")
        case .mark("<"): (3, "_<_")
        case .mark("<="): (3, "_<=_")
        case .mark(">"): (3, "_>_")
        case .mark(">="): (3, "_>=_")
        case .identifier("in"): (3, "@in")
        case .mark("+"): (4, "_+_")
        case .mark("-"): (4, "_-_")
        case .mark("*"): (5, "_*_")
        case .mark("/"): (5, "_/_")
        case .mark("%"): (5, "_%_")
        default: nil
        }
    }

    private mutating func binary(_ minimum: Int) throws(Failure) -> ExprID {
        var left = try unary()
        var length = 0
        while let (level, function) = Self.binaryOperator(current), level >= minimum {
            if level <= 2 {
                left = try logic(level, function, first: left)
                continue
            }
            length += 1
            guard length <= limits.depth else {
                throw failure("too-deep", "the expression has more than \(limits.depth) operators in a row", current.span, hint: "split it")
            }
            advance()
            let right = try nested { (parser) throws(Failure) in try parser.binary(level + 1) }
            left = try add(.call(Expr.Call(function: function, target: nil, arguments: [left, right])), at: span(from: left))
        }
        return left
    }

    /// A chain of `&&` or `||`, which may be long, as a balanced tree.
    private mutating func logic(_ level: Int, _ function: String, first: ExprID) throws(Failure) -> ExprID {
        var operands = [first]
        while let next = Self.binaryOperator(current), next.level == level {
            advance()
            operands.append(try nested { (parser) throws(Failure) in try parser.binary(level + 1) })
        }
        return try balanced(operands[...], function)
    }

    private mutating func balanced(_ operands: ArraySlice<ExprID>, _ function: String) throws(Failure) -> ExprID {
        if operands.count == 1, let only = operands.first { return only }
        let middle = operands.startIndex + (operands.count + 1) / 2
        let left = try balanced(operands[..<middle], function)
        let right = try balanced(operands[middle...], function)
        let span = Span(builder.span(of: left).start, builder.span(of: right).end)
        return try add(.call(Expr.Call(function: function, target: nil, arguments: [left, right])), at: span)
    }

    private mutating func unary() throws(Failure) -> ExprID {
        guard isMark("!") || isMark("-") else { return try member() }
        let first = current
        var operators: [Token] = []
        while current.kind == first.kind { operators.append(advance()) }
        if isMark("!") || isMark("-") {
            throw failure("syntax", "`!` and `-` do not mix", current.span, hint: "use parentheses")
        }
        guard operators.count <= limits.depth else {
            throw failure("too-deep", "the expression is nested more than \(limits.depth) deep", first.span, hint: "split it")
        }
        var operand: ExprID
        if first.kind == .mark("-"), let literal = try negativeLiteral(operators[operators.count - 1]) {
            operators.removeLast()
            operand = try selections(of: literal)
        } else {
            operand = try member()
        }
        let function = first.kind == .mark("!") ? "!_" : "-_"
        for token in operators.reversed() {
            operand = try add(
                .call(Expr.Call(function: function, target: nil, arguments: [operand])), at: span(from: token))
        }
        return operand
    }

    /// The minus of a number belongs to it, so that the smallest int can be written.
    private mutating func negativeLiteral(_ minus: Token) throws(Failure) -> ExprID? {
        let value: Value
        switch current.kind {
        case .int(let number): value = .int(-number)
        case .smallestInt: value = .int(.min)
        case .double(let number): value = .double(-number)
        default: return nil
        }
        advance()
        return try add(.literal(value), at: span(from: minus))
    }

    private mutating func member() throws(Failure) -> ExprID {
        let start = try primary()
        return try selections(of: start)
    }

    /// `.field`, `.?field`, `.method(…)`, `[index]`, `[?index]` behind an operand.
    private mutating func selections(of start: ExprID) throws(Failure) -> ExprID {
        var operand = start
        var length = 0
        while isMark(".") || isMark("[") {
            length += 1
            guard length <= limits.depth else {
                throw failure("too-deep", "the chain has more than \(limits.depth) parts", current.span, hint: "split it")
            }
            let opening = advance()
            if opening.kind == .mark("[") {
                let isOptional = take("?")
                let index = try expression()
                _ = try expect("]", opened: opening)
                operand = try add(
                    .call(Expr.Call(function: isOptional ? "_[?_]" : "_[_]", target: nil, arguments: [operand, index])),
                    at: span(from: operand))
                continue
            }
            let isOptional = take("?")
            let name = try fieldName()
            if isMark("("), !isOptional, case .identifier = name.kind {
                operand = try call(name.text, target: operand)
            } else {
                operand = try add(
                    .select(Expr.Select(operand: operand, field: Self.fieldText(name), access: isOptional ? .optional : .plain)),
                    at: span(from: operand))
            }
        }
        return operand
    }

    private static func fieldText(_ token: Token) -> String {
        switch token.kind {
        case .identifier(let name), .quotedIdentifier(let name): name
        default: token.text
        }
    }

    private mutating func fieldName() throws(Failure) -> Token {
        switch current.kind {
        case .identifier(let name) where !["true", "false", "null", "in"].contains(name): return advance()
        case .quotedIdentifier: return advance()
        case .end: throw failure("syntax", "a name is expected behind the `.`", current.span)
        default: throw failure("syntax", "`\(current.text)` cannot be the name of a field", current.span)
        }
    }

    private mutating func primary() throws(Failure) -> ExprID {
        let token = current
        switch token.kind {
        case .int(let number): return try literal(.int(number))
        case .smallestInt:
            throw failure("number-too-large", "`\(token.text)` is too large for an int", token.span, hint: "write `\(token.text)u` for an uint")
        case .uint(let number): return try literal(.uint(number))
        case .double(let number): return try literal(.double(number))
        case .string(let text): return try literal(.string(text))
        case .bytes(let bytes): return try literal(.bytes(bytes))
        case .mark("("):
            advance()
            let inner = try expression()
            _ = try expect(")", opened: token)
            return inner
        case .mark("["): return try list(token)
        case .mark("{"): return try map(token)
        case .mark("."):
            advance()
            guard case .identifier(let name) = current.kind else {
                throw failure("syntax", "a name is expected behind the `.`", current.span)
            }
            return try nameExpression("." + name, token)
        case .identifier(let name): return try nameExpression(name, token)
        default:
            let message = token.kind == .end ? "an expression is expected here" : "an expression is expected before `\(token.text)`"
            throw failure("syntax", message, token.span)
        }
    }

    private mutating func literal(_ value: Value) throws(Failure) -> ExprID {
        let token = advance()
        return try add(.literal(value), at: token.span)
    }

    static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace",
        "return", "var", "void", "while",
    ]

    /// A name: a literal, a call, a message, or a variable.
    private mutating func nameExpression(_ name: String, _ start: Token) throws(Failure) -> ExprID {
        switch name {
        case "true": return try literal(.bool(true))
        case "false": return try literal(.bool(false))
        case "null": return try literal(.null)
        case "in": throw failure("syntax", "an expression is expected before `in`", start.span)
        default: break
        }
        let plain = name.hasPrefix(".") ? String(name.dropFirst()) : name
        if Self.reserved.contains(plain) {
            throw failure("reserved-word", "`\(plain)` is a reserved word", current.span, hint: "choose another name")
        }
        advance()
        if isMark("(") { return try call(name, target: nil, from: start) }
        if let message = messageName(name) { return try self.message(message, start) }
        return try add(.identifier(name), at: span(from: start))
    }

    /// The name of a message literal `a.b.Name{…}` that begins here, with the number of tokens behind the first name.
    private func messageName(_ first: String) -> (name: String, tokens: Int)? {
        var name = first
        var ahead = 0
        while isMark(".", ahead: ahead), place + ahead + 1 < tokens.count,
            case .identifier(let part) = tokens[place + ahead + 1].kind
        {
            name += "." + part
            ahead += 2
        }
        return isMark("{", ahead: ahead) ? (name, ahead) : nil
    }

    private mutating func message(_ message: (name: String, tokens: Int), _ start: Token) throws(Failure) -> ExprID {
        for _ in 0..<message.tokens { advance() }
        let opening = advance()
        var fields: [Expr.Field] = []
        while !isMark("}") {
            let isOptional = take("?")
            let name = try fieldName()
            guard take(":") else { throw failure("syntax", "`:` is expected behind `\(name.text)`", current.span) }
            fields.append(Expr.Field(name: Self.fieldText(name), value: try expression(), isOptional: isOptional))
            if !take(",") { break }
        }
        _ = try expect("}", opened: opening)
        return try add(.message(message.name, fields), at: span(from: start))
    }

    private mutating func list(_ opening: Token) throws(Failure) -> ExprID {
        advance()
        var elements: [Expr.Element] = []
        while !isMark("]") {
            let isOptional = take("?")
            elements.append(Expr.Element(value: try expression(), isOptional: isOptional))
            if !take(",") { break }
        }
        _ = try expect("]", opened: opening)
        return try add(.list(elements), at: span(from: opening))
    }

    private mutating func map(_ opening: Token) throws(Failure) -> ExprID {
        advance()
        var entries: [Expr.Entry] = []
        while !isMark("}") {
            let isOptional = take("?")
            let key = try expression()
            guard take(":") else { throw failure("syntax", "`:` is expected between key and value, before `\(current.text)`", current.span) }
            entries.append(Expr.Entry(key: key, value: try expression(), isOptional: isOptional))
            if !take(",") { break }
        }
        _ = try expect("}", opened: opening)
        return try add(.map(entries), at: span(from: opening))
    }

    private mutating func call(_ name: String, target: ExprID?, from start: Token? = nil) throws(Failure) -> ExprID {
        let opening = advance()
        let macro = Macro.find(name, target: target, in: builder)
        if macro?.isComprehension == true {
            comprehensionDepth += 1
            guard comprehensionDepth <= limits.comprehensionDepth else {
                throw failure("too-deep", "macros over lists are nested more than \(limits.comprehensionDepth) deep", opening.span)
            }
        }
        defer { if macro?.isComprehension == true { comprehensionDepth -= 1 } }
        var arguments: [ExprID] = []
        while !isMark(")") {
            arguments.append(try expression())
            guard take(",") else { break }
            if isMark(")") { throw failure("syntax", "an argument is expected behind the `,`", current.span) }
        }
        _ = try expect(")", opened: opening)
        let span = target.map { self.span(from: $0) } ?? start.map { self.span(from: $0) } ?? opening.span
        if let macro, let node = try macro.expand(name, target, arguments, span, &self) {
            return try add(node, at: span)
        }
        return try add(.call(Expr.Call(function: name, target: target, arguments: arguments)), at: span)
    }
}
