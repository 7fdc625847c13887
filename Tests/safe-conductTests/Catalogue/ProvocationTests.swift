import Foundation
import SourceDiagnostics
import Testing

@testable import safe_conduct

/// Each code of the catalogue is provoked, and everything that is said then is what its page shows.
@Suite struct ProvocationTests {
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1"

    @Test(.enabled(if: !isUpdating), arguments: ProvocationPage.all.flatMap(\.provocations))
    func whatIsSaidIsWhatThePageShows(_ provocation: Provocation) throws {
        guard provocation.isPossible else { return }
        let output = try provocation.output()
        #expect(output == provocation.expected, "UPDATE_FIXTURES=1 rewrites the page")
        #expect(Provocation.codes(in: output).contains(provocation.code), "the code is not among what is said")
    }

    /// With `UPDATE_FIXTURES=1` writes the pages, and then fails all the same, so that nobody forgets it set.
    @Test(.enabled(if: isUpdating), arguments: ProvocationPage.all)
    func pagesAreWrittenAnew(_ page: ProvocationPage) throws {
        var outputs: [String: String] = [:]
        for provocation in page.provocations {
            outputs[provocation.code] = provocation.isPossible ? try provocation.output() : provocation.expected
        }
        let file = ProvocationPage.folder.appending(path: "\(page.name).md")
        try Data(page.text(saying: outputs).utf8).write(to: file)
        Issue.record("wrote \(page.name).md; look at it, and run again without UPDATE_FIXTURES")
    }

    @Test func everyCodeIsProvoked() {
        let provoked = Set(ProvocationPage.all.flatMap { $0.provocations.map(\.code) })
        let catalogue = Set(DiagnosticCode.all.map(\.text))
        #expect(catalogue.subtracting(provoked).sorted() == [], "write a section for each in its page of `Provoked`")
        #expect(provoked.subtracting(catalogue).sorted() == [], "no such code is in the catalogue")
    }

    @Test(arguments: ProvocationPage.all) func aPageHasTheCodesOfItsAreaByName(_ page: ProvocationPage) {
        let codes = page.provocations.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
        #expect(codes.filter { !$0.hasPrefix("\(page.name)/") } == [])
    }

    @Test func programsProvokeWhatThePagesName() {
        let named = Set(ProvocationPage.all.flatMap { $0.provocations.map(\.code) })
        #expect(Set(ProvokingProgram.all.keys).subtracting(named).sorted() == [])
    }

    @Test func codesAreFoundWhereTheyAreReported() {
        let output = """
            error[yaml/tag]: the tag `!x` is not allowed
             --> rules.yaml:1:1
              |
            1 | error[yaml/tab]: no
            problem[cel/overflow]: the sum is too large
            {"code":"usage/invalid","message":"error[yaml/tab]: "}

            """
        #expect(Provocation.codes(in: output) == ["yaml/tag", "cel/overflow", "usage/invalid"])
    }
}
