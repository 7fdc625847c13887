import Foundation
import Testing

/// `crossings`: the list, and one crossing with every claim.
@Suite struct CrossingsTests {
    static let files = SmallRulebook.with([
        "rules/c-d.yaml": "crossing: c-d\nname: { en: Gamma – Delta }\nbetween: [FR, ES]\n"
    ])

    private func run(_ arguments: [String]) throws -> Workspace.Outcome {
        try Workspace(Self.files).run(["crossings", "--rules", "rules"] + arguments)
    }

    private func object(_ arguments: [String]) throws -> [String: Any] {
        let run = try run(arguments + ["--format", "json"])
        #expect(run.error.isEmpty)
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test func allAreListed() throws {
        let run = try run([])
        #expect(run.output == "a-b  Alpha – Beta  (Russia – North Korea)\nc-d  Gamma – Delta  (France – Spain)\n")
        #expect(run.code == 0)
    }

    @Test(arguments: [
        (["RU", "KP"], ["a-b"]), (["KP", "RU"], ["a-b"]), (["ru"], ["a-b"]), (["ESP"], ["c-d"]), (["FR", "RU"], []),
    ])
    func onlyThoseBetweenTheCountriesAreListed(_ countries: [String], _ ids: [String]) throws {
        let list = try #require(try object(["--between"] + countries)["crossings"] as? [[String: Any]])
        #expect(list.map { $0["id"] as? String } == ids)
    }

    @Test func everyClaimIsShownWithWhoMakesItAndWhichCounts() throws {
        let run = try run(["a-b", "--date", "2026-12-07", "--as-of", "2026-11-21"])
        #expect(run.error.isEmpty)
        #expect(
            run.output.contains(
                "modes: rail (sources disagree, the best source wins)\n  * rail – good, A6; published 2024-01-01"))
        #expect(run.output.contains("    road – poor, D6; published 2025-03"))
        #expect(run.code == 0)
    }

    @Test func claimsAreWeighedForAMomentByTheClockOfASide() throws {
        let arguments = ["a-b", "--date", "2026-12-07", "--as-of", "2026-11-21"]
        let text = try run(arguments + ["--time", "8:30", "--from", "KP"])
        #expect(text.output.contains("Claims on 2026-12-07 at 08:30 by the clock of KP as known on 2026-11-21"))
        let view = try object(arguments + ["--time", "08:30"])
        #expect(view["time"] as? String == "08:30" && view["from"] is NSNull)
        #expect(try run(["a-b", "--time", "08:30"]).code == 2)
        #expect(try run(arguments + ["--time", "25:00"]).error.hasPrefix("error[request/wrong-type]: `trip.time`"))
        #expect(
            try run(arguments + ["--from", "FR"]).error.hasPrefix("error[request/unknown-value]: `FR` is not a side"))
    }

    @Test func whatDecidesAFactIsSaidAndWhatBecomesOfEachClaim() throws {
        let files = Self.files.merging([
            "rules/e-f.yaml": """
            crossing: e-f
            between: [RU, KP]
            facts:
              status:
                policy: latest
                atLeast: C
                claims:
                  - { is: closed, source: good, from: 2021 }
                  - { is: open, source: good, from: 2025-11-17 }
                  - { is: closed, source: poor, from: 2026 }
            """
        ]) { _, new in new }
        let arguments = ["crossings", "--rules", "rules", "e-f", "--date", "2026-12-07", "--as-of", "2026-11-21"]
        let text = try Workspace(files).run(arguments)
        #expect(
            text.output.hasSuffix(
                """
                status: open (sources disagree, the latest claim wins)
                  * open – good, A6; published 2024-01-01; last seen 2026-01-01; holds
                    2025-11-17.. [e-f.yaml:9:9]
                    closed – poor, D6; published 2025-03; last seen 2026-01-01; holds
                    2026-01-01..; too weak a source to decide [e-f.yaml:10:9]
                    closed – good, A6; published 2024-01-01; last seen 2026-01-01; holds
                    2021-01-01..; replaced by a later event [e-f.yaml:8:9]

                """), "\(text.output)")
        let json = try Workspace(files).run(arguments + ["--format", "json"])
        let view = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let fact = try #require((view["facts"] as? [[String: Any]])?.first)
        #expect(fact["policy"] as? String == "latest")
        #expect(fact["basis"] as? String == "newest")
        let claims = try #require(fact["claims"] as? [[String: Any]])
        #expect(claims.map { $0["standing"] as? String } == ["counts", "too-weak", "history"])
    }

    @Test func whatWasNotYetPublishedIsMarked() throws {
        let facts = try #require(try object(["a-b", "--as-of", "2024-06-01"])["facts"] as? [[String: Any]])
        let claims = try #require(facts.first?["claims"] as? [[String: Any]])
        #expect(claims.map { $0["source"] as? String } == ["good", "poor"])
        #expect(claims.map { $0["standing"] as? String } == ["counts", "not-published"])
        #expect(facts.first?["contested"] as? Bool == false)
    }

    @Test(arguments: ["a-b", "Alpha – Beta", "alpha beta", "Альфа – Бета", "the old bridge"])
    func aCrossingIsFoundByEveryNameItHas(_ name: String) throws {
        #expect(try object([name])["id"] as? String == "a-b")
    }

    @Test func anUnknownCrossingIsRefusedWithTheNearest() throws {
        let run = try run(["a-bb"])
        #expect(run.code == 4)
        #expect(run.output.isEmpty)
        #expect(run.error.hasPrefix("error[request/unknown-crossing]: no crossing is called `a-bb`\n"))
        #expect(run.error.hasSuffix("hint: did you mean `a-b`?\n"))
    }

    @Test func aDateThatDoesNotExistIsRefused() throws {
        for (flag, message) in [
            ("--date", "`2026-02-30` is not a date"), ("--as-of", "`2026-02-30` is not a date"),
        ] {
            let run = try run(["a-b", flag, "2026-02-30"])
            #expect(run.code == 4)
            #expect(run.error.hasPrefix("error[request/invalid-date]: \(message)\n --> \(flag)"), "\(run.error)")
            #expect(run.error.hasSuffix("hint: write a day that exists as YYYY-MM-DD\n"))
        }
    }
}
