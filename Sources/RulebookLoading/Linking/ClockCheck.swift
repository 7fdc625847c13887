package import AdvisoryModel
import RuleEngine
package import RuleLanguage
import RulebookIndexing
package import SourceDiagnostics
import YAMLTree

/// Finds hours and minutes whose clock is not known: at every crossing where the rule may apply, the side that it follows needs its time zone.
package struct ClockCheck {
    /// A clock that is read, and the crossings that do not know it.
    package struct Gap {
        private let side: String
        private let crossings: [Crossing]
        private let node: Node

        fileprivate init?(_ side: String, _ crossings: [Crossing], _ node: Node) {
            if crossings.isEmpty { return nil }
            (self.side, self.crossings, self.node) = (side, crossings, node)
        }

        /// - Parameter use: what needs the clock, of the side's name.
        package func finding(_ code: DiagnosticCode, _ use: (_ side: String) -> String) -> Diagnostic {
            ClockFinding.finding(code, side, at: crossings[0].id, and: crossings.count - 1, node, use(side))
        }
    }

    private let crossings: [Crossing]
    private var reach: CrossingReach

    package init(_ crossings: [Crossing], language: ConditionLanguage) {
        self.crossings = crossings
        reach = CrossingReach(crossings, language)
    }

    /// - Parameter rules: each with the condition of its file.
    mutating func findings(in rules: some Sequence<(declaration: RuleDeclaration, shared: Condition)>) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (declaration, shared) in rules where !declaration.clockNodes.isEmpty {
            guard let gap = ownClock(of: declaration, beside: shared) else { continue }
            found.append(gap.finding(LoadingCode.missingTimeZone) { _ in "this is read by it" })
        }
        return found
    }

    /// The clock that a rule follows, where it is not known.
    private mutating func ownClock(of declaration: RuleDeclaration, beside shared: Condition) -> Gap? {
        guard let node = declaration.clockNodes.first, let side = declaration.clockSide else { return nil }
        let silent = reached(by: declaration, shared) { $0.between.contains(side) && $0.timeZones[side] == nil }
        return Gap(side, silent, node)
    }

    /// The clock of the other side, by which trips from there give their time, where only that is not known.
    package mutating func otherClock(of declaration: RuleDeclaration, beside shared: Condition) -> Gap? {
        guard let node = declaration.clockNodes.first, let side = declaration.clockSide,
            ownClock(of: declaration, beside: shared) == nil
        else { return nil }
        let asked = reached(by: declaration, shared) {
            $0.between.contains(side) && $0.timeZones.count < $0.between.count
        }
        guard let other = asked.first?.between.first(where: { $0 != side }) else { return nil }
        return Gap(other, asked, node)
    }

    /// The crossings at which a rule may apply, among those that are silent.
    private mutating func reached(
        by declaration: RuleDeclaration, _ shared: Condition, among isSilent: (Crossing) -> Bool
    ) -> [Crossing] {
        let silent = crossings.indices.filter { isSilent(crossings[$0]) }
        if silent.isEmpty { return [] }
        let condition = Condition(terms: shared.terms + declaration.rule.condition.terms)
        return reach.reached(by: condition, among: silent).map { crossings[$0] }
    }
}

extension RuleDeclaration {
    /// The side whose clock it follows, where it names one.
    fileprivate var clockSide: String? { rule.zone ?? rule.authority }
}
