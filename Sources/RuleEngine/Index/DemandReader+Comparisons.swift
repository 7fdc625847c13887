import AdvisoryModel
import CEL

extension DemandReader {
    /// A demand of one axis that says all that there is to say.
    static func one(_ operand: Operand?, _ demand: Demand) -> Branches {
        guard let operand, operand.kind.takes(demand) else { return .nothing }
        return Branches(Reading(demands: [operand.axis: demand], isExact: true))
    }

    /// What a comparison or a membership demands.
    mutating func comparison(_ function: String, _ left: ExprID, _ right: ExprID, _ tree: AST) -> Branches {
        if function == "@in" {
            if let operand = operand(left, tree), let words = words(right, tree) {
                return Self.one(operand, .words(Set(words), isComplement: false))
            }
            if let operand = operand(right, tree), let word = word(left, tree) {
                return Self.one(operand, .overlaps([word]))
            }
            return .nothing
        }
        if let operand = operand(left, tree) { return compare(operand, function, right, tree) }
        if let operand = operand(right, tree), let mirrored = Self.mirrored[function] {
            return compare(operand, mirrored, left, tree)
        }
        return .nothing
    }

    private static let mirrored = [
        "_==_": "_==_", "_!=_": "_!=_", "_<_": "_>_", "_<=_": "_>=_", "_>_": "_<_", "_>=_": "_<=_",
    ]

    private mutating func compare(
        _ operand: Operand, _ function: String, _ constant: ExprID, _ tree: AST
    ) -> Branches {
        switch operand.kind {
        case .word:
            guard function == "_==_" || function == "_!=_", let word = word(constant, tree) else { return .nothing }
            return Self.one(operand, .words([word], isComplement: function == "_!=_"))
        case .truth:
            guard case .literal(.bool(let value)) = tree[constant], function == "_==_" || function == "_!=_" else {
                return .nothing
            }
            return Self.one(operand, .truth(function == "_==_" ? value : !value))
        case .number:
            guard let number = number(constant, tree) else { return .nothing }
            if function == "_!=_" { return Self.one(operand, .range(number...number)).negation }
            return Self.range(function, number).map { Self.one(operand, $0) } ?? .nothing
        case .list:
            // Lists that are equal have equal elements.
            guard function == "_==_", let word = words(constant, tree)?.first else { return .nothing }
            return Branches(Reading(demands: [operand.axis: .overlaps([word])]))
        }
    }

    /// The numbers for which a comparison holds; nil where there are none, or it is none.
    static func range(_ function: String, _ bound: Int32) -> Demand? {
        switch function {
        case "_==_": .range(bound...bound)
        case "_<=_": .range(.min...bound)
        case "_>=_": .range(bound...(.max))
        case "_<_": bound == .min ? nil : .range(.min...(bound - 1))
        case "_>_": bound == .max ? nil : .range((bound + 1)...(.max))
        default: nil
        }
    }

    private func number(_ id: ExprID, _ tree: AST) -> Int32? {
        switch tree[id] {
        // The ends of the range stand for no end at all.
        case .literal(.int(let number)): (-(1 << 30)...(1 << 30)).contains(number) ? Int32(exactly: number) : nil
        case .literal(let value): value.day?.number
        case .call(let call) where call.function == "date" && call.target == nil && call.arguments.count == 1:
            if case .literal(.string(let text)) = tree[call.arguments[0]] { Day(text)?.number } else { nil }
        default: nil
        }
    }

    /// The symbol of a constant.
    mutating func word(_ id: ExprID, _ tree: AST) -> UInt32? {
        if case .literal(.string(let text)) = tree[id] { symbol(text) } else { nil }
    }

    private mutating func words(_ id: ExprID, _ tree: AST) -> [UInt32]? {
        switch tree[id] {
        case .list(let elements):
            var words: [UInt32] = []
            for element in elements {
                guard !element.isOptional, let word = word(element.value, tree) else { return nil }
                words.append(word)
            }
            return words
        case .literal(.list(let values)):
            var words: [UInt32] = []
            for value in values {
                guard case .string(let text) = value else { return nil }
                words.append(symbol(text))
            }
            return words
        default: return nil
        }
    }
}
