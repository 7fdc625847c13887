import AdvisoryModel
import CEL
import RequestBinding
import RequestReading
import RuleFixtures
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing
import YAMLTree

@testable import RuleEngine
@testable import RuleLanguage

/// What is decided of a term without its program is what its program says.
@Suite struct DirectTestTests {
    private static let expressions =
        PlainConditionTests.pairs.map(\.1) + [
            "!(trip.to == 'KP')", "!('FR' in traveler.nationalities)", "trip.to in []", "traveler.occupation == 'a'",
            "trip.to == 'KP' || traveler.age > 60", "!(trip.to == 'KP' && traveler.age > 60)",
            "traveler.pass == true || trip.date in [date('2026-01-01')]", "traveler.pass || !(trip.mode == 'rail')",
            "traveler.age < -9223372036854775807", "traveler.age > 9223372036854775807", "traveler.age in [18, 60]",
            "60 > traveler.age && traveler.age >= 18 || trip.to != 'RU'", "traveler.nationalities == ['FR']",
            "traveler.age >= 60 && traveler.age <= 18 || trip.to == 'KP'", "trip.date != date('2026-01-01')",
            "trip.date < date('0001-01-01')", "trip.date > date('9999-12-31')", "trip.time >= '10:00'",
            "traveler.nationalities.exists(n, n == 'FR' || n == 'XXA')", "traveler.occupation == 'e\\u0301t\\u00e9'",
            "traveler.occupation in ['cook', '\(String(repeating: "x", count: 80))']",
            "traveler.holds('visa', 'RU') || trip.to == 'KP'", "traveler.passport.issuer == 'FR' || trip.to == 'RU'",
            "traveler.nationalities.exists(n, n in groups.club)", "!traveler.nationalities.exists(n, n in groups.old)",
            "traveler.nationalities.exists(n, n in groups.old) || traveler.residence == 'FR'",
            "traveler.nationalities.exists(n, n in groups.old) && traveler.nationalities.exists(n, n in groups.club)",
            "traveler.residence in groups.club", "traveler.occupation == 'a' || traveler.residence == 'FR'",
            "!(traveler.occupation == 'a') && (traveler.residence == 'FR' || trip.mode == 'air')",
            "traveler.occupation in [\((0..<70).map { "'job\($0)'" }.joined(separator: ", "))] || trip.mode == 'air'",
            "traveler.age >= 60 && trip.time >= '10:00' && traveler.occupation == 'a'",
        ]

    private static let requests = [
        "{ trip: { crossing: a-b } }",
        "{ traveler: { nationalities: [FR], age: 18, note: 'a \"b\" \\ c', pass: true }, trip: { crossing: a-b, from: RU, to: KP, date: 2026-01-01, time: '10:00', purpose: tourism, mode: rail } }",
        "{ traveler: { nationalities: [DE, RU], age: 60, occupation: cook, pass: false }, trip: { crossing: a-b, from: KP, to: RU, date: 2026-02-28, time: '09:59', purpose: work, mode: foot } }",
        "{ traveler: { nationalities: [], age: 61, occupation: \"\\u00e9t\\u00e9\", birthDate: 1965 }, trip: { crossing: a-b, date: 2026-03-01 } }",
        "{ traveler: { nationalities: [XXA, FR, RU], birthDate: 2008 }, trip: { crossing: a-b, to: RU, date: 2026-03-31 } }",
        "{ traveler: { nationalities: null, pass: null, birthDate: 1950-01 }, trip: { crossing: a-b, date: 2027-01-01 } }",
    ]

    @Test func itSaysWhatTheProgramSays() throws {
        let items = Self.expressions.enumerated().map { number, text in
            "  - { id: r\(number), title: A, effect: warns, sources: [good], when: '\(text.replacing("'", with: "''"))' }\n"
        }
        let book = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "words.yaml":
                    """
                vocabulary: t
                attributes: { traveler.pass: { type: boolean }, traveler.note: { type: text } }
                groups:
                  club: { members: [{ is: [FR, DE], source: good }] }
                  old: { members: [{ is: [RU], source: good }, { is: [FR], source: old }] }
                """,
                "rules.yaml": "rules: t\nfamily: note\nitems:\n" + items.joined(),
            ])
        let rulebook = try #require(book.result.rulebook, "\(book.rendered)")
        var (decided, unknown, left) = (0, 0, 0)
        for text in Self.requests {
            let asOf = try #require(Day("2026-01-01"))
            let root = try #require(YAMLReader.read(SourceFile(path: "request.yaml", text: text)).0)
            let request = try #require(rulebook.decodeRequest(root).request, "\(text)")
            let bound = try #require(rulebook.bind(request, asOf: asOf))
            for number in rulebook.store.numbers {
                let condition = rulebook.store[number].content.condition
                let truths = condition.terms.map { term -> Bool? in
                    if case .bool(let truth) = term.program.evaluate(bound.values.bindings) { truth } else { nil }
                }
                let truth = truths.contains(false) ? false : truths.contains(nil) ? nil : true
                #expect(condition.evaluate(bound.values.bindings).truth == truth)
                #expect(condition.mayHold(bound.values.bindings) == (truth != false))
                for term in condition.terms {
                    let test = DirectTest(term.core.form, groups: rulebook.groupSlot)
                    guard let truth = test?.truth(bound.values.bindings) else {
                        guard let doubt = test?.unknown(bound.values.bindings) else {
                            left += 1
                            continue
                        }
                        unknown += 1
                        guard case .unknown(doubt) = term.program.evaluate(bound.values.bindings) else {
                            Issue.record("\(term.text) is not unknown by \(doubt.names) for \(text)")
                            continue
                        }
                        continue
                    }
                    decided += 1
                    guard case .bool(truth) = term.program.evaluate(bound.values.bindings) else {
                        Issue.record("\(term.text) is not \(truth) for \(text)")
                        continue
                    }
                }
            }
        }
        // Both ways are taken.
        #expect(decided > 100 && unknown > 30 && left > 30, "\(decided) decided, \(unknown) unknown, \(left) left")
    }
}
