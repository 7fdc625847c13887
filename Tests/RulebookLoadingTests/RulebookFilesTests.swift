import RuleFixtures
import RulebookLoading
import Foundation
import RuleEngine
import SourceDiagnostics
import Testing

/// Which files make a rulebook.
@Suite struct RulebookFilesTests {
    /// Writes empty files into a folder that is removed after the test.
    private func inFolder(_ names: [String], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rulebook-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in names {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(name.utf8).write(to: file)
        }
        try body(folder.path)
    }

    @Test func yamlFilesAreFoundAtAnyDepthAndHiddenOnesPassedOver() throws {
        try inFolder(["b.yaml", "a/c.yml", "a/d/e.yaml", "f.json", ".g.yaml", ".h/i.yaml", "README.md"]) { folder in
            let (files, diagnostics) = RulebookFiles.read([folder])
            #expect(files.map(\.path) == ["a/c.yml", "a/d/e.yaml", "b.yaml"])
            #expect(diagnostics.isEmpty)
        }
    }

    @Test func filesOfOneNameInTwoFoldersAreBothRead() throws {
        try inFolder(["one/a.yaml", "one/b.yaml", "two/a.yaml"]) { folder in
            let (files, _) = RulebookFiles.read(["\(folder)/one", "\(folder)/two"])
            #expect(
                files.map { String(decoding: $0.bytes, as: UTF8.self) }.sorted() == [
                    "one/a.yaml", "one/b.yaml", "two/a.yaml",
                ])
            #expect(files.map(\.path).sorted() == ["\(folder)/two/a.yaml", "a.yaml", "b.yaml"])
        }
    }

    @Test func aFileNamedTwiceIsReadOnce() throws {
        try inFolder(["a.yaml"]) { folder in
            let (files, _) = RulebookFiles.read([folder, "\(folder)/", "\(folder)/a.yaml"])
            #expect(files.map(\.path) == ["a.yaml"])
        }
    }

    /// Tables beside a rules file, above it inside the folder, and out of it by path or by link.
    @Test(arguments: [
        ("visas.csv", [String]()), ("../shared/visas.csv", []), ("./deep/../visas.csv", []),
        ("../../outside.csv", ["rulebook/outside-folder"]), ("link.csv", ["rulebook/outside-folder"]),
        ("folder.csv", ["rulebook/unknown-table"]), ("visa.csv", ["rulebook/unknown-table"]),
    ])
    func tablesStayInTheFolder(path: String, codes: [String]) throws {
        try inFolder([
            "book/ru/a.yaml", "book/ru/visas.csv", "book/shared/visas.csv", "outside.csv", "book/ru/folder.csv/x",
        ]) {
            folder in
            for place in ["book/ru/visas.csv", "book/shared/visas.csv", "outside.csv"] {
                try Data("to\nKP\n".utf8).write(to: URL(filePath: "\(folder)/\(place)"))
            }
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/book/ru/link.csv", withDestinationPath: "\(folder)/outside.csv")
            let rules =
                "rules: t\nfamily: note\nitems: [{ id: '{to}', each: { csv: \(path) }, title: T, effect: informs }]"
            try Data(rules.utf8).write(to: URL(filePath: "\(folder)/book/ru/a.yaml"))
            let result = Rulebook.load(paths: ["\(folder)/book"], families: [NoteFamily.self])
            #expect(result.diagnostics.filter { $0.severity == .error }.map(\.code.text) == codes)
            #expect(result.rulebook?.ruleIDs == (codes.isEmpty ? ["t/KP"] : nil))
            #expect(result.files.count == (codes.isEmpty ? 2 : 1))
        }
    }

    @Test func whatIsNotThereIsSaid() {
        let (files, diagnostics) = RulebookFiles.read(["/nowhere/rules"])
        #expect(files.isEmpty)
        #expect(
            DiagnosticRenderer().render(diagnostics) == """
                error[rulebook/no-such-file]: there is no file or folder `/nowhere/rules`
                hint: check the path

                """)
    }
}
