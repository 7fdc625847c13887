import AdvisoryModel
import RuleEngine
import RuleLookup
import TripClocks

/// The days of the trip on which a rule is in force for certain, and those on which it may be.
///
/// At its ends time and clock decide, and an end that becomes known later: there the rule is looked at when it is asked for.
struct InForceDays {
    private let certain: ClosedRange<Int32>?
    private let possible: ClosedRange<Int32>?

    /// - Parameter clockMayDiffer: whether the clock that the rule follows may show another day than the clock of the trip.
    init(_ rule: CompiledRule, clockMayDiffer: Bool) {
        let (outer, inner) = (rule.content.valid.days, rule.content.valid.wholeDays)
        let known = rule.endedBy.map { MomentRange(to: $0.last) }
        // The end that comes first, and the one that comes last.
        let firstEnd = [inner.to, known?.wholeDays.to].compactMap { $0?.number }.min() ?? .max
        let ends = rule.content.isUncertainAfterwards ? nil : outer.to?.number
        let lastEnd = ends.map { max($0, known?.to?.day.number ?? .min) } ?? .max
        let slack = Int32(clockMayDiffer ? RulebookClocks.mostDays : 0)
        certain = Self.range(
            Self.moved(inner.from?.number ?? .min, by: slack), Self.moved(firstEnd, by: -slack))
        possible = Self.range(
            Self.moved(outer.from?.number ?? .min, by: -slack), Self.moved(lastEnd, by: slack))
    }

    /// What of the date has to be asked for.
    func branches(of date: AxisNumber) -> Branches {
        guard let possible else { return Branches(.init(demands: [:], isExact: false)) }
        func branch(_ range: ClosedRange<Int32>, isExact: Bool) -> Branches {
            Branches(.init(demands: [date: .range(range)], isExact: isExact))
        }
        guard let certain else { return branch(possible, isExact: false) }
        var branches = [branch(certain, isExact: true)]
        if possible.lowerBound < certain.lowerBound {
            branches.append(branch(possible.lowerBound...(certain.lowerBound - 1), isExact: false))
        }
        if certain.upperBound < possible.upperBound {
            branches.append(branch((certain.upperBound + 1)...possible.upperBound, isExact: false))
        }
        return .any(branches)
    }

    private static func range(_ from: Int32, _ to: Int32) -> ClosedRange<Int32>? { from <= to ? from...to : nil }

    /// Open ends stay open.
    private static func moved(_ number: Int32, by days: Int32) -> Int32 {
        number == .min || number == .max ? number : number + days
    }
}
