import AdvisoryModel
import CEL

extension DemandReader {
    /// The ways in which a term comes true.
    mutating func read(_ core: TermCore) -> Branches {
        switch core.form {
        case .tree(let checked): read(checked.ast)
        case .test(let test): Branches(read(test))
        }
    }

    /// What plain comparisons of different attributes demand together; nil where they are not such.
    ///
    /// Most rules are made of nothing else, and need no table of their demands.
    mutating func plainDemands(of terms: [Condition.Term]) -> (
        demands: [(axis: Int, demand: Demand)], isExact: Bool
    )? {
        var demands: [(axis: Int, demand: Demand)] = []
        demands.reserveCapacity(terms.count)
        var isExact = true
        for term in terms {
            guard case .test(let test) = term.core.form else { return nil }
            guard let (axis, demand) = demand(of: test) else {
                isExact = false
                continue
            }
            var place = demands.endIndex
            while place > 0, demands[place - 1].axis >= axis {
                if demands[place - 1].axis == axis { return nil }
                place -= 1
            }
            demands.insert((axis, demand), at: place)
        }
        return (demands, isExact)
    }

    private mutating func read(_ test: AttributeTest) -> Reading {
        demand(of: test).map { Reading(demands: [$0.axis: $0.demand], isExact: true) } ?? .nothing
    }

    private mutating func demand(of test: AttributeTest) -> (axis: Int, demand: Demand)? {
        guard let kind = Axis.kind(of: test.attribute.type), let demand = demand(of: test.relation) else { return nil }
        let number = number(of: test.attribute.slot, kind)
        return kind.takes(demand) ? (number, demand) : nil
    }

    private mutating func demand(of relation: AttributeTest.Relation) -> Demand? {
        switch relation {
        case .equals(let word): return .words([symbol(word)], isComplement: false)
        case .isOneOf(let words): return .words(symbols(of: words), isComplement: false)
        case .contains(let word): return .overlaps([symbol(word)])
        case .overlaps(let words): return .overlaps(symbols(of: words))
        case .isTrue(let truth): return .truth(truth)
        case .compares(let function, let bound): return Self.number(bound).flatMap { Self.range(function, $0) }
        case .lies(let from, let to):
            let low = from.map { Self.number($0) } ?? .some(.min)
            let high = to.map { Self.number($0) } ?? .some(.max)
            guard let low, let high, low <= high else { return nil }
            return .range(low...high)
        }
    }

    private mutating func symbols(of words: [String]) -> Set<UInt32> {
        var symbols = Set<UInt32>(minimumCapacity: words.count)
        for word in words { symbols.insert(symbol(word)) }
        return symbols
    }

    private static func number(_ bound: AttributeTest.Bound) -> Int32? {
        switch bound {
        // The ends of the range stand for no end at all.
        case .integer(let number): (-(1 << 30)...(1 << 30)).contains(number) ? Int32(exactly: number) : nil
        case .day(let day): day.number
        }
    }
}
