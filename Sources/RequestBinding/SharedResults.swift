package import CEL
package import RuleLanguage
package import RuleLookup

/// The results of the conditions of files for one request, those that were asked for last: rules of a few files take turns.
package struct SharedResults {
    /// So few that going through them is faster than any table.
    private static let most = 16

    private var known: [(group: GroupNumber, outcome: Outcome, open: [Condition.OpenTerm])] = []
    private var oldest = 0

    /// Nothing is known yet.
    package init() {}

    /// The result of the condition of a file; evaluated where it is not known.
    ///
    /// - Parameter open: is set to its terms that are not true.
    package mutating func result(
        of group: GroupNumber, _ condition: Condition, _ bindings: Bindings, noting open: inout [Condition.OpenTerm]
    ) -> Outcome {
        for place in known.indices where known[place].group == group {
            open = known[place].open
            return known[place].outcome
        }
        let outcome = condition.evaluate(bindings, noting: &open)
        if known.count < Self.most {
            known.append((group, outcome, open))
        } else {
            known[oldest] = (group, outcome, open)
            oldest = (oldest + 1) % Self.most
        }
        return outcome
    }
}
