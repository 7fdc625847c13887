extension Parser {
    /// What follows an operand.
    enum Step {
        /// Another operand.
        case operand
        /// The operand closed a bracket, and may be selected from.
        case primary(Operand)
        /// Nothing.
        case end(Operand)
    }

    mutating func proceed(after operand: Operand) throws(Failure) -> Step {
        if let next = Token.Operator(current.kind) {
            let left = try reduce(operand, until: next)
            if next.isLogic {
                if case .chain(let own)? = contexts.last, own == next {
                } else {
                    try open(.chain(next))
                    chains.begin()
                }
                chains.add(left)
            } else {
                try open(.binary(next, left))
            }
            advance()
            return .operand
        }
        var operand = try reduce(operand, until: nil)
        if case .condition(let condition)? = contexts.last {
            guard take(.colon) else { throw expected("`:`", hint: "write `condition ? then : else`") }
            contexts[contexts.count - 1] = .alternative(condition, operand.id)
            return .operand
        }
        if take(.question) {
            try open(.condition(operand))
            return .operand
        }
        while case .alternative(let condition, let yes)? = contexts.last {
            close()
            let arguments = [condition.id, yes, operand.id]
            operand = try add(
                .call(Expr.Call(function: "_?_:_", target: nil, arguments: arguments)), condition.first, operand.last)
        }
        return try deliver(operand)
    }

    /// Finishes the operators before an operand that bind at least as tightly as the next one.
    private mutating func reduce(_ operand: Operand, until next: Token.Operator?) throws(Failure) -> Operand {
        var right = operand
        let level = next?.level ?? 0
        while true {
            switch contexts.last {
            case .binary(let sign, let left)? where sign.level >= level:
                close()
                let call = Expr.Call(function: sign.function, target: nil, arguments: [left.id, right.id])
                right = try add(.call(call), left.first, right.last)
            case .chain(let sign)? where sign.level > level:
                close()
                chains.add(right)
                right = try balanced(chains.end()[...], sign.function)
            default: return right
            }
        }
    }

    /// A chain of `&&` or `||`, which may be long, as a balanced tree.
    private mutating func balanced(_ operands: ArraySlice<Operand>, _ function: String) throws(Failure) -> Operand {
        guard operands.count > 1 else { return operands[operands.startIndex] }
        let middle = operands.startIndex + (operands.count + 1) / 2
        let left = try balanced(operands[..<middle], function)
        let right = try balanced(operands[middle...], function)
        return try add(
            .call(Expr.Call(function: function, target: nil, arguments: [left.id, right.id])), left.first, right.last)
    }

    /// Gives a whole expression to the context that waits for it.
    private mutating func deliver(_ operand: Operand) throws(Failure) -> Step {
        switch contexts.last {
        case .parentheses(let opened)?:
            try expect(.rightParenthesis, opened: opened)
            close()
            return .primary(Operand(id: operand.id, first: opened, last: position - 1))
        case .index(let container, let opened, let isOptional)?:
            try expect(.rightBracket, opened: opened)
            close()
            let function = isOptional ? "_[?_]" : "_[_]"
            let call = Expr.Call(function: function, target: nil, arguments: [container.id, operand.id])
            return .primary(try add(.call(call), from: container.first))
        case .list(let opened, let isOptional)?:
            elements.add(Expr.Element(value: operand.id, isOptional: isOptional))
            return try nextElement(opened)
        case .map(let opened, let key, let isOptional)?: return try mapPart(opened, key, operand.id, isOptional)
        case .message(let message)?: return try messageField(message, operand.id)
        case .call(let call)?: return try argument(call, operand.id)
        case .condition, .alternative, .chain, .binary, .signs, nil:
            try expectEnd()
            return .end(operand)
        }
    }
}
