import Foundation
import Testing

/// What stands in the documentation as Swift compiles, against the modules that were built for this run of the tests.
@Suite struct SnippetTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The modules beside the tests, and the compiler that made them; nil where either is missing.
    static let tools: (modules: URL, compiler: URL)? = {
        let folders = [Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL)
        let parents = folders.flatMap { [$0, $0.deletingLastPathComponent()] }
        let modules = parents.map { $0.appending(path: "Modules") }.first {
            FileManager.default.fileExists(atPath: $0.appending(path: "SafeConduct.swiftmodule").path)
        }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let compiler = path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "swiftc") }.first {
            FileManager.default.isExecutableFile(atPath: $0.path)
        }
        guard let modules, let compiler else { return nil }
        return (modules, compiler)
    }()

    static let snippets: [Snippet] = {
        let paths = ["Sources", "Plugins"].flatMap { folder in
            (FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
                ?? [])
                .map { "\(folder)/\($0)" }
        }
        let own = paths.filter { !$0.contains("/.build/") }
        return (own.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".md") } + ["README.md"]).sorted().flatMap {
            path -> [Snippet] in
            let text = (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
            return text.contains("```swift") ? Snippet.all(in: text, path: path) : []
        }
    }()

    @Test(.enabled(if: tools != nil, "neither `swiftc` in the PATH nor built modules were found"))
    func everySnippetCompiles() throws {
        let (modules, compiler) = try #require(Self.tools)
        #expect(Self.snippets.count > 60)
        let folder = FileManager.default.temporaryDirectory.appending(path: "snippets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var sources = [Self.root.appending(path: "Tests/DocumentationTests/Given.swift").path]
        for (number, snippet) in Self.snippets.enumerated() where isBuilt(snippet, modules) {
            let file = folder.appending(path: "Snippet\(number).swift")
            try Data(snippet.source(number: number).utf8).write(to: file)
            sources.append(file.path)
        }
        let process = Process()
        process.executableURL = compiler
        process.arguments =
            [
                "-typecheck", "-wmo", "-suppress-warnings", "-swift-version", "6", "-enable-upcoming-feature",
                "ExistentialAny",
            ]
            + [
                "-I", modules.path, "-I", Self.root.appending(path: "Sources/CLibYAML").path, "-I",
                Self.root.appending(path: "Sources/CManual/include").path, "-I",
                Self.root.appending(path: "Sources/CShippedRules/include").path, "-module-name", "Snippets",
            ]
            + sources
        let output = folder.appending(path: "output.txt")
        FileManager.default.createFile(atPath: output.path, contents: nil)
        let handle = try FileHandle(forWritingTo: output)
        process.standardError = handle
        process.standardOutput = handle
        try process.run()
        process.waitUntilExit()
        let said = try String(contentsOf: output, encoding: .utf8)
        let errors = said.split(separator: "\n").filter { $0.contains("error: ") }
        #expect(process.terminationStatus == 0, "\(errors.joined(separator: "\n"))\n\(errors.isEmpty ? said : "")")
    }

    /// Whether the module of a snippet was built; signing is only built where the package is asked for it.
    private func isBuilt(_ snippet: Snippet, _ modules: URL) -> Bool {
        let named = [snippet.module] + snippet.code.map { $0.hasPrefix("import ") ? String($0.dropFirst(7)) : nil }
        return named.compactMap { $0 }.allSatisfy { module in
            module == "Foundation"
                || FileManager.default.fileExists(atPath: modules.appending(path: "\(module).swiftmodule").path)
        }
    }

    @Test func snippetsAreFoundWithTheirLines() {
        let text = """
            /// A thing.
            ///
            /// ```swift
            /// import CEL
            /// let x = 1
            /// ```
            @frozen
            public struct Thing {
                /// ```swift
                /// y
                /// ```
                var y: Int
            }
            """
        let snippets = Snippet.all(in: text, path: "Sources/CEL/Thing.swift")
        #expect(snippets.map(\.description) == ["Sources/CEL/Thing.swift:4", "Sources/CEL/Thing.swift:10"])
        #expect(snippets.map(\.code) == [["import CEL", "let x = 1"], ["y"]])
        #expect(snippets.map(\.isPublic) == [true, false])
        #expect(
            snippets.first?.source(number: 7) == """
                import Foundation; import CEL; import CEL; func snippet7() throws {
                #sourceLocation(file: "Sources/CEL/Thing.swift", line: 5)
                let x = 1
                #sourceLocation()
                }
                """)
    }
}
