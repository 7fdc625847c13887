/// What all requests of some days say of the axes that are groups of countries: whether only old news says who belongs to each.
package final class GroupAxes: Sendable {
    let values: [(axis: AxisNumber, value: AxisValue)]
    /// Whose axes these are.
    private let storage: IndexStorage

    /// - Parameter oldGroups: the groups of which only old news says who belongs to them.
    package init(_ index: RuleIndex, oldGroups: Set<String>) {
        values = index.axes.indices.compactMap { number in
            index.axes[number].group.map { (number, .truth(oldGroups.contains($0))) }
        }
        storage = index.storage
    }

    /// Whether they are the axes of an index.
    package func areAxes(of index: RuleIndex) -> Bool { storage === index.storage }
}
