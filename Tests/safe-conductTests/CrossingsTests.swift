import Foundation
import Testing

/// `safe-conduct crossings`, `lint` and `test` on the shipped rulebook.
@Suite struct CrossingsTests {
    @Test func crossingsAreListed() throws {
        let run = try Tool.run("crossings")
        #expect(run.code == 0)
        #expect(
            run.output == """
                khasan-tumangang   Khasan – Tumangang  (Russia – North Korea)
                tumen-road-bridge  Tumen road bridge  (Russia – North Korea)

                """)
        #expect(try Tool.run("crossings", "--between", "KP", "RU").output == run.output)
        #expect(try Tool.run("crossings", "--between", "RUS").output == run.output)
        #expect(try Tool.run("crossings", "--between", "RU", "CN").output == "no crossing\n")
        #expect(try Tool.run("crossings", "--language", "ru").output.contains("Хасан – Туманган  (Россия – КНДР)"))
    }

    @Test func aCrossingIsShownWithEveryClaim() throws {
        let run = try Tool.run("crossings", "khasan-tumangang", "--date", "2026-12-07", "--as-of", "2026-11-21")
        #expect(run.code == 0)
        #expect(run.output.contains("\nmodes: rail (sources disagree)\n  * rail – guide-text, C"), "\(run.output)")
        #expect(run.output.contains("\n    road – guide-card, D"))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("[ru-kp/") })
    }

    @Test func claimsAreSeenFromTheDayOfAsking() throws {
        let run = try Tool.run("crossings", "khasan-tumangang", "--date", "2026-12-07", "--as-of", "2023-01-01")
        #expect(
            run.output.contains("\nmodes: rail (stale)\n  * rail – encyclopedia-khasan, B6; stale"), "\(run.output)")
        #expect(
            run.output.contains(
                "    road, foot – guide-card, D6; published 2025-03; last seen 2026-11-20; not\n    yet published"))
    }

    @Test func jsonHoldsTheSame() throws {
        let list = try Tool.run("crossings", "--format", "json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any])
        #expect(object["schema"] as? String == "safe-conduct/crossings/1")
        #expect(
            (object["crossings"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == [
                "khasan-tumangang", "tumen-road-bridge",
            ])
        let one = try Tool.run("crossings", "tumen-road-bridge", "--format", "json", "--as-of", "2026-11-21")
        let shown = try #require(try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any])
        #expect(shown["schema"] as? String == "safe-conduct/crossing/1")
        let facts = try #require(shown["facts"] as? [[String: Any]])
        #expect(!facts.isEmpty)
        #expect(facts.allSatisfy { ($0["claims"] as? [Any])?.isEmpty == false })
    }

    @Test func lintHasNothingToSayOfTheShippedRulebook() throws {
        let run = try Tool.run("lint")
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("0 errors, 0 warnings in "))
        let json = try Tool.run("lint", Tool.rules, "--format", "json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["errors"] as? Int == 0)
        #expect((object["findings"] as? [Any])?.isEmpty == true)
    }

    @Test func testsOfTheShippedRulebookPass() throws {
        let run = try Tool.run("test", Tool.rules)
        #expect(run.code == 0, "\(run.output)")
        #expect(run.output.wholeMatch(of: /\d+ passed, 0 failed\n/) != nil)
        let one = try Tool.run(
            "test", "\(Tool.rules)/ru-kp/us-ban-in-force.tests.yaml", "--filter", "US passports", "--verbose")
        #expect(one.code == 0)
        #expect(
            one.output.hasPrefix("passed US passports are not valid for North Korea (us-ban-in-force.tests.yaml:"),
            "\(one.output)")
        #expect(one.output.hasSuffix("\n1 passed, 0 failed\n"))
    }

    @Test func failuresAreFindings() throws {
        let folder = try Folder()
        let file = try folder.write(
            "my.tests.yaml",
            """
            tests: mine
            asOf: 2026-11-21
            cases:
              - { name: it, trip: { crossing: khasan-tumangang }, expect: { verdict: clear } }

            """)
        let run = try Tool.run("test", file, "--rules", Tool.rules)
        #expect(run.code == 1)
        #expect(
            run.output.hasPrefix(
                "FAILED it (my.tests.yaml:4)\n  verdict\n    expected: clear\n    actual:   undetermined\n"))
        #expect(run.output.hasSuffix("0 passed, 1 failed\n"))
        let json = try Tool.run("test", file, "--format", "json")
        #expect(json.code == 1)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["failed"] as? Int == 1)
    }
}
