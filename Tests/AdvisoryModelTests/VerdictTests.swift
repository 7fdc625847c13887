import AdvisoryModel
import Testing

@Suite struct VerdictTests {
    @Test func theWorstIsTheGreatest() {
        #expect(Verdict.allCases == [.clear, .conditional, .undetermined, .blocked])
        #expect(Verdict.allCases.shuffled().sorted() == Verdict.allCases)
        #expect([Verdict.conditional, .blocked, .clear].max() == .blocked)
    }
}
