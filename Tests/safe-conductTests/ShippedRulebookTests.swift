import Foundation
import Testing

/// `check`, `crossings`, `lint` and `test` with the rulebook that is shipped.
@Suite struct ShippedRulebookTests {
    static let rules = Workspace.root.appending(path: "Rules").path

    private func run(_ arguments: String...) throws -> Workspace.Outcome { try Workspace().run(arguments) }

    private func object(_ run: Workspace.Outcome) throws -> [String: Any] {
        #expect(run.error == "")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test func crossingsAreFoundByNameAndAlias() throws {
        for name in ["Khasan – Tumangang", "khasan tumangang", "Хасан – Туманган", "Khasan & Sonbong"] {
            let report = try self.object(self.run("check", "--crossing", name, "--format", "json"))
            #expect((report["trip"] as? [String: Any])?["crossing"] as? String == "khasan-tumangang")
        }
    }

    @Test(arguments: [("ru", "ЗАКРЫТО\n"), ("fr-CA", "BLOQUÉ\n"), ("ko,ru", "ЗАКРЫТО\n"), ("ko", "BLOCKED\n")])
    func textSpeaksTheLanguageAskedFor(_ language: String, _ beginning: String) throws {
        let flags = [
            "--crossing", "khasan-tumangang", "--party", "independent", "--purpose", "tourism", "--nationality", "FR",
        ]
        let trip = ["--from", "RU", "--to", "KP", "--date", "2026-12-07", "--mode", "rail", "--as-of", "2026-11-21"]
        let run = try Workspace().run(["check", "--language", language] + flags + trip)
        #expect(run.output.hasPrefix(beginning))
        let own = ["--set", "traveler.languages=[ru, en]"]
        #expect(try Workspace().run(["check"] + flags + trip + own).output.hasPrefix("ЗАКРЫТО\n"))
        // Of a language that nobody has the traveler's own comes next.
        let both = try Workspace().run(["check", "--language", language] + flags + trip + own).output
        #expect(both.hasPrefix(language == "ko" ? "ЗАКРЫТО\n" : beginning))
    }

    @Test func onADayWithoutATrainTheNextOneIsNamed() throws {
        let run = try self.run(
            "check", "--crossing", "khasan-tumangang", "--from", "RU", "--to", "KP", "--nationality", "RU", "--mode",
            "rail",
            "--party", "organized-tour", "--purpose", "tourism", "--date", "2026-12-06", "--as-of", "2026-11-21")
        #expect(run.output.contains("Closed at the time of the trip; next opening: Monday, 7 December 2026."))
    }

    @Test func repeatedRunsGiveTheSameBytes() throws {
        let runs = try (0..<3).map { _ in
            try self.run("check", "--crossing", "khasan-tumangang", "--as-of", "2026-11-21", "--format", "json").output
        }
        #expect(Set(runs).count == 1)
    }

    @Test func crossingsAreListed() throws {
        let run = try self.run("crossings")
        #expect(run.code == 0)
        let tumen = try self.run("crossings", "--between", "KP", "RU").output
        #expect(
            tumen == """
                khasan-tumangang   Khasan – Tumangang  (Russia – North Korea)
                tumen-road-bridge  Tumen road bridge  (Russia – North Korea)

                """)
        for listed in [run.output, try self.run("crossings", "--between", "RUS").output] {
            #expect(listed.contains("Khasan – Tumangang  (Russia – North Korea)\n"))
            #expect(listed.contains("Tumen road bridge  (Russia – North Korea)\n"))
        }
        #expect(try self.run("crossings", "--between", "RU", "JP").output == "no crossing\n")
        #expect(try self.run("crossings", "--language", "ru").output.contains("Хасан – Туманган  (Россия – КНДР)"))
    }

    @Test func jsonHoldsTheSame() throws {
        let object = try self.object(self.run("crossings", "--format", "json"))
        #expect(object["schema"] as? String == "safe-conduct/crossings/1")
        let ids = (object["crossings"] as? [[String: Any]])?.compactMap { $0["id"] as? String } ?? []
        #expect(ids == ids.sorted())
        #expect(Set(ids).isSuperset(of: ["khasan-tumangang", "tumen-road-bridge"]))
        let shown = try self.object(
            self.run("crossings", "tumen-road-bridge", "--format", "json", "--as-of", "2026-11-21"))
        #expect(shown["schema"] as? String == "safe-conduct/crossing/1")
        let facts = try #require(shown["facts"] as? [[String: Any]])
        #expect(!facts.isEmpty)
        #expect(facts.allSatisfy { ($0["claims"] as? [Any])?.isEmpty == false })
    }

    @Test func lintHasNothingToSayOfTheShippedRulebook() throws {
        let run = try self.run("lint")
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("0 errors, 0 warnings, "))
        let object = try self.object(self.run("lint", Self.rules, "--format", "json"))
        #expect(object["errors"] as? Int == 0)
        #expect((object["findings"] as? [Any])?.isEmpty == true)
    }
}
