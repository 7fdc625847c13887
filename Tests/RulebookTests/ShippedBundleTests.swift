import Foundation
import SafeConduct
import Testing

/// The shipped rulebook as a bundle gives the same bytes.
@Suite struct ShippedBundleTests {
    @Test func everyReportIsTheSame() throws {
        let compiled = try ShippedRulebook.rulebook()
        let made = Rulebook.bundle(paths: [ShippedRulebook.folder], families: .standard)
        let bytes = try #require(made.bundle)
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).scbundle")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let opened = try #require(Rulebook.load(paths: [file.path], families: .standard).rulebook)
        #expect(Rulebook.isBundle(file.path) && Rulebook.isWhole(bundle: file.path))
        #expect(opened.ruleIDs == compiled.ruleIDs && opened.reference.digest == compiled.reference.digest)
        #expect(opened.reference.bundle == made.digest)
        for day in ["2026-11-21", "2025-06-01", "2027-08-01"] {
            let asOf = try #require(Day(day))
            for request in ShippedRulebook.requests {
                for languages in [[], ["ru"], ["fr", "en"]] {
                    let expected = compiled.check(request, asOf: asOf, languages: languages)
                    var answer = opened.check(request, asOf: asOf, languages: languages)
                    answer.rulebook.bundle = nil
                    #expect(answer.json() == expected.json())
                }
            }
        }
        for crossing in compiled.crossings {
            #expect(
                opened.facts(of: crossing.id, on: nil, asOf: .last)
                    == compiled.facts(of: crossing.id, on: nil, asOf: .last))
        }
    }

    @Test func aBundleIsARulebookByItself() throws {
        let bytes = try #require(Rulebook.bundle(paths: [ShippedRulebook.folder], families: .standard).bundle)
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).scbundle")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        func codes(_ paths: [String], _ policy: BundlePolicy = BundlePolicy()) -> [String] {
            Rulebook.load(paths: paths, families: .standard, options: LoadOptions(bundles: policy)).diagnostics.map(
                \.code.text)
        }
        #expect(codes([file.path, ShippedRulebook.folder]) == ["bundle/not-alone"])
        #expect(codes([ShippedRulebook.folder], BundlePolicy(minimumSerial: 1)) == ["bundle/not-a-bundle"])
        #expect(
            Rulebook.bundle(paths: [file.path], families: .standard).diagnostics.map(\.code.text)
                == ["bundle/already-compiled"])
        // A small file is copied without being asked to be, and what was copied does not notice what becomes of the file.
        #expect(bytes.count < 1 << 20)
        let copied = Rulebook.load(paths: [file.path], families: .standard)
        try Data().write(to: file)
        #expect(copied.rulebook?.title(ofRule: copied.rulebook?.ruleIDs.last ?? "") != nil)
        #expect(codes([file.path]) == ["bundle/truncated"])
        try Data("SCB".utf8).write(to: file)
        #expect(codes([file.path]) == ["bundle/truncated"])
        try Data([0x53, 0xFF] + bytes.dropFirst(2)).write(to: file)
        #expect(codes([file.path]) == ["bundle/not-a-bundle"])
        #expect(codes([file.path + ".scbundle"]) == ["bundle/unreadable"])
        #expect(codes([file.path + "-none"], BundlePolicy(minimumSerial: 1)).contains("rulebook/no-such-file"))
        try Data(bytes.dropLast(100)).write(to: file)
        #expect(codes([file.path]) == ["bundle/truncated"])
        #expect(!Rulebook.isWhole(bundle: file.path))
    }
}
