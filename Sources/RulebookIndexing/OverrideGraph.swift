package import RuleLookup

/// The order in which rules are decided: a rule comes after all that may defeat it.
package enum OverrideGraph {
    /// All rules that take part in overrides, defeaters first; a cycle is returned as the rules along it.
    package static func order(_ overrides: NumberedList<RuleNumber, [RuleNumber]>) -> (
        order: [RuleNumber], cycle: [RuleNumber]?
    ) {
        enum Mark { case new, open, done }
        var marks = NumberedList<RuleNumber, Mark>(repeating: .new, count: overrides.count)
        var finished: [RuleNumber] = []
        for start in overrides.indices where marks[start] == .new && !overrides[start].isEmpty {
            // An explicit stack: long chains of overrides must not exhaust the thread's.
            var path: [(rule: RuleNumber, next: Int)] = [(start, 0)]
            marks[start] = .open
            while let (rule, next) = path.last {
                guard next < overrides[rule].count else {
                    marks[rule] = .done
                    finished.append(rule)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let target = overrides[rule][next]
                switch marks[target] {
                case .new:
                    marks[target] = .open
                    path.append((target, 0))
                case .open:
                    let first = path.firstIndex { $0.rule == target } ?? 0
                    return ([], path[first...].map(\.rule))
                case .done: break
                }
            }
        }
        return (finished.reversed(), nil)
    }
}
