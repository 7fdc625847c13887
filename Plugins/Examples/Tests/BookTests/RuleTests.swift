import SafeConduct
import SafeConductTesting
import Testing

/// The cases that stand beside the rules, one test for each.
@Suite struct RuleTests {
    @Test(arguments: RulebookCase.all(in: ["Sources/book/Rules"]))
    func everyCaseHolds(_ rule: RulebookCase) { rule.run() }
}
