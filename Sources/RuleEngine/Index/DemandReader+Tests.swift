import AdvisoryModel
import CEL

extension DemandReader {
    /// What a term demands.
    mutating func read(_ core: TermCore) -> Reading {
        switch core.form {
        case .tree(let checked): read(checked.ast)
        case .test(let test): read(test)
        }
    }

    private mutating func read(_ test: AttributeTest) -> Reading {
        guard let kind = Axis.kind(of: test.attribute.type), let demand = demand(of: test.relation) else {
            return .nothing
        }
        let number = number(of: Axis(slot: test.attribute.slot, field: nil, kind: kind))
        return axes[number].takes(demand) ? Reading(demands: [number: demand], isExact: true) : .nothing
    }

    private mutating func demand(of relation: AttributeTest.Relation) -> Demand? {
        switch relation {
        case .equals(let word): return .words([symbol(word)], isComplement: false)
        case .isOneOf(let words): return .words(Set(words.map { symbol($0) }), isComplement: false)
        case .contains(let word): return .overlaps([symbol(word)])
        case .overlaps(let words): return .overlaps(Set(words.map { symbol($0) }))
        case .isTrue(let truth): return .truth(truth)
        case .compares(let function, let bound): return Self.number(bound).flatMap { Self.range(function, $0) }
        case .lies(let from, let to):
            let low = from.map { Self.number($0) } ?? .some(.min)
            let high = to.map { Self.number($0) } ?? .some(.max)
            guard let low, let high, low <= high else { return nil }
            return .range(low...high)
        }
    }

    private static func number(_ bound: AttributeTest.Bound) -> Int32? {
        switch bound {
        // The ends of the range stand for no end at all.
        case .integer(let number): (-(1 << 30)...(1 << 30)).contains(number) ? Int32(exactly: number) : nil
        case .day(let day): day.number
        }
    }
}
