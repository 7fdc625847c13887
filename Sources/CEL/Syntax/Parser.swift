import SourceDiagnostics

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
                        CELCode.tooLarge,
                        "the expression has \(source.utf8.count) bytes, more than the \(limits.sourceBytes) that are allowed",
                        span: SourceSpan(at: .start), hint: "split it")
                ])
        }
        let bytes = Array(source.utf8)
        var lexer = Lexer(bytes, limits: limits)
        let tokens = lexer.tokens()
        guard lexer.diagnostics.isEmpty else { return ParseResult(ast: nil, diagnostics: lexer.diagnostics) }
        var parser = Parser(bytes, tokens, limits)
        do {
            let root = try parser.parse()
            return ParseResult(ast: parser.builder.finish(root: root), diagnostics: [], comments: lexer.comments)
        } catch {
            return ParseResult(ast: nil, diagnostics: [error.diagnostic], comments: lexer.comments)
        }
    }

    /// Why parsing ended; used inside the parser only.
    struct Failure: Error {
        var diagnostic: Diagnostic
    }

    private let bytes: [UInt8]
    let tokens: [Token]
    let limits: Limits
    var builder = ASTBuilder()
    /// What is open around the current token, innermost last: a stack of our own, so that no nesting exhausts the machine's.
    var contexts: [ParserContext] = []
    var elements = OpenParts<Expr.Element>()
    var entries = OpenParts<Expr.Entry>()
    var fields = OpenParts<Expr.Field>()
    var arguments = OpenParts<ExprID>()
    var chains = OpenParts<Operand>()
    private var place = 0
    private var depth = 0
    var comprehensionDepth = 0

    private init(_ bytes: [UInt8], _ tokens: [Token], _ limits: Limits) {
        self.bytes = bytes
        self.tokens = tokens
        self.limits = limits
    }

    /// The whole expression.
    private mutating func parse() throws(Failure) -> ExprID {
        var finished: Operand?
        while true {
            let begun = if let finished { finished } else { try beginOperand() }
            guard let primary = begun else { continue }
            finished = nil
            guard let member = try selections(of: primary) else { continue }
            switch try proceed(after: try applySigns(to: member)) {
            case .operand: continue
            case .primary(let operand): finished = operand
            case .end(let operand): return operand.id
            }
        }
    }

    /// The place of the current token.
    var position: Int { min(place, tokens.count - 1) }
    var current: Token { tokens[position] }

    /// A token as it stands in the expression.
    func text(_ token: Token) -> String { String(decoding: bytes[token.bytes], as: UTF8.self) }

    func isMark(_ mark: Token.Mark, ahead: Int = 0) -> Bool {
        place + ahead < tokens.count && tokens[place + ahead].kind == .mark(mark)
    }

    /// The name that is that many tokens ahead.
    func name(ahead: Int) -> String? {
        guard place + ahead < tokens.count, case .identifier(let name) = tokens[place + ahead].kind else { return nil }
        return name
    }

    @discardableResult
    mutating func advance() -> Int {
        let position = position
        if place < tokens.count - 1 { place += 1 }
        return position
    }

    mutating func take(_ mark: Token.Mark) -> Bool {
        guard isMark(mark) else { return false }
        advance()
        return true
    }

    func failure(_ code: DiagnosticCode, _ message: String, _ span: SourceSpan, hint: String? = nil) -> Failure {
        Failure(diagnostic: Diagnostic(code, message, span: span, hint: hint))
    }

    /// A syntax error at the current token: what is expected before it.
    func expected(_ what: String, hint: String? = nil) -> Failure {
        let token = current
        let message = token.kind == .end ? "\(what) is expected here" : "\(what) is expected before `\(text(token))`"
        return failure(CELCode.syntax, message, token.span, hint: hint)
    }

    mutating func expect(_ mark: Token.Mark, opened: Int) throws(Failure) {
        if take(mark) { return }
        guard current.kind == .end else { throw expected("`\(mark.rawValue)`") }
        let opening = tokens[opened]
        throw failure(
            CELCode.unclosedBracket, "the `\(text(opening))` is not closed", opening.span,
            hint: "add `\(mark.rawValue)`")
    }

    func expectEnd() throws(Failure) {
        guard current.kind != .end else { return }
        let hint: String? =
            if case .identifier(let name) = current.kind, ["and", "or", "not", "is"].contains(name.lowercased()) {
                "write `&&` for and, `||` for or, `!` for not, `==` for is"
            } else { nil }
        throw failure(CELCode.syntax, "the expression should end before `\(text(current))`", current.span, hint: hint)
    }

    /// Adds a node that spans from one token to the last that was read.
    mutating func add(_ node: Expr, from first: Int) throws(Failure) -> Operand {
        try add(node, first, max(first, position - 1))
    }

    mutating func add(_ node: Expr, _ first: Int, _ last: Int) throws(Failure) -> Operand {
        let span = SourceSpan(tokens[first].span.start, tokens[last].span.end)
        return Operand(id: try add(node, at: span), first: first, last: last)
    }

    mutating func add(_ node: Expr, at span: SourceSpan) throws(Failure) -> ExprID {
        let id = builder.add(node, at: span)
        guard id.index < limits.nodes else {
            throw failure(
                CELCode.tooLarge, "the expression has more than \(limits.nodes) parts", span, hint: "split it")
        }
        guard builder.height(of: id) <= limits.depth else { throw tooDeep(span) }
        return id
    }

    private func tooDeep(_ span: SourceSpan) -> Failure {
        failure(CELCode.tooDeep, "the expression is nested more than \(limits.depth) deep", span, hint: "split it")
    }

    /// Opens a context; those that are not closed by what follows their operand count as nesting.
    mutating func open(_ context: ParserContext) throws(Failure) {
        contexts.append(context)
        guard context.isNesting else { return }
        depth += 1
        guard depth <= limits.depth else { throw tooDeep(current.span) }
    }

    mutating func close() {
        if contexts.popLast()?.isNesting == true { depth -= 1 }
    }
}
