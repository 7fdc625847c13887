package import RuleLookup

/// Where rules lie that are read one by one, such as a compiled bundle.
package protocol RuleSource: Sendable {
    /// How many there are.
    var count: Int { get }
    /// The full id of a rule, without reading the rule; ids ascend.
    func id(of number: RuleNumber) -> String
    /// Reads a rule; threads may ask for one at once.
    func rule(_ number: RuleNumber) -> CompiledRule
}
