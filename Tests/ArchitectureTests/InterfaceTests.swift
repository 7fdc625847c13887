import Foundation
import Testing

/// Everything that is public, as the compiler's symbol graphs have it: a change of it is a change of files in `Interface`, and so meant.
@Suite struct InterfaceTests {
    /// The modules that are products, and those that `import SafeConduct` gives with it.
    static let modules = [
        "AdvisoryModel", "Authoring", "BundleFiles", "BundleSigning", "CEL", "Desk", "EditorTrials", "JSON",
        "ReportLanguages", "ReportReading", "RequestReading", "RuleEngine", "RuleLanguage", "RuleLookup",
        "RulebookLoading",
        "RulebookViews",
        "SafeConduct", "SafeConductCommand", "SafeConductRules",
        "SafeConductTesting", "SourceDiagnostics", "YAMLTree",
    ]

    /// The modules beside the tests; nil where they are not there.
    static let folder: URL? = {
        let program = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        let folders = [
            program.resolvingSymlinksInPath().deletingLastPathComponent(),
            SourceTree.root.appending(path: ".build/debug"),
        ]
        return folders.map { $0.appending(path: "Modules") }.first {
            FileManager.default.fileExists(atPath: $0.appending(path: "SafeConduct.swiftmodule").path)
        }
    }()

    static let isPossible = folder != nil

    struct Symbol {
        var path: String
        var declaration: String
        var isCase: Bool
        var isDocumented: Bool
    }

    /// What is public in a module.
    static func symbols(of module: String) throws -> [Symbol] {
        let modules = try #require(folder)
        let output = FileManager.default.temporaryDirectory.appending(path: "symbols-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "swift", "symbolgraph-extract", "-module-name", module, "-I", modules.path,
            "-I", SourceTree.root.appending(path: "Sources/CLibYAML").path,
            "-I", SourceTree.root.appending(path: "Sources/CManual/include").path,
            "-I", SourceTree.root.appending(path: "Sources/CShippedRules/include").path,
            "-target", target, "-minimum-access-level", "public", "-skip-synthesized-members", "-output-dir",
            output.path,
        ]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "swift symbolgraph-extract failed for \(module)")
        let files = try FileManager.default.contentsOfDirectory(at: output, includingPropertiesForKeys: nil)
        return try files.flatMap { file -> [Symbol] in
            let graph = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
            return (graph?["symbols"] as? [[String: Any]] ?? []).compactMap(symbol)
        }
    }

    private static func symbol(_ json: [String: Any]) -> Symbol? {
        guard let path = json["pathComponents"] as? [String],
            let fragments = json["declarationFragments"] as? [[String: Any]]
        else { return nil }
        let declaration = fragments.compactMap { $0["spelling"] as? String }.joined()
        let kind = (json["kind"] as? [String: Any])?["identifier"] as? String
        return Symbol(
            path: path.joined(separator: "."),
            declaration: declaration.split { $0 == " " || $0 == "\n" }.joined(separator: " "),
            isCase: kind == "swift.enum.case",
            isDocumented: json["docComment"] != nil)
    }

    private static var target: String {
        #if os(Linux)
            let system = "unknown-linux-gnu"
        #else
            let system = "apple-macosx15.0"
        #endif
        #if arch(x86_64)
            return "x86_64-\(system)"
        #else
            return "\(system.hasPrefix("apple") ? "arm64" : "aarch64")-\(system)"
        #endif
    }

    @Test(.enabled(if: isPossible, "no built modules were found"), arguments: modules)
    func theListIsInStep(_ module: String) throws {
        let lines = try Self.symbols(of: module).map { "\($0.path): \($0.declaration)\n" }
        let now = Set(lines).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined()
        let file = SourceTree.root.appending(path: "Tests/ArchitectureTests/Interface/\(module).txt")
        let listed = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1", now != listed {
            try now.write(to: file, atomically: true, encoding: .utf8)
        }
        let (old, new) = (Set(listed.split(separator: "\n")), Set(now.split(separator: "\n")))
        let changes = old.subtracting(new).sorted().map { "- \($0)" } + new.subtracting(old).sorted().map { "+ \($0)" }
        #expect(
            changes.isEmpty,
            "what is public has changed; if that is meant, run `UPDATE_FIXTURES=1 swift test --filter InterfaceTests`:\n\(changes.joined(separator: "\n"))"
        )
    }

    /// Cases are told by their type, unless they are what apps go through.
    static let explained: Set<String> = ["Certainty", "Effect", "Evidence.Value", "Source.Kind", "Verdict"]

    @Test(.enabled(if: isPossible, "no built modules were found"), arguments: modules)
    func whatIsPublicIsDocumented(_ module: String) throws {
        for symbol in try Self.symbols(of: module) where !symbol.isDocumented {
            let type = symbol.path.split(separator: ".").dropLast().joined(separator: ".")
            if symbol.isCase, !Self.explained.contains(type) { continue }
            Issue.record("\(symbol.path) of \(module) has no doc comment")
        }
    }
}
