import Foundation
import SourceDiagnostics
import Testing

@testable import SafeConductCommand

/// Each code of the catalogue is provoked, and everything that is said then is what its page shows.
@Suite struct ProvocationTests {
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1"

    private static let provocations = ProvocationPage.all.flatMap(\.provocations)

    @Test(.enabled(if: !isUpdating), arguments: provocations.filter { !$0.needsSigning })
    func whatIsSaidIsWhatThePageShows(_ provocation: Provocation) throws {
        try compare(provocation)
    }

    @Test(
        .enabled(if: !isUpdating),
        .enabled(if: BundleKeyTests.hasSigning, "signatures are not built: swift test --traits Signing"),
        arguments: provocations.filter(\.needsSigning))
    func whatIsSaidOfKeysIsWhatThePageShows(_ provocation: Provocation) throws {
        try compare(provocation)
    }

    private func compare(_ provocation: Provocation) throws {
        let output = try provocation.output()
        #expect(output == provocation.expected, "UPDATE_FIXTURES=1 rewrites the page")
        #expect(Provocation.codes(in: output).contains(provocation.code), "the code is not among what is said")
    }

    /// With `UPDATE_FIXTURES=1` writes the pages, and then fails all the same, so that nobody forgets it set.
    @Test(.enabled(if: isUpdating), arguments: ProvocationPage.all)
    func pagesAreWrittenAnew(_ page: ProvocationPage) throws {
        var outputs: [String: String] = [:]
        for provocation in page.provocations {
            outputs[provocation.title] =
                provocation.needsSigning && !BundleKeyTests.hasSigning ? provocation.expected : try provocation.output()
        }
        let file = ProvocationPage.folder.appending(path: "codes-\(page.name).md")
        try Data(page.text(saying: outputs).utf8).write(to: file)
        Issue.record("wrote \(page.name).md; look at it, and run again without UPDATE_FIXTURES")
    }

    /// A file that was put right has nothing of what it shows how to put right.
    @Test(.enabled(if: !isUpdating), arguments: provocations.filter { $0.blocks.contains(where: \.isGood) })
    func whatIsPutRightIsRight(_ provocation: Provocation) throws {
        var right = provocation
        let good = provocation.blocks.filter(\.isGood)
        right.blocks = provocation.blocks.filter { block in
            !block.isGood && !good.contains { $0.words.dropFirst().first == block.file }
        }
        for var block in good {
            block.words.removeAll { $0 == "good" || $0 == "escaped" }
            right.blocks.append(block)
        }
        let codes = Provocation.codes(in: try right.output())
        #expect(!codes.contains(provocation.code), "\(codes.sorted())")
    }

    @Test func everyCodeIsProvoked() {
        let provoked = Set(Self.provocations.map(\.code))
        let catalogue = Set(DiagnosticCode.all.map(\.text))
        #expect(catalogue.subtracting(provoked).sorted() == [], "write a section for each in the page of its area")
        #expect(provoked.subtracting(catalogue).sorted() == [], "no such code is in the catalogue")
    }

    @Test(arguments: ProvocationPage.all) func aPageHasTheCodesOfItsAreaByName(_ page: ProvocationPage) {
        let (titles, codes) = (page.provocations.map(\.title), page.provocations.map(\.code))
        #expect(codes == codes.sorted())
        #expect(Set(titles).count == titles.count)
        #expect(codes.filter { !$0.hasPrefix("\(page.name)/") } == [])
    }

    /// What a program provokes has nothing on its page but what is said.
    @Test func programsProvokeWhatNothingElseDoes() {
        let bare = Self.provocations.filter { $0.blocks.allSatisfy { $0.kind == "text" } }
        #expect(Set(ProvokingProgram.all.keys).sorted() == bare.map(\.code).sorted())
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
