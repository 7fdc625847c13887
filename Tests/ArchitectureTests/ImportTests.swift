import Foundation
import Testing

/// The table of allowed imports: imports point down the layers only. SwiftPM lets transitive imports through, so this test is the law.
@Suite struct ImportTests {
    static let foundations: Set<String> = ["AdvisoryModel", "CEL", "JSON", "SourceDiagnostics", "YAMLTree"]
    static let family: Set<String> = foundations.union(["ReportLanguages", "RuleEngine", "RuleLanguage", "TripClocks"])
    static let engine: Set<String> = family.union(["RuleLookup", "RulebookFacts"])

    /// The part of Foundation that is small; where it does not stand alone, all of it.
    static let essentials = "FoundationEssentials"

    /// For each target the modules that it may import.
    static let allowed: [String: Set<String>] = [
        // Layer 0
        "JSON": [],
        // What is made once needs a lock.
        "OnceMadeParts": ["Synchronization", "Glibc", "Darwin"],
        "Threads": ["Synchronization"],
        // Files, pipes and terminals, as the system has them.
        "SystemFiles": [],
        // Layer 1
        "CivilTime": ["SystemFiles", "Synchronization", essentials, "FoundationInternationalization"],
        "SourceDiagnostics": ["JSON"],
        "AdvisoryModel": ["JSON"],
        // Layer 2
        "YAMLTree": ["CLibYAML", "JSON", "SourceDiagnostics"],
        // Caches need a lock.
        "CEL": ["CivilTime", "SourceDiagnostics", "Synchronization"],
        "ReportLanguages": ["AdvisoryModel", "JSON"],
        "TripClocks": ["AdvisoryModel", "CivilTime"],
        // Layer 3
        "RuleFunctions": ["AdvisoryModel", "CEL", "JSON"],
        "RuleLanguage": foundations.union(["OnceMadeParts", "ReportLanguages", "RuleFunctions"]),
        // The index knows neither rules nor their language.
        "RuleLookup": ["AdvisoryModel", "CEL"],
        // What is in a bundle, not what it means.
        "BundleFiles": ["AdvisoryModel", "SourceDiagnostics", "SystemFiles", "YAMLTree"],
        "RulebookFacts": [
            "AdvisoryModel", "CEL", "JSON", "RuleFunctions", "RuleLanguage", "RuleLookup", "SourceDiagnostics",
            "TripClocks", "OnceMadeParts", "Synchronization",
        ],
        // Layer 4
        "RequestBinding": [
            "AdvisoryModel", "CEL", "JSON", "OnceMadeParts", "RuleFunctions", "RuleLanguage", "RuleLookup",
            "RulebookFacts", "SourceDiagnostics", "Synchronization", "TripClocks", "YAMLTree",
        ],
        // Layer 5
        "RuleEngine": foundations.union([
            "ReportLanguages", "RequestBinding", "RuleFunctions", "RuleLanguage", "RuleLookup", "RulebookFacts",
            "TripClocks", "OnceMadeParts", "Synchronization", "Threads",
        ]),
        "RequestReading": foundations.union(["RequestBinding", "RuleEngine", "RuleLanguage"]),
        "RulebookFolder": ["RuleLanguage", "SourceDiagnostics", "SystemFiles", "YAMLTree", essentials],
        // Nobody else may use third-party cryptography.
        "BundleSigning": ["BundleFiles", "Crypto", essentials],
        // Layer 5
        "DeclaredFamilies": foundations.union(["OnceMadeParts", "RuleEngine", "RuleFunctions", "RuleLanguage"]),
        "RulebookIndexing": [
            "AdvisoryModel", "CEL", "RuleLanguage", "RuleLookup", "RuleEngine", "RulebookFacts", "Threads",
            "TripClocks",
        ],
        "RulebookViews": [
            "AdvisoryModel", "CEL", "JSON", "RequestBinding", "RuleEngine", "RuleLanguage", "RuleLookup",
            "RulebookFacts", "SourceDiagnostics", "TripClocks",
        ],
        "RulebookWords": [
            "AdvisoryModel", "JSON", "ReportLanguages", "RuleLanguage", "SourceDiagnostics", "YAMLTree", essentials,
            "FoundationInternationalization",
        ],
        "ReportReading": ["AdvisoryModel", "JSON", "RuleLanguage", "SourceDiagnostics", "YAMLTree"],
        // Layer 6
        "RulebookLoading": engine.union([
            "BundleFiles", "DeclaredFamilies", "RequestBinding", "RuleFunctions", "RulebookFolder",
            "RulebookIndexing", "RulebookWords", "Threads", "Synchronization",
        ]),
        "ClosureStatus": family.union(["OnceMadeParts"]), "PermitRequirements": family.union(["OnceMadeParts"]),
        "SafetyWarnings": family,
        "EmergencyContacts": family,
        // Layer 7
        "Authoring": family.union([
            "CManual", "DeclaredFamilies", "RequestBinding", "RequestReading", "RuleFunctions", "RulebookFacts",
            "RulebookFolder", "RuleLookup", "RulebookIndexing",
            "RulebookLoading", "RulebookViews", "RulebookWords",
        ]),
        "SafeConduct": engine.union([
            "BundleFiles", "CivilTime", "RequestBinding", "RequestReading", "RulebookFolder", "ReportReading",
            "RulebookLoading", "RulebookViews", "RulebookWords",
            "Threads", "ClosureStatus",
            "PermitRequirements",
            "SafetyWarnings",
            "EmergencyContacts",
            essentials, "Synchronization",
        ]),
        // For other languages: C functions, and nothing else.
        "SafeConductC": ["SafeConduct", "Synchronization"],
        "SafeConductRules": ["CShippedRules", "SafeConduct"],
        // Layer 8. Threads that read and work, files that editors name.
        "EditorFeatures": foundations.union([
            "Authoring", "ReportLanguages", "RequestBinding", "RequestReading", "RuleEngine", "RuleLanguage",
            "RulebookFolder", "RulebookLoading", "RulebookWords",
        ]),
        "LanguageServer": [
            "AdvisoryModel", "Authoring", "EditorFeatures", "JSON", "RuleEngine", "RulebookFolder", "RulebookLoading",
            "SourceDiagnostics", "SystemFiles", "Threads", "YAMLTree", "Dispatch", essentials, "Synchronization",
        ],
        "Desk": engine.union(["Authoring", "SafeConduct"]),
        "Feeds": [
            "AdvisoryModel", "Authoring", "JSON", "ReportLanguages", "RuleEngine", "RulebookFolder", "RulebookLoading",
            essentials,
            "SourceDiagnostics", "YAMLTree",
        ],
        // Layer 9
        "EditorTrials": [
            "Authoring", "JSON", "LanguageServer", "RuleEngine", "RulebookLoading", "SafeConductTesting",
            "SourceDiagnostics", "Foundation", "Synchronization", "Dispatch",
        ],
        "SafeConductTesting": family.union([
            "Authoring", "RequestReading", "RulebookLoading", "Testing", "Dispatch", "Foundation", "Synchronization",
        ]),
        "SafeConductCommand": [
            "AdvisoryModel", "Authoring", "BundleFiles", "BundleSigning", "Desk", "Feeds", "JSON", "LanguageServer",
            "ReportLanguages", "RequestBinding", "RequestReading", "RuleEngine", "RuleLanguage", "RulebookFolder",
            "RulebookLoading", "SafeConduct", "SourceDiagnostics", "SystemFiles", "Threads", "YAMLTree",
            "ArgumentParser", "Dispatch",
            essentials, "Synchronization",
        ],
        // Layer 10
        "safe-conduct": ["SafeConductCommand"],
    ]

    @Test func everyTargetImportsOnlyWhatTheTableAllows() throws {
        #expect(SourceTree.targets.count >= 17)
        for target in SourceTree.targets {
            let allowed = try #require(
                Self.allowed[target.name], "the target \(target.name) is missing in the table of allowed imports")
            for file in target.files {
                for module in Self.imports(in: file.code) {
                    #expect(
                        allowed.contains(module) || module == "Glibc" || module == "Darwin"
                            || module == "Foundation" && allowed.contains(Self.essentials),
                        "\(file.path) of \(target.name) imports \(module)")
                }
            }
        }
    }

    /// All of Foundation takes 4 MB of memory of every process: where the small part stands alone, nothing that ships asks for more.
    @Test func foundationIsNeverLoadedWhole() {
        for target in SourceTree.targets where !["EditorTrials", "SafeConductTesting"].contains(target.name) {
            for file in target.files {
                var isElse = false
                for line in file.code.split(separator: "\n") {
                    if Self.imports(in: line).contains("Foundation"), !isElse {
                        Issue.record(
                            "\(file.path) of \(target.name) imports Foundation without asking for \(Self.essentials)")
                    }
                    isElse = line.drop(while: \.isWhitespace).starts(with: "#else")
                }
            }
        }
    }

    @Test(arguments: [
        ("import A", "A"), ("public import A", "A"), ("@_exported public import A", "A"),
        ("@_exported public import struct A.B", "A"), ("private import A", "A"), ("fileprivate import A", "A"),
        ("#if canImport(A)\n    import A\n#endif", "A"), ("@testable import A", "A"), ("import A; import B", "A B"),
        ("@preconcurrency @_spi(X) package import A", "A"), ("let important = 1", ""), ("important()", ""),
    ])
    func everyKindOfImportIsSeen(_ code: String, _ modules: String) {
        #expect(Self.imports(in: code[...]).joined(separator: " ") == modules)
    }

    /// The modules that code imports, whatever goes before the word `import`.
    static func imports(in code: Substring) -> [String] {
        let pattern =
            /^(?:@\w+(?:\([^)]*\))?\s+|(?:public|package|internal|private|fileprivate)\s+)*import\s+(?:(?:class|struct|enum|protocol|func|let|var|typealias)\s+)?(\w+)/
        return code.split(whereSeparator: { $0 == "\n" || $0 == ";" }).compactMap { statement in
            statement.drop(while: \.isWhitespace).firstMatch(of: pattern).map { String($0.1) }
        }
    }

    @Test func theTopLevelHoldsNothingElse() throws {
        let guests: Set<String> = [
            "Package.swift", "Sources", "Tests", "Rules", "Plugins", "README.md", "Benchmarks", "CHANGELOG.md",
            "Package.resolved",
        ]
        let items = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path)
        for item in items where !item.hasPrefix(".") {
            #expect(guests.contains(item), "\(item) does not belong at the top")
        }
    }
}
