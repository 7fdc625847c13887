/// One of the ways in which a rule's conditions come true, as the index sees it.
package struct IndexEntry: Sendable {
    package var rule: RuleNumber
    /// What it demands, by axis.
    package var demands: [(axis: AxisNumber, demand: Demand)]
    /// Whether the demands say all of its conditions.
    package var isExact: Bool
    /// The number of the day from which it is known.
    package var published: Int32

    package init(rule: RuleNumber, demands: [(axis: AxisNumber, demand: Demand)], isExact: Bool, published: Int32) {
        self.rule = rule
        self.demands = demands
        self.isExact = isExact
        self.published = published
    }
}
