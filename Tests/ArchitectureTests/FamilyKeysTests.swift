import Foundation
import SafeConduct
import Testing

/// What belongs to a family is said by the family alone: engine and renderers name none, and no key and no word of one.
@Suite struct FamilyKeysTests {
    static let families: [any RuleFamily.Type] = .standard

    /// Words that the model has of its own: parts and attributes of requests and reports, and keys of every rule.
    static let ofTheModel: Set<String> = [
        "contacts", "level", "to", "hours", "issuer", "covers", "entries", "document", "missing", "possible",
        "severity", "all", "unknown", "expected", "past", "admits", "entry", "applyBy",
    ]

    /// The names of families, their keys, their details, the values and sentences that they have words for, their lists.
    static let words: Set<String> = families.reduce(into: Set<String>()) { words, family in
        words.insert(family.name)
        words.formUnion(family.fields.map(\.name))
        words.formUnion(family.templateVariables.map(\.name))
        words.formUnion(family.lists.keys)
        words.formUnion(family.usualWords.keys)
        for own in family.words.values {
            words.formUnion(own.labels.keys)
            words.formUnion(own.terms.keys)
            words.formUnion(own.terms.values.flatMap(\.keys))
            words.formUnion(own.sentences.keys)
            words.formUnion(own.services.keys)
        }
    }.subtracting(ofTheModel)

    /// What engine and renderers are made of.
    static let folders = [
        "BundleFiles", "DeclaredFamilies", "RuleEngine", "RuleLanguage", "RuleLookup", "RulebookFacts",
        "RulebookFolder",
        "RulebookIndexing",
        "RulebookLoading",
        "ReportReading", "ReportLanguages", "TripClocks",
        "SafeConduct/Rendering",
        "AdvisoryModel/Report",
    ].map { SourceTree.root.appending(path: "Sources/\($0)") }

    @Test func engineAndRenderersNameNoFamilyAndNoKeyOfOne() throws {
        #expect(
            Self.words.isSuperset(of: [
                "closure", "passage", "waives", "standing", "hazard", "tooLate", "contacts.service", "consular",
            ]))
        var literals = 0
        for folder in Self.folders {
            for file in SourceTree.swiftFiles(in: folder) {
                for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                    for match in line.matches(of: /"([A-Za-z.-]+)"/) {
                        literals += 1
                        let word = String(match.1)
                        #expect(!Self.words.contains(word), "\(file.lastPathComponent) knows `\(word)` of a family")
                    }
                }
            }
        }
        #expect(literals > 500)
    }

    @Test func everyFamilySpeaksEveryLanguageOfReports() throws {
        let folder = SourceTree.root.appending(path: "Sources/ReportLanguages/Languages")
        #expect(SourceTree.swiftFiles(in: folder).count == 5)
        for family in Self.families {
            #expect(family.words.keys.sorted() == ["en", "fr", "pl", "ru", "zh-Hans"], "\(family.name)")
        }
    }

    @Test func aFamilyFromOutsideImportsProductsOnly() throws {
        let products: Set<String> = ["SafeConduct", "SafeConductTesting", "Testing"]
        let files = SourceTree.swiftFiles(in: SourceTree.root.appending(path: "Tests/OutsideTests"))
        #expect(files.count == 4)
        for file in files {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            where line.hasPrefix("import ") || line.contains("@testable") {
                #expect(
                    products.contains(String(line.dropFirst("import ".count))), "\(file.lastPathComponent): \(line)")
            }
        }
    }
}
