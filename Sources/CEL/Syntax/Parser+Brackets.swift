import SourceDiagnostics

extension Parser {
    mutating func beginList() throws(Failure) -> Operand? {
        let opened = advance()
        if take(.rightBracket) { return try add(.list([]), from: opened) }
        try open(.list(opened: opened, isOptional: take(.question)))
        elements.begin()
        return nil
    }

    mutating func nextElement(_ opened: Int) throws(Failure) -> Step {
        if take(.comma), !isMark(.rightBracket) {
            contexts[contexts.count - 1] = .list(opened: opened, isOptional: take(.question))
            return .operand
        }
        try expect(.rightBracket, opened: opened)
        close()
        return .primary(try add(.list(elements.end()), from: opened))
    }

    mutating func beginMap() throws(Failure) -> Operand? {
        let opened = advance()
        if take(.rightBrace) { return try add(.map([]), from: opened) }
        try open(.map(opened: opened, key: nil, isOptional: take(.question)))
        entries.begin()
        return nil
    }

    /// A key if there is none yet, else the value of the key.
    mutating func mapPart(_ opened: Int, _ key: ExprID?, _ part: ExprID, _ isOptional: Bool) throws(Failure) -> Step {
        guard let key else {
            guard take(.colon) else { throw expected("`:`, between key and value,") }
            contexts[contexts.count - 1] = .map(opened: opened, key: part, isOptional: isOptional)
            return .operand
        }
        entries.add(Expr.Entry(key: key, value: part, isOptional: isOptional))
        if take(.comma), !isMark(.rightBrace) {
            contexts[contexts.count - 1] = .map(opened: opened, key: nil, isOptional: take(.question))
            return .operand
        }
        try expect(.rightBrace, opened: opened)
        close()
        return .primary(try add(.map(entries.end()), from: opened))
    }

    mutating func beginMessage(_ name: String, _ length: Int, first: Int) throws(Failure) -> Operand? {
        for _ in 0..<length { advance() }
        let opened = advance()
        if take(.rightBrace) { return try add(.message(name, []), from: first) }
        let message = try beginField(PendingMessage(name: name, first: first, opened: opened))
        try open(.message(message))
        fields.begin()
        return nil
    }

    private mutating func beginField(_ message: PendingMessage) throws(Failure) -> PendingMessage {
        var message = message
        message.isOptional = take(.question)
        message.field = try fieldName()
        guard take(.colon) else { throw expected("`:`, after `\(message.field)`,") }
        return message
    }

    mutating func messageField(_ message: PendingMessage, _ value: ExprID) throws(Failure) -> Step {
        fields.add(Expr.Field(name: message.field, value: value, isOptional: message.isOptional))
        if take(.comma), !isMark(.rightBrace) {
            contexts[contexts.count - 1] = .message(try beginField(message))
            return .operand
        }
        try expect(.rightBrace, opened: message.opened)
        close()
        return .primary(try add(.message(message.name, fields.end()), from: message.first))
    }

    mutating func beginCall(_ name: String, target: ExprID?, first: Int) throws(Failure) -> Operand? {
        let opened = advance()
        let macro = Macro.find(name, target: target, in: builder)
        let call = PendingCall(name: name, target: target, first: first, opened: opened, macro: macro)
        if macro?.isComprehension == true {
            comprehensionDepth += 1
            guard comprehensionDepth <= limits.comprehensionDepth else {
                throw failure(
                    CELCode.tooDeep, "macros over lists are nested more than \(limits.comprehensionDepth) deep",
                    tokens[opened].span, hint: "split it")
            }
        }
        if take(.rightParenthesis) { return try finish(call, []) }
        try open(.call(call))
        arguments.begin()
        return nil
    }

    mutating func argument(_ call: PendingCall, _ argument: ExprID) throws(Failure) -> Step {
        arguments.add(argument)
        if take(.comma) {
            if isMark(.rightParenthesis) {
                throw failure(CELCode.syntax, "an argument is expected after the `,`", current.span)
            }
            return .operand
        }
        try expect(.rightParenthesis, opened: call.opened)
        close()
        return .primary(try finish(call, arguments.end()))
    }

    private mutating func finish(_ call: PendingCall, _ arguments: [ExprID]) throws(Failure) -> Operand {
        if call.macro?.isComprehension == true { comprehensionDepth -= 1 }
        let span = SourceSpan(tokens[call.first].span.start, tokens[position - 1].span.end)
        if let node = try call.macro?.expand(call.name, call.target, arguments, span, &self) {
            return try add(node, from: call.first)
        }
        return try add(
            .call(Expr.Call(function: call.name, target: call.target, arguments: arguments)), from: call.first)
    }
}
