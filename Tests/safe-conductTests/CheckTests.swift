import Foundation
import Testing

/// `safe-conduct check`: where requests come from, and what comes out.
@Suite struct CheckTests {
    static let request = """
        id: booking-4711
        asOf: 2026-11-21
        traveler: { nationalities: [FR] }
        trip: { crossing: khasan-tumangang, from: RU, to: KP, date: 2026-12-07, mode: rail, party: independent, purpose: tourism }
        """
    static let flags = [
        "check", "--crossing", "khasan-tumangang", "--nationality", "FR", "--from", "RU", "--to", "KP", "--date",
        "2026-12-07",
        "--mode", "rail", "--party", "independent", "--purpose", "tourism", "--as-of", "2026-11-21",
    ]

    private func report(_ run: Tool.Run) throws -> [String: Any] {
        #expect(run.errors == "")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test func flagsFilesAndStandardInputGiveTheSameReport() throws {
        let folder = try Folder()
        let whole = try folder.write("request.yaml", Self.request)
        let json =
            #"{"asOf":"2026-11-21","traveler":{"nationalities":["FR"]},"trip":{"crossing":"khasan-tumangang","from":"RU","to":"KP","date":"2026-12-07","mode":"rail","party":"independent","purpose":"tourism"}}"#
        let profile = try folder.write("profile.yaml", "nationalities: [FR]\n")
        let profiles = try folder.write("profiles.yaml", "traveler: { nationalities: [FR] }\n")
        let trip = try folder.write(
            "trip.json",
            #"{"crossing":"khasan-tumangang","from":"RU","to":"KP","date":"2026-12-07","mode":"rail","party":"independent","purpose":"tourism"}"#
        )
        let jsonFlag = ["--format", "json"]
        let expected = try Tool.run(Self.flags + jsonFlag)
        #expect(expected.code == 0)
        #expect(try report(expected)["verdict"] as? String == "blocked")
        let seen = ["--as-of", "2026-11-21"] + jsonFlag
        let runs = [
            try Tool.run(["check", "-"] + jsonFlag, input: Data(json.utf8)),
            try Tool.run(["check"] + jsonFlag, input: Data(json.utf8)),
            try Tool.run(["check", "--traveler", profile, "--trip", trip] + seen),
            try Tool.run(["check", "--traveler", profiles, "--trip", trip] + seen),
            try Tool.run(["check", "--traveler", "-", "--trip", trip] + seen, input: Data("nationalities: [FR]".utf8)),
            try Tool.run(["check", "--trip", trip, "--set", "traveler.nationalities=[FR]"] + seen),
            try Tool.run(Self.flags + ["--set", "trip.mode=rail"] + jsonFlag),
        ]
        for run in runs {
            #expect(run.code == 0)
            #expect(run.errors == "")
            #expect(run.output == expected.output)
        }
        let named = try Tool.run(["check", whole] + jsonFlag)
        #expect(named.output.contains(#""id": "booking-4711""#))
        #expect(named.output.replacing("  \"id\": \"booking-4711\",\n", with: "") == expected.output)
    }

    @Test func flagsGoBeforeFiles() throws {
        let folder = try Folder()
        let whole = try folder.write("request.yaml", Self.request)
        let run = try Tool.run("check", whole, "--date", "2026-12-14", "--as-of", "2026-11-30", "--format", "json")
        let report = try self.report(run)
        #expect((report["trip"] as? [String: Any])?["date"] as? String == "2026-12-14")
        #expect(report["asOf"] as? String == "2026-11-30")
    }

    @Test func crossingsAreFoundByNameAndAlias() throws {
        for name in ["Khasan – Tumangang", "khasan tumangang", "Хасан – Туманган", "Khasan & Sonbong"] {
            let run = try Tool.run("check", "--crossing", name, "--format", "json")
            let report = try self.report(run)
            #expect((report["trip"] as? [String: Any])?["crossing"] as? String == "khasan-tumangang")
        }
    }

    @Test func textBeginsWithTheVerdict() throws {
        let run = try Tool.run(Self.flags)
        #expect(run.code == 0)
        #expect(run.errors == "")
        #expect(run.output.hasPrefix("BLOCKED\nA traveler of nationality France cannot cross at Khasan – Tumangang"))
        #expect(!run.output.contains("\u{1B}"), "a file is no terminal")
        #expect(run.output.contains("Level 4: "))
    }

    @Test(arguments: [("ru", "ЗАКРЫТО\n"), ("fr-CA", "BLOQUÉ\n"), ("ko,ru", "ЗАКРЫТО\n"), ("ko", "BLOCKED\n")])
    func theReportSpeaksTheLanguageAskedFor(_ language: String, _ beginning: String) throws {
        #expect(try Tool.run(Self.flags + ["--language", language]).output.hasPrefix(beginning))
    }

    @Test func theTravelersLanguageIsTakenWhereNoneIsAskedFor() throws {
        #expect(try Tool.run(Self.flags + ["--set", "traveler.languages=[ru, en]"]).output.hasPrefix("ЗАКРЫТО\n"))
        #expect(
            try Tool.run(Self.flags + ["--set", "traveler.languages=[ru, en]", "--language", "en"]).output.hasPrefix(
                "BLOCKED\n"))
    }

    @Test func markdownHasHeadings() throws {
        let run = try Tool.run(Self.flags + ["--format", "markdown"])
        #expect(run.output.hasPrefix("# Blocked\n\n**A traveler of nationality France"))
        #expect(run.output.contains("\n## "))
    }

    @Test func explainShowsConditionsAndPlaces() throws {
        let plain = try Tool.run(Self.flags).output
        let explained = try Tool.run(Self.flags + ["--explain"]).output
        #expect(!plain.contains("trip.party == \"independent\""))
        #expect(explained.contains("trip.party == \"independent\"") && explained.contains("ru-kp/closure.yaml:"))
    }

    static let exitCodes: [(trip: String, code: Int32)] = [
        ("khasan-tumangang --mode rail --party independent --purpose tourism --nationality FR", 30),
        ("tumen-road-bridge --mode road --party organized-tour --nationality FR", 20),
        ("khasan-tumangang --mode rail --party official-delegation --purpose official --nationality KR", 10),
    ]

    @Test(arguments: exitCodes)
    func theExitCodeMayTellTheVerdict(_ trip: String, _ code: Int32) throws {
        let arguments =
            ["check", "--from", "RU", "--to", "KP", "--date", "2026-12-07", "--as-of", "2026-11-21", "--crossing"]
            + trip.split(separator: " ").map(String.init)
        let plain = try Tool.run(arguments)
        #expect(plain.code == 0)
        let run = try Tool.run(arguments + ["--exit-code"])
        #expect(run.code == code)
        #expect(run.output == plain.output)
    }

    @Test func theRulebookIsFoundFromAnyFolder() throws {
        let folder = try Folder()
        let here = try Tool.run(Self.flags, in: folder.path)
        #expect(here.code == 0 && !here.output.isEmpty)
        let named = try Tool.run(Self.flags, environment: ["SAFE_CONDUCT_RULES": Tool.rules], in: folder.path)
        #expect(named.output == here.output)
        #expect(try Tool.run(Self.flags + ["--rules", Tool.rules]).output == here.output)
    }

    @Test func theDayOfAskingIsTodayUnlessSaid() throws {
        let run = try Tool.run("check", "--crossing", "khasan-tumangang", "--format", "json")
        let asked = try #require(try report(run)["asOf"] as? String)
        let formatter = DateFormatter()
        formatter.dateFormat = "yyyy-MM-dd"
        formatter.locale = Locale(identifier: "en_US_POSIX")
        // Midnight may pass while the test runs.
        #expect([Date(), Date(timeIntervalSinceNow: -120)].map { formatter.string(from: $0) }.contains(asked))
    }

    @Test func repeatedRunsGiveTheSameBytes() throws {
        let runs = try (0..<3).map { _ in try Tool.run(Self.flags + ["--format", "json"]).output }
        #expect(Set(runs).count == 1)
    }
}
