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
