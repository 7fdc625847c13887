import Foundation
import SafeConduct
import Testing

/// `compile --as swift`, which the plugin `CompileRules` calls.
@Suite struct EmbeddedSourceTests {
    @Test func theSourceHoldsTheBundle() throws {
        let workspace = try Workspace(SmallRulebook.files)
        let made = try workspace.run(["compile", "rules", "--as", "swift", "-o", "Embedded.swift"])
        #expect(made.code == 0 && made.output.isEmpty && made.error.isEmpty)
        let source = try String(contentsOf: workspace.folder.appending(path: "Embedded.swift"), encoding: .utf8)
        #expect(source.hasPrefix("// Made by `safe-conduct compile --as swift` of 6 rules. Do not edit"))
        let text = try #require(source.firstMatch(of: /embeddedText = "([A-Za-z0-9+\/=]+)"/)?.1)
        let rulebook = try EmbeddedBundle(base64: String(text)).open()
        #expect(rulebook.ruleIDs == ["entry/kp", "entry/ru", "paper/pass", "way/foot", "way/rail", "way/road"])
        // It may be made again.
        #expect(try workspace.run(["compile", "rules", "--as", "swift", "-o", "Embedded.swift"]).code == 0)
    }

    @Test func errorsAreWrittenAsCompilersWriteThem() throws {
        let workspace = try Workspace(
            SmallRulebook.with(["rules/permit.yaml": "rules: paper\nfamily: permitt\nitems: []\n"]))
        let folder = workspace.folder.resolvingSymlinksInPath().appending(path: "rules").path
        let made = try workspace.run(["compile", folder, "--as", "swift", "-o", "Embedded.swift"])
        #expect(made.code == 3 && made.output.isEmpty)
        #expect(
            made.error == """
                \(folder)/permit.yaml:2:9: error: `permitt` is not a value of `family` [rulebook/unknown-value]
                \(folder)/permit.yaml:2:9: note: did you mean `permit`?

                """)
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: "Embedded.swift").path))
    }

    @Test func anotherFileIsLeftAlone() throws {
        let workspace = try Workspace(SmallRulebook.with(["main.swift": "print(1)\n"]))
        let made = try workspace.run(["compile", "rules", "--as", "swift", "-o", "main.swift"])
        #expect(made.code == 4)
        #expect(made.error.contains("there is already a file of that name, and it holds no bundle"))
    }

    @Test func whatIsNotWholeIsNoRulebook() {
        for text in ["", "no", "AAAA"] {
            #expect(throws: DiagnosedError.self) { try EmbeddedBundle(base64: text).open() }
        }
    }
}
