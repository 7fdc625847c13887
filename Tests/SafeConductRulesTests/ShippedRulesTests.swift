import Foundation
import SafeConduct
import SafeConductRules
import Testing

/// The rulebook that programs carry is that of `Rules`.
@Suite struct ShippedRulesTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The files of the rulebook, without its tests.
    private static let paths: [String] = {
        let folder = root.appending(path: "Rules").path
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }()

    /// The C file with its list of files as it is to be.
    private static func source(_ old: String) -> String {
        let head = old.prefix(upTo: old.firstRange(of: "static const")?.lowerBound ?? old.endIndex)
        let tail = old.suffix(from: old.firstRange(of: "};\n\nstruct shipped_file")?.lowerBound ?? old.endIndex)
        let embeds = paths.enumerated().map { number, path in
            "static const unsigned char file\(number)[] = {\n#embed \"../../Rules/\(path)\"\n};\n"
        }
        let entries = paths.enumerated().map { number, path in
            "    {\"\(path)\", file\(number), sizeof file\(number)},\n"
        }
        return head + embeds.joined() + "\nstatic const struct shipped_file files[] = {\n" + entries.joined() + tail
    }

    @Test func everyFileIsListed() throws {
        let file = Self.root.appending(path: "Sources/CShippedRules/CShippedRules.c")
        let old = try String(contentsOf: file, encoding: .utf8)
        let new = Self.source(old)
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1", new != old {
            try new.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(old == new, "run `UPDATE_FIXTURES=1 swift test --filter ShippedRulesTests`")
    }

    @Test func theFilesAreThoseOfTheFolder() throws {
        let files = Rulebook.shippedFiles
        #expect(files.map(\.path) == Self.paths)
        for file in files {
            let onDisk = try Data(contentsOf: Self.root.appending(path: "Rules/\(file.path)"))
            #expect(file.bytes == Array(onDisk), "build again: \(file.path) has changed")
        }
    }

    @Test func itCompilesToTheSameRulebook() throws {
        let shipped = try Rulebook.shipped()
        let loaded = try Rulebook.load(paths: [Self.root.appending(path: "Rules").path], families: .standard).get()
        #expect(shipped.reference == loaded.reference)
        #expect(shipped.crossing("khasan-tumangang") != nil)
    }

    @Test func withoutItsFamiliesItSaysWhatIsWrong() {
        #expect(throws: DiagnosedError.self) { try Rulebook.shipped(families: []) }
    }
}
