import Foundation
import Testing

/// The table of allowed imports: imports point down the layers only. SwiftPM lets transitive imports through, so this test is the law.
@Suite struct ImportTests {
    /// For each target the modules that it may import.
    static let allowed: [String: Set<String>] = [
        "SourceDiagnostics": [],
        "AdvisoryModel": [],
        "ReportLanguages": ["AdvisoryModel"],
        "YAMLTree": ["CLibYAML", "SourceDiagnostics"],
        // Time zones alone need Foundation, caches a lock.
        "CEL": ["SourceDiagnostics", "Foundation", "Synchronization"],
        "RuleEngine": [
            "AdvisoryModel", "CEL", "ReportLanguages", "SourceDiagnostics", "YAMLTree", "Foundation", "Dispatch",
            "Synchronization",
        ],
        "SafeConductTesting": [
            "AdvisoryModel", "Authoring", "CEL", "RuleEngine", "SourceDiagnostics", "YAMLTree", "Testing",
        ],
        "ClosureStatus": family, "PermitRequirements": family, "SafetyWarnings": family, "EmergencyContacts": family,
        // Nobody else may use third-party cryptography.
        "BundleSigning": ["RuleEngine", "Crypto", "Foundation"],
        "Authoring": ["AdvisoryModel", "CEL", "RuleEngine", "SourceDiagnostics", "YAMLTree", "Foundation"],
        "SafeConduct": [
            "AdvisoryModel", "CEL", "ReportLanguages", "RuleEngine", "SourceDiagnostics", "YAMLTree", "ClosureStatus",
            "PermitRequirements",
            "SafetyWarnings", "EmergencyContacts", "Foundation",
        ],
        "safe-conduct": [
            "AdvisoryModel", "Authoring", "BundleSigning", "RuleEngine", "SafeConduct", "SourceDiagnostics", "YAMLTree",
            "ArgumentParser", "Dispatch", "Foundation", "Synchronization",
        ],
    ]
    static let family: Set<String> = [
        "AdvisoryModel", "CEL", "ReportLanguages", "RuleEngine", "SourceDiagnostics", "YAMLTree",
    ]

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every folder of sources with the name of its target.
    static let targets: [(name: String, folder: URL)] = ["Sources", "Plugins/Families"].flatMap { parent in
        let folder = root.appending(path: parent)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { ($0, folder.appending(path: $0)) }
    }

    static func swiftFiles(in folder: URL) -> [URL] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
    }

    @Test func everyTargetImportsOnlyWhatTheTableAllows() throws {
        #expect(Self.targets.count >= 10)
        for (name, folder) in Self.targets where name != "CLibYAML" {
            let allowed = try #require(
                Self.allowed[name], "the target \(name) is missing in the table of allowed imports")
            for file in Self.swiftFiles(in: folder) {
                let text = try String(contentsOf: file, encoding: .utf8)
                for line in text.split(separator: "\n") {
                    guard
                        let match = line.wholeMatch(
                            of:
                                /(?:public |package |internal |@testable )*import (?:class |struct |enum |func )?(\w+).*/
                        )
                    else { continue }
                    let module = String(match.1)
                    #expect(
                        allowed.contains(module) || module == "Glibc" || module == "Darwin",
                        "\(file.lastPathComponent) of \(name) imports \(module)")
                }
            }
        }
    }

    @Test func theEngineNamesNoFamily() throws {
        let names = ["ClosureStatus", "PermitRequirements", "SafetyWarnings", "EmergencyContacts"]
        for file in Self.swiftFiles(in: Self.root.appending(path: "Sources/RuleEngine")) {
            let text = try String(contentsOf: file, encoding: .utf8)
            for name in names { #expect(!text.contains(name), "\(file.lastPathComponent) names \(name)") }
        }
    }

    @Test func theTopLevelHoldsNothingElse() throws {
        let guests: Set<String> = [
            "Package.swift", "Sources", "Tests", "Rules", "Plugins", "README.md", "Benchmarks", "CHANGELOG.md",
            "Package.resolved",
        ]
        let items = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
        for item in items where !item.hasPrefix(".") {
            #expect(guests.contains(item), "\(item) does not belong at the top")
        }
    }

    @Test func noSourceFileIsLongerThanFiveHundredLines() throws {
        for (_, folder) in Self.targets {
            for file in Self.swiftFiles(in: folder) {
                let lines = try String(contentsOf: file, encoding: .utf8).split(
                    separator: "\n", omittingEmptySubsequences: false)
                #expect(lines.count <= 500, "\(file.lastPathComponent) has \(lines.count) lines")
            }
        }
    }

    @Test func nothingInSourcesTrapsOnPurpose() throws {
        for (_, folder) in Self.targets {
            for file in Self.swiftFiles(in: folder) {
                let text = try String(contentsOf: file, encoding: .utf8)
                for word in ["try!", "fatalError(", " as! "] {
                    #expect(!text.contains(word), "\(file.lastPathComponent) contains \(word)")
                }
            }
        }
    }
}
