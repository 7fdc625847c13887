import Foundation
import SafeConduct
import SafeConductTesting
import Testing

/// Who is let through by the shipped rulebook: for no nationality, direction, mode, party and purpose is a verdict `clear` or `conditional`
/// without a rule by which the entered state admits the traveler.
///
/// `CENSUS=full` asks for every combination, which takes some minutes in a debug build and some seconds as a command of Benchmarks; without it
/// each nationality meets every mode in each direction, with parties and purposes in turn, so that each pair of them is asked about.
@Suite struct AdmissionCensusTests {
    @Test func nobodyIsLetThroughWithoutAnAdmission() throws {
        let rulebook = try ShippedRulebook.rulebook()
        let census = AdmissionCensus(
            of: rulebook,
            papers: ["visa", "ru-border-zone-pass", "kp-operator-list", "ru-special-permit", "us-special-validation"],
            covering: ["khasan"], on: try #require(Day("2026-12-07")), asOf: try #require(Day("2026-11-21")),
            isWhole: ProcessInfo.processInfo.environment["CENSUS"] == "full")
        #expect(census.unadmitted == [])
        #expect(census.count >= CountryCode.all.count * rulebook.crossings.count * 6 * 2)
        #expect(Set(census.verdicts.keys).isSuperset(of: [.undetermined, .blocked]))
        print("census:", census.verdicts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key) \($0.value)" })
    }
}
