import AdvisoryModel
import JSON
import ReportLanguages
import RuleEngine
import RuleLanguage
import SafeConductTesting
import SourceDiagnostics
import TestSupport
import Testing

@testable import PermitRequirements

/// What old news keeps away is resolved together with the other permits, or apart from them: the report is the same.
@Suite struct ResolvedTogetherTests {
    /// Permits that are resolved apart.
    private enum ApartFamily: RuleFamily {
        static let name = PermitFamily.name
        static let fields = PermitFamily.fields
        static let templateVariables = PermitFamily.templateVariables
        static let lists = PermitFamily.lists
        static let usualWords = PermitFamily.usualWords
        static let words = PermitFamily.words
        static let diagnosticCodes = PermitFamily.diagnosticCodes
        static let resolvesDefeatedInFull = false

        static func decode(_ item: inout RuleItem) -> PermitRule? { PermitFamily.decode(&item) }
        static func turns(_ rule: PermitRule) -> [Day] { PermitFamily.turns(rule) }
        static func resolve(_ rules: AppliedRules<PermitRule>, in context: CheckContext) -> [Resolution] {
            PermitFamily.resolve(rules, in: context)
        }
        static func lines(_ details: DetailWriter) -> [ReportLine] { PermitFamily.lines(details) }
        static func brief(_ details: DetailWriter) -> [ReportLine] { PermitFamily.brief(details) }
    }

    private static let conditions = [
        "{ crossing.status: open }", "{ crossing.status: closed }", "{ not: { crossing.status: open } }",
        "{ any: [{ crossing.status: open }, { trip.mode: rail }] }", "{ crossing.status: closed, trip.mode: rail }",
        "{ trip.from: RU }",
    ]

    private static let duties = [
        "permit: { document: visa, issuer: KP }", "permit: { document: pass, issuer: RU, leadTime: 4 weeks }",
        "permit: { document: [pass, list], issuer: KP }, admits: entry", "waives: [r0]", "waives: [r1, r2]",
        "admits: entry",
        "permit: { document: pass, issuer: RU }, overrides: [r0]",
    ]

    private func book(_ families: [any RuleFamily.Type], _ random: SeededGenerator) -> TestRulebook {
        var random = random
        let items = (0..<6).map { number in
            // A waiver waives rules of the file, not itself: the first three are documents.
            let duty =
                number < 3 ? Self.duties[random.next(below: 3)] : Self.duties[random.next(below: Self.duties.count)]
            let condition = Self.conditions[random.next(below: Self.conditions.count)]
            let source = random.next(below: 4) == 0 ? "old" : "good"
            return
                "  - { id: r\(number), title: \"R {{ permit.standing }}\", \(duty), authority: KP, when: \(condition), sources: [\(source)] }\n"
        }
        return TestRulebook(
            families: families,
            files: [
                "rules.yaml": "rules: t\nfamily: permit\nitems:\n" + items.joined(),
                "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\nfacts: { status: [{ is: open, source: old }] }\n",
                // Both values are known to conditions.
                "z.yaml":
                    "crossing: z\nbetween: [RU, KP]\nfacts: { status: [{ is: open, source: good }, { is: closed, source: good }] }\n",
            ])
    }

    private static let requests = [
        "{ trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 } }",
        "{ traveler: { documents: [] }, trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: foot } }",
        "{ traveler: { nationalities: [RU], documents: [{ type: visa, issuer: KP, expires: 2027-01-01 }] }, trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: rail } }",
        "{ traveler: { documents: [{ type: pass, issuer: RU, expires: 2026-12-01 }] }, trip: { crossing: a-b, from: KP, to: RU, date: 2026-12-07 } }",
    ]

    @Test func theReportIsTheSame() throws {
        var lookUps = 0
        for seed in 0..<60 {
            let draw = SeededGenerator(UInt64(seed))
            let (together, apart) = (book([PermitFamily.self], draw), book([ApartFamily.self], draw))
            #expect(together.rendered == apart.rendered)
            for request in Self.requests {
                let report = try together.report(request)
                #expect(report == (try apart.report(request)), "\(seed): \(request)")
                lookUps += report.lookUp.count
            }
        }
        // Old news did keep answers open.
        #expect(lookUps > 20)
    }
}
