import Authoring
import Foundation
import JSON
import SourceDiagnostics
import Testing

@testable import SafeConductCommand

/// The pages of the manual are true: tables say what the code knows, examples load, commands print what is printed.
@Suite struct ManualTests {
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1"

    @Test(.enabled(if: !isUpdating), arguments: ManualFile.run) func aPageIsTrue(_ page: ManualFile) throws {
        let rewritten = try ManualRun.rewritten(page)
        guard rewritten != page.text else { return }
        let (old, new) = (page.text.split(separator: "\n"), rewritten.split(separator: "\n"))
        let place = zip(old, new).enumerated().first { $1.0 != $1.1 }
        Issue.record(
            "UPDATE_FIXTURES=1 rewrites \(page.name): \(place.map { "`\($1.0)` should be `\($1.1)`" } ?? "its end differs")"
        )
    }

    /// With `UPDATE_FIXTURES=1` writes the pages, and then fails all the same, so that nobody forgets it set.
    @Test(.enabled(if: isUpdating), arguments: ManualFile.run) func pagesAreWrittenAnew(_ page: ManualFile) throws {
        let rewritten = try ManualRun.rewritten(page)
        if rewritten != page.text {
            try page.write(rewritten)
            Issue.record("wrote \(page.name); look at it, and run again without UPDATE_FIXTURES")
        }
    }

    /// Whole files of rulebooks are as `fmt` writes them.
    @Test(arguments: ManualFile.run) func filesHaveTheOneForm(_ page: ManualFile) {
        let formatter = FileFormatter(families: PluggedFamilies.current)
        for case .block(let words, let lines) in page.parts
        where words.count == 2 && words[0] == "yaml" && words[1].hasPrefix("rules/") {
            let text = lines.joined(separator: "\n") + "\n"
            guard case .formatted(let bytes) = formatter.format(SourceFile(path: words[1], text: text)) else {
                Issue.record("\(words[1]) of \(page.name) cannot be formatted")
                continue
            }
            #expect(String(decoding: bytes, as: UTF8.self) == text, "\(words[1]) of \(page.name)")
        }
    }

    @Test func theProgramHasThePagesThatAreInTheTree() {
        let built = Manual.shipped.pages
        #expect(built.map(\.name).sorted() == ManualFile.all.map(\.name), "list the pages in CManual.c")
        for page in built {
            #expect(ManualFile.all.first { $0.name == page.name }?.text == page.text, "\(page.name)")
        }
    }

    /// Every table of the language is on some page.
    @Test func everyTableIsOnAPage() {
        let shown = ManualFile.run.flatMap { $0.text.matches(of: #/<!-- table: ([a-z]+)/#).map { String($0.1) } }
        let tables = VocabularyCommand.reference.tables.map(\.name)
        #expect(Set(tables).subtracting(shown).subtracting(["codes", "questions"]).sorted() == [])
    }

    /// Every mapping of every file has its keys on some page.
    @Test func everyKeyIsOnAPage() throws {
        let shown = ManualFile.run.flatMap {
            $0.text.matches(of: #/<!-- table: keys of (.+) -->/#).map { String($0.1) }
        }
        let keys = try #require(VocabularyCommand.reference["keys"])
        let mappings = Set(keys.rows.compactMap { $0.first?.string })
        #expect(mappings.subtracting(shown).sorted() == [])
    }

    @Test func linesFitATerminal() {
        for page in ManualFile.run {
            for case .lines(let lines) in page.parts {
                for line in lines where !line.hasPrefix("|") && !line.hasPrefix("<!--") {
                    #expect(line.count <= 100, "\(page.name): \(line)")
                }
            }
        }
    }
}
