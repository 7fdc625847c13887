/// The rules of a rulebook, in the order of their ids: compiled already, or in a bundle, from which each is read when it is first asked for.
enum RuleStore: Sendable {
    case compiled([CompiledRule])
    case bundled(BundledRules)

    var count: Int {
        switch self {
        case .compiled(let rules): rules.count
        case .bundled(let rules): rules.count
        }
    }

    @inline(__always)
    subscript(number: Int) -> CompiledRule {
        switch self {
        case .compiled(let rules): rules[number]
        case .bundled(let rules): rules[number]
        }
    }

    /// The full id of a rule; the rule itself is not read for it.
    func id(of number: Int) -> String {
        switch self {
        case .compiled(let rules): rules[number].id
        case .bundled(let rules): rules.ids[number]
        }
    }

    /// The number of the rule of that full id; nil if there is none.
    func number(of id: String) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self.id(of: middle) < id { low = middle + 1 } else { high = middle }
        }
        return low < count && self.id(of: low) == id ? low : nil
    }
}
