import AdvisoryModel
import CEL
import RuleLanguage

/// Conditions on a part of a day that no day has: `trip.date.month() == 13`, `trip.date.weekday() == "monday"`.
enum PartsOfDays {
    /// Between which numbers the parts of days and of points in time lie, by the method that gives them.
    private static let numbers: [String: ClosedRange<Int64>] = [
        "year": 1...9999, "month": 1...12, "day": 1...31, "dayOfYear": 1...366,
        "getMonth": 0...11, "getDate": 1...31, "getDayOfMonth": 0...30, "getDayOfWeek": 0...6, "getDayOfYear": 0...365,
        "getHours": 0...23, "getMinutes": 0...59, "getSeconds": 0...59,
    ]

    /// Whether a condition reads one, and no year: of these there are too many to go through.
    static func areRead(in term: Condition.Term) -> Bool {
        guard let tree = term.core.checked(at: term.place.span)?.ast else { return false }
        var read: Set<String> = []
        tree.walk { id, _ in if let name = method(id, tree) { read.insert(name) } }
        return !read.contains("year") && read.contains { numbers[$0] != nil || $0 == "weekday" }
    }

    /// Whether a condition is never true.
    static func exclude(_ term: Condition.Term) -> Bool {
        guard let tree = term.core.checked(at: term.place.span)?.ast else { return false }
        return isNever(tree.root, tree)
    }

    private static func isNever(_ id: ExprID, _ tree: AST) -> Bool {
        guard case .call(let call) = tree[id], call.target == nil, call.arguments.count >= 2 else { return false }
        let (first, second) = (call.arguments[0], call.arguments[1])
        switch call.function {
        case "_||_": return call.arguments.allSatisfy { isNever($0, tree) }
        case "_&&_": return call.arguments.contains { isNever($0, tree) }
        case "_==_": return isOutside(second, of: first, tree) || isOutside(first, of: second, tree)
        case "@in":
            guard case .list(let elements) = tree[second], !elements.isEmpty else { return false }
            return elements.allSatisfy { isOutside($0.value, of: first, tree) }
        case "_<_": return compares(first, second, tree) { $0.lowerBound >= $1 }
        case "_<=_": return compares(first, second, tree) { $0.lowerBound > $1 }
        case "_>_": return compares(first, second, tree) { $0.upperBound <= $1 }
        case "_>=_": return compares(first, second, tree) { $0.upperBound < $1 }
        default: return false
        }
    }

    private static func compares(
        _ part: ExprID, _ bound: ExprID, _ tree: AST, _ isNever: (ClosedRange<Int64>, Int64) -> Bool
    ) -> Bool {
        guard let name = method(part, tree), let range = numbers[name], case .literal(.int(let number)) = tree[bound]
        else { return false }
        return isNever(range, number)
    }

    /// Whether a constant is none of the values that a part of a day has.
    private static func isOutside(_ constant: ExprID, of part: ExprID, _ tree: AST) -> Bool {
        guard let name = method(part, tree), case .literal(let value) = tree[constant] else { return false }
        switch value {
        case .int(let number): return numbers[name].map { !$0.contains(number) } ?? false
        case .string(let text): return name == "weekday" && Weekday(rawValue: text) == nil
        default: return false
        }
    }

    private static func method(_ id: ExprID, _ tree: AST) -> String? {
        guard case .call(let call) = tree[id], call.target != nil, call.arguments.isEmpty else { return nil }
        return call.function
    }
}
