/// One of the ways in which a rule's conditions come true, as the index sees it.
struct IndexEntry: Sendable {
    /// The rule's number.
    var rule: UInt32
    /// What it demands, by axis.
    var demands: [(axis: Int, demand: Demand)]
    /// Whether the demands say all of its conditions.
    var isExact: Bool
    /// The number of the day from which it is known.
    var published: Int32
}
