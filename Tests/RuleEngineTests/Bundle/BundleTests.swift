import AdvisoryModel
import SafeConductTesting
import SourceDiagnostics
import Testing

@testable import RuleEngine

/// What was compiled to a bundle answers as what was read from files.
@Suite struct BundleTests {
    @Test func reportsHaveTheSameBytes() throws {
        let compiled = try BundleRulebook.compiled()
        let bundle = try BundleRulebook.bytes()
        let opened = try #require(BundleRulebook.open(bundle).rulebook)
        #expect(opened.reference == compiled.reference)
        #expect(opened.ruleIDs == compiled.ruleIDs)
        #expect(opened.familyNames == compiled.familyNames)
        #expect(opened.crossings == compiled.crossings)
        #expect(opened.sources == compiled.sources)
        let requests = BundleRulebook.requests(300, seed: 1)
        let reports = BundleRulebook.reports(compiled, requests)
        #expect(BundleRulebook.reports(opened, requests) == reports)
        let all = reports.joined()
        for rule in compiled.ruleIDs { #expect(all.contains("\"rule\": \"\(rule)\""), "no request meets \(rule)") }
        for id in compiled.ruleIDs {
            #expect(opened.title(ofRule: id) == compiled.title(ofRule: id))
            #expect(
                opened.trace(rule: id, for: requests[0], asOf: .last)
                    == compiled.trace(rule: id, for: requests[0], asOf: .last))
        }
        #expect(opened.title(ofRule: "n/none") == nil)
    }

    @Test(arguments: 0..<12) func randomRulesAnswerTheSame(_ seed: UInt64) throws {
        var maker = RandomRules(seed: seed &+ 500)
        let words = """
            vocabulary: tests
            attributes:
              traveler.hasPermit: { type: boolean, mayBeAbsent: true, summary: whether, question: { en: Permit? } }
            """
        let files = TestRulebook.basics.merging(["words.yaml": words, "rules.yaml": maker.file(120)]) { $1 }
            .map { SourceFile(path: $0.key, text: $0.value) }
        let compiled = try #require(Rulebook.compile(files, families: [NoteFamily.self]).rulebook)
        let bytes = try #require(Rulebook.bundle(files, families: [NoteFamily.self]).bundle)
        let opened = try #require(BundleRulebook.open(bytes).rulebook)
        let requests = (0..<60).map { _ in maker.request() }
        #expect(BundleRulebook.reports(opened, requests) == BundleRulebook.reports(compiled, requests))
        let (a, b) = (RuleMatches(), RuleMatches())
        for request in requests {
            compiled.match(try #require(compiled.bind(request, asOf: .last)), into: a)
            opened.match(try #require(opened.bind(request, asOf: .last)), into: b)
            #expect(a.ids(in: compiled) == b.ids(in: opened))
        }
    }

    @Test func theSameRulesGiveTheSameBytesInWhateverOrderFilesCome() throws {
        let bytes = try BundleRulebook.bytes()
        let turned = Rulebook.bundle(BundleRulebook.sources.sorted { $0.path > $1.path }, families: [NoteFamily.self])
        #expect(turned.bundle == bytes)
        #expect(turned.digest == "sha256:" + SHA256.hex(bytes.suffix(32)))
        #expect(SHA256.hexDigest(bytes.dropLast(32)) == SHA256.hex(bytes.suffix(32)))
        #expect(turned.ruleCount == 11)
    }

    @Test func threadsShareWhatTheyRead() async throws {
        let opened = try #require(BundleRulebook.open(try BundleRulebook.bytes()).rulebook)
        let requests = BundleRulebook.requests(60, seed: 2)
        let expected = BundleRulebook.reports(try BundleRulebook.compiled(), requests)
        await withTaskGroup(of: [String].self) { group in
            for _ in 0..<4 { group.addTask { BundleRulebook.reports(opened, requests) } }
            for await reports in group { #expect(reports == expected) }
        }
    }

    @Test func rulesWithErrorsGiveNoBundle() {
        let result = Rulebook.bundle(
            [SourceFile(path: "a.yaml", text: "rules: t\nfamily: none\nitems: []\n")], families: [NoteFamily.self])
        #expect(result.bundle == nil)
        #expect(result.digest == "")
        #expect(result.diagnostics.map(\.code).contains("rulebook/unknown-value"))
    }
}
