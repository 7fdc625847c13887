import AdvisoryModel
import JSON
import RuleFixtures
import RuleLanguage
import RulebookViews
import SafeConductTesting
import SourceDiagnostics
import Testing

@testable import RuleEngine
@testable import RulebookLoading
@testable import RuleLookup

/// What was compiled to a bundle answers as what was read from files.
@Suite struct BundleTests {
    @Test func reportsHaveTheSameBytes() throws {
        let compiled = try BundleRulebook.compiled()
        let bundle = try BundleRulebook.bytes()
        let opened = try #require(BundleRulebook.open(bundle).rulebook)
        #expect(opened.reference.digest == compiled.reference.digest && opened.ruleCount == compiled.ruleCount)
        #expect(compiled.reference.bundle == nil)
        #expect(opened.reference.bundle == "sha256:" + SHA256.hex(bundle.suffix(32)))
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
              traveler.hasPermit: { type: boolean, summary: whether, question: { en: Permit? } }
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
            _ = compiled.match(try #require(compiled.bind(request, asOf: .last)), into: a)
            _ = opened.match(try #require(opened.bind(request, asOf: .last)), into: b)
            #expect(a.ids(in: compiled) == b.ids(in: opened))
        }
    }

    @Test func claimsKeepTheirMinutesAndTheirClock() throws {
        let status = "{ zone: KP, claims: [{ is: open, source: good, from: 2026-12-07T07:00, to: 2026-12-08 }] }"
        var texts = TestRulebook.basics
        texts["a-b.yaml", default: ""] += "\nfacts: { status: \(status) }\n"
        let files = texts.map { SourceFile(path: $0.key, text: $0.value) }
        let compiled = try #require(Rulebook.compile(files, families: [NoteFamily.self]).rulebook)
        let bytes = try #require(Rulebook.bundle(files, families: [NoteFamily.self]).bundle)
        let opened = try #require(BundleRulebook.open(bytes).rulebook)
        let claim = try #require(opened.crossing("a-b")?.claims.first)
        #expect("\(claim.valid) \(claim.zone ?? "")" == "2026-12-07T07:00..2026-12-08 KP")
        #expect(opened.crossings == compiled.crossings)
    }

    @Test func theSameRulesGiveTheSameBytesInWhateverOrderFilesCome() throws {
        let bytes = try BundleRulebook.bytes()
        let turned = Rulebook.bundle(BundleRulebook.sources.sorted { $0.path > $1.path }, families: [NoteFamily.self])
        #expect(turned.bundle == bytes)
        #expect(turned.digest == "sha256:" + SHA256.hex(bytes.suffix(32)))
        #expect(SHA256.hexDigest(bytes.dropLast(32)) == SHA256.hex(bytes.suffix(32)))
        #expect(turned.ruleCount == 11)
    }

    @Test(arguments: [
        // The same node as a title, which is not filled in, and as a value that is.
        "document: *shared", "document: *shared, issuer: *issuer",
    ]) func aliasesBetweenTitlesAndFilledValuesMakeNoDifference(_ keys: String) throws {
        let files =
            TestRulebook.basics.merging([
                "rules.yaml": """
                rules: t
                family: alias
                items:
                  - id: "r-{c}"
                    each: [{ c: FR, t: "{ trip.to }", i: KP }, { c: US, t: "{c}", i: RU }]
                    title: &shared "For {t}"
                    text: &issuer "{i}"
                    when: { traveler.nationalities: "{c}" }
                    \(keys.split(separator: ", ").joined(separator: "\n    "))
                    sources: [good]
                """
            ]) { $1 }.map { SourceFile(path: $0.key, text: $0.value) }
        let loaded = Rulebook.compile(files, families: [AliasFamily.self])
        let compiled = try #require(
            loaded.rulebook, "\(DiagnosticRenderer(sources: loaded.files).render(loaded.diagnostics))")
        let bytes = try #require(Rulebook.bundle(files, families: [AliasFamily.self]).bundle)
        let opened = try #require(Rulebook.open(bundle: bytes, families: [AliasFamily.self]).rulebook)
        for country in ["FR", "US"] {
            let request = Request(
                traveler: Traveler(nationalities: [country]), trip: Trip(crossing: "a-b", from: "RU", to: "KP"))
            let report = compiled.check(request, asOf: .last)
            #expect(
                BundleRulebook.text(of: opened.check(request, asOf: .last)) == BundleRulebook.text(of: report))
            #expect(report.advisories.map(\.title) == [country == "FR" ? "For { trip.to }" : "For {c}"])
            #expect(report.problems.isEmpty)
        }
    }

    /// A family whose values are any texts.
    private enum AliasFamily: RuleFamily {
        static let name = "alias"
        static let fields = [
            FamilyField("document", "a text", example: "x"), FamilyField("issuer", "another", example: "x"),
        ]
        static func decode(_ item: inout RuleItem) -> [String]? {
            ["document", "issuer"].compactMap { item.fields.text($0) }
        }
        static func resolve(_ rules: AppliedRules<[String]>, in context: CheckContext) -> [Resolution] {
            rules.map { Resolution(.informs, details: [.init("texts", .array($0.payload.map { .string($0) }))]) }
        }
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

    /// One bit of a rule and a checksum that fits: the rules' digest stays what the bundle says, that of the bundle does not.
    @Test func aForgedBundleHasADigestOfItsOwn() throws {
        let bundle = try BundleRulebook.bytes()
        let place = try #require(bundle.firstRange(of: Array("Ban".utf8))).lowerBound
        var forged = Array(bundle.dropLast(32))
        forged[place] ^= 1
        var hash = SHA256()
        hash.update(forged)
        forged += hash.finish()
        let (one, other) = (
            try #require(BundleRulebook.open(bundle).rulebook), try #require(BundleRulebook.open(forged).rulebook)
        )
        #expect(other.title(ofRule: "n/ban") == "Can" && one.title(ofRule: "n/ban") == "Ban")
        #expect(one.reference.digest == other.reference.digest)
        #expect(one.reference.bundle != other.reference.bundle)
        #expect(other.reference.bundle == "sha256:" + SHA256.hex(forged.suffix(32)))
    }

    @Test func rulesWithErrorsGiveNoBundle() {
        let result = Rulebook.bundle(
            [SourceFile(path: "a.yaml", text: "rules: t\nfamily: none\nitems: []\n")], families: [NoteFamily.self])
        #expect(result.bundle == nil)
        #expect(result.digest == "")
        #expect(result.diagnostics.map(\.code.text).contains("rulebook/unknown-value"))
    }
}
