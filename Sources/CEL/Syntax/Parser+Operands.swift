extension Parser {
    /// Reads what an operand begins with; nil where that opens a context and another operand follows.
    mutating func beginOperand() throws(Failure) -> Operand? {
        let token = current
        switch token.kind {
        case .int(let number): return try literal(.int(number))
        case .uint(let number): return try literal(.uint(number))
        case .double(let number): return try literal(.double(number))
        case .string(let text): return try literal(.string(text))
        case .bytes(let bytes): return try literal(.bytes(bytes))
        case .smallestInt:
            throw failure(
                CELCode.numberTooLarge, "`\(text(token))` is too large for an int", token.span,
                hint: "write `\(text(token))u` for a uint")
        case .identifier(let name): return try nameExpression(name, from: position)
        case .mark(.leftParenthesis):
            try open(.parentheses(opened: advance()))
            return nil
        case .mark(.leftBracket): return try beginList()
        case .mark(.leftBrace): return try beginMap()
        case .mark(.not), .mark(.minus): return try signs()
        case .mark(.dot):
            let first = advance()
            guard let name = name(ahead: 0) else {
                throw failure(CELCode.syntax, "a name is expected after the `.`", current.span)
            }
            return try nameExpression("." + name, from: first)
        case .mark, .quotedIdentifier, .end: throw expected("an expression")
        }
    }

    private mutating func literal(_ value: Value) throws(Failure) -> Operand {
        let first = advance()
        return try add(.literal(value), first, first)
    }

    private mutating func signs() throws(Failure) -> Operand? {
        let kind = current.kind
        let first = position
        var last = first
        while current.kind == kind { last = advance() }
        if isMark(.not) || isMark(.minus) {
            throw failure(CELCode.syntax, "`!` and `-` do not mix", current.span, hint: "use parentheses")
        }
        guard kind == .mark(.minus), let value = negativeNumber() else {
            try open(.signs(first...last))
            return nil
        }
        // The last minus belongs to the number, so that the smallest int can be written.
        if first < last { try open(.signs(first...(last - 1))) }
        let end = advance()
        return try add(.literal(value), last, end)
    }

    private func negativeNumber() -> Value? {
        switch current.kind {
        case .int(let number): .int(-number)
        case .smallestInt: .int(.min)
        case .double(let number): .double(-number)
        default: nil
        }
    }

    /// Applies the signs before an operand, the nearest first.
    mutating func applySigns(to operand: Operand) throws(Failure) -> Operand {
        guard case .signs(let places)? = contexts.last else { return operand }
        close()
        var operand = operand
        let function = tokens[places.lowerBound].kind == .mark(.not) ? "!_" : "-_"
        for place in places.reversed() {
            operand = try add(
                .call(Expr.Call(function: function, target: nil, arguments: [operand.id])), place, operand.last)
        }
        return operand
    }

    static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ]

    /// A name: a literal, a call, a message, or a variable.
    private mutating func nameExpression(_ name: String, from first: Int) throws(Failure) -> Operand? {
        switch name {
        case "true": return try literal(.bool(true))
        case "false": return try literal(.bool(false))
        case "null": return try literal(.null)
        case "in": throw failure(CELCode.syntax, "an expression is expected before `in`", current.span)
        default: break
        }
        let plain = name.hasPrefix(".") ? String(name.dropFirst()) : name
        if Self.reserved.contains(plain) {
            throw failure(
                CELCode.reservedWord, "`\(plain)` is a reserved word", current.span, hint: "choose another name")
        }
        advance()
        if isMark(.leftParenthesis) { return try beginCall(name, target: nil, first: first) }
        if let (message, length) = messageName(name) { return try beginMessage(message, length, first: first) }
        return try add(.identifier(name), from: first)
    }

    /// The name of a message literal `a.b.Name{…}` that begins here, with the number of tokens after the first name.
    private func messageName(_ first: String) -> (name: String, length: Int)? {
        var length = 0
        while isMark(.dot, ahead: length), name(ahead: length + 1) != nil { length += 2 }
        guard isMark(.leftBrace, ahead: length) else { return nil }
        let parts = stride(from: 1, to: length, by: 2).compactMap { name(ahead: $0) }
        return (([first] + parts).joined(separator: "."), length)
    }

    /// Reads `.field`, `.?field`, `.method(…)`, `[index]` and `[?index]` after an operand; nil where arguments or an index follow.
    mutating func selections(of start: Operand) throws(Failure) -> Operand? {
        var operand = start
        while true {
            if isMark(.leftBracket) {
                let opened = advance()
                let isOptional = take(.question)
                try open(.index(operand, opened: opened, isOptional: isOptional))
                return nil
            }
            guard take(.dot) else { return operand }
            let isOptional = take(.question)
            let token = current
            let field = try fieldName()
            if isMark(.leftParenthesis), !isOptional, case .identifier = token.kind {
                guard let call = try beginCall(field, target: operand.id, first: operand.first) else { return nil }
                operand = call
            } else {
                let select = Expr.Select(operand: operand.id, field: field, access: isOptional ? .optional : .plain)
                operand = try add(.select(select), from: operand.first)
            }
        }
    }

    mutating func fieldName() throws(Failure) -> String {
        switch current.kind {
        case .identifier(let name) where !["true", "false", "null", "in"].contains(name):
            advance()
            return name
        case .quotedIdentifier(let name):
            advance()
            return name
        case .end: throw failure(CELCode.syntax, "a name is expected after the `.`", current.span)
        default: throw failure(CELCode.syntax, "`\(text(current))` cannot be the name of a field", current.span)
        }
    }
}
