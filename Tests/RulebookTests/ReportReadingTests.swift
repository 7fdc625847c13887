import Foundation
import SafeConduct
import Testing

/// A report that was kept is read back as it was.
@Suite struct ReportReadingTests {
    @Test func everyReportIsReadBackByteForByte() throws {
        let rulebook = try ShippedRulebook.rulebook()
        let days = ["2026-11-21", "2027-06-30", "2029-01-01"].compactMap { Day($0) }
        var count = 0
        var met = 0
        for request in ShippedRulebook.requests {
            for (asOf, languages) in zip(days, [[], ["fr"], ["ko", "ru"]]) {
                let report = rulebook.check(request, asOf: asOf, languages: languages)
                let bytes = report.json()
                let again = try Report(json: bytes)
                #expect(again.json() == bytes)
                #expect(again == report)
                #expect(try Report(json: report.json(pretty: true)) == report)
                count += 1
                met += report.advisories.count { $0.isMet }
            }
        }
        #expect(count > 100)
        #expect(met > 10)
    }

    static let kept = """
        {"schema":"safe-conduct/report/1","trip":{"crossing":"a-b","groupSize":4,"share":-0.5},"asOf":"2026-11-21","verdict":"undetermined",\
        "reasons":[{"code":"nothing-says-open","country":"KP"}],"risk":null,"goodUntil":null,"goodUntilBecause":{"what":"publication","source":"s"},"advisories":[],\
        "sources":{"guide":{"title":"Guide","reliability":"C","published":null,"retrieved":"2025-12","stale":true,"url":null}},"setAside":[],"coming":[{"date":"2026-12-10","what":"ends","rule":"a/b","title":"A","sources":["guide"]}],"contacts":{"KP":"none-known"},\
        "questions":[],"lookUp":[{"fact":"crossing.status","newest":"guide","seen":"2025-12"}],"problems":[],"rulebook":{"digest":"sha256:00","rules":0}}
        """

    @Test func attributesOfTheRulebooksOwnVocabularyAreKept() throws {
        let report = try Report(json: Array(Self.kept.utf8))
        #expect(report.trip.additional == ["groupSize": 4, "share": .number(-0.5)])
        #expect(String(decoding: report.json(), as: UTF8.self) == Self.kept)
    }

    /// Each case changes one piece of the kept report, and names what is said of it.
    @Test(arguments: [
        ("\"verdict\":\"undetermined\",", "", "report/missing-key: a report needs the key `verdict`"),
        ("undetermined", "open", "report/unknown-value: `open` is not a value of `verdict`"),
        ("report/1", "report/2", "report/unknown-schema: the form `safe-conduct/report/2` is not known"),
        ("\"risk\":null", "\"risk\":\"4\"", "report/wrong-type: expected a whole number, found the text `4`"),
        ("\"risk\":null", "\"risk\":null,\"mood\":1", "report/unknown-key: a report has no key `mood`"),
        ("2026-11-21", "2026-02-30", "report/invalid-date: `2026-02-30` is not a date"),
        ("\"sha256:00\"", "12", "report/wrong-type: expected a text in quotes, found `12`"),
        ("\"ends\"", "\"end\"", "report/unknown-value: `end` is not a value of `what`"),
        ("\"setAside\":[]", "\"setAside\":[{}]", "report/missing-key: an advisory needs the key `effect`"),
        ("\"reliability\":\"C\",", "", "report/missing-key: a source needs the key `reliability`"),
        ("{\"what\":\"publication\"", "{\"what\":\"rule-ends\"", "report/missing-key: a cause needs the key `rule`"),
        ("\"none-known\"", "\"none\"", "report/wrong-type: expected a list, found the text `none`"),
        ("{\"KP\":\"none-known\"}", "[]", "report/wrong-type: expected an object, found a list"),
        ("}}", "}", "json/syntax"),
    ])
    func whatIsNoReportIsRefused(piece: String, replacement: String, expected: String) {
        let text = Self.kept.replacing(piece, with: replacement)
        #expect(text != Self.kept)
        #expect {
            _ = try Report(json: Array(text.utf8), name: "kept.json")
        } throws: { error in
            guard let error = error as? InvalidReport else { return false }
            let said = error.diagnostics.map { "\($0.code): \($0.message)" }
            return said.contains { $0.hasPrefix(expected) } && error.description.contains(" --> kept.json:1:")
        }
    }

    @Test func theBundleOfAReportIsKept() throws {
        let request = try #require(ShippedRulebook.requests.first)
        var report = try ShippedRulebook.rulebook().check(request, asOf: Day("2026-11-21") ?? .first)
        report.rulebook.bundle = "sha256:ab"
        #expect(try Report(json: report.json()) == report)
    }

    /// Whatever is cut out of a report, it is read without a trap, and never as another verdict.
    @Test func brokenReportsAreNeverReadAsOthers() throws {
        let rulebook = try ShippedRulebook.rulebook()
        let request = try #require(ShippedRulebook.requests.first)
        let report = rulebook.check(request, asOf: Day("2026-11-21") ?? .first)
        let bytes = report.json()
        var refused = 0
        for start in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 400)) {
            var broken = bytes
            broken.removeSubrange(start..<min(bytes.count, start + 7))
            do {
                #expect(try Report(json: broken).verdict == report.verdict)
            } catch {
                refused += 1
            }
        }
        #expect(refused > 150)
    }
}
