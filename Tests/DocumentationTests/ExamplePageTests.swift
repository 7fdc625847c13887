import Foundation
import Testing

/// What pages show of files is what the files hold: of the package `Plugins/Examples`, which CI builds and tests.
@Suite struct ExamplePageTests {
    private static let folder = SnippetTests.root.appending(path: "Sources/SafeConduct/SafeConduct.docc/Learn")

    /// A page with the files that it shows between ```` ```swift PATH ```` and the end of the fence as they are now.
    private static func rewritten(_ page: String) throws -> (text: String, count: Int) {
        var (lines, count, isOld) = ([String](), 0, false)
        for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            let words = line.split(separator: " ")
            if isOld, line != "```" { continue }
            isOld = false
            lines.append(line)
            guard line.hasPrefix("```"), words.count == 2, words[1].hasPrefix("Plugins/Examples/") else { continue }
            let file = SnippetTests.root.appending(path: String(words[1]))
            lines += try String(contentsOf: file, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false
            )
            .dropLast().map(String.init)
            (count, isOld) = (count + 1, true)
        }
        return (lines.joined(separator: "\n"), count)
    }

    @Test(arguments: [("OwnFamily", 8), ("Embedding", 2)])
    func aPageShowsFilesAsTheyAre(_ name: String, _ files: Int) throws {
        let file = Self.folder.appending(path: "\(name).md")
        let page = try String(contentsOf: file, encoding: .utf8)
        let (text, count) = try Self.rewritten(page)
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1", text != page {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(text == page, "run `UPDATE_FIXTURES=1 swift test --filter ExamplePageTests`")
        #expect(count == files)
    }
}
