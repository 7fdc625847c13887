import AdvisoryModel
import Testing

/// The flags that the table of attributes makes.
@Suite struct AttributeFlagTests {
    static let flagged = Attribute.standard.filter { $0.flag != nil }

    private static func value(_ attribute: Attribute) -> String {
        switch attribute.type.element {
        case .country: "RU"
        case .date: "2026-12-07"
        case .time: "08:30"
        default: attribute.key == "crossing" ? "a-b" : attribute.values.first ?? "word"
        }
    }

    @Test func helpHasALineForEachWithItsValues() throws {
        let help = try Workspace().run(["check", "--help"], environment: ["COLUMNS": "400"]).output
        #expect(Self.flagged.count > 8)
        for attribute in Self.flagged {
            #expect(help.contains("  --\(attribute.flag ?? "") <"))
            #expect(help.contains(String(attribute.summary.dropFirst())))
            if attribute.values.count > 1 {
                #expect(help.contains("\(attribute.values.dropLast().joined(separator: ", ")) or "))
            }
        }
    }

    @Test(arguments: flagged.map(\.name)) func aFlagSetsWhatAFileSets(_ name: String) throws {
        let attribute = try #require(Self.flagged.first { $0.name == name })
        let workspace = try Workspace(SmallRulebook.files)
        let value = Self.value(attribute)
        let crossing = name == "trip.crossing" ? [] : ["--crossing", "a-b"]
        func report(_ arguments: [String], _ input: String = "") throws -> String {
            let run = try workspace.run(
                ["check", "--rules", "rules", "--format", "json", "--as-of", "2026-11-21"] + arguments, input: input)
            #expect(run.error == "")
            return run.output
        }
        let byFlag = try report(crossing + ["--\(attribute.flag ?? "")", value])
        let written = attribute.type.isList ? "[\"\(value)\"]" : "\"\(value)\""
        #expect(try report(crossing + ["--set", "\(name)=\(written)"]) == byFlag)
        var (traveler, trip) = ("", name == "trip.crossing" ? "" : "\"crossing\": \"a-b\"")
        if attribute.owner == "traveler" {
            traveler = "\"\(attribute.key)\": \(written)"
        } else {
            trip += "\(trip.isEmpty ? "" : ", ")\"\(attribute.key)\": \(written)"
        }
        #expect(try report(["-"], "{\"traveler\": {\(traveler)}, \"trip\": {\(trip)}}") == byFlag)
        if attribute.owner == "trip" { #expect(byFlag.contains("\"\(attribute.key)\": \"\(value)\"")) }
    }

    @Test func anAttributeOfTheRulebookIsSetByItsFullName() throws {
        let words = "vocabulary: t\nattributes:\n  trip.carriage: { type: word, values: [van, bus] }\n"
        let workspace = try Workspace(SmallRulebook.with(["rules/words.yaml": words]))
        let arguments = ["check", "--rules", "rules", "--format", "json", "--crossing", "a-b", "--set"]
        #expect(try workspace.run(arguments + ["trip.carriage=bus"]).output.contains(#""carriage": "bus""#))
        let refused = try workspace.run(arguments + ["trip.carriage=buss"])
        #expect(refused.code == 4)
        #expect(refused.error.contains("did you mean `bus`?"))
    }

    @Test func twoWaysThatDifferAreRefused() throws {
        let workspace = try Workspace(SmallRulebook.files)
        func run(_ flags: [String]) throws -> Workspace.Outcome {
            try workspace.run(["check", "--rules", "rules", "--crossing", "a-b"] + flags)
        }
        let message = "`traveler.nationalities` is given twice, and differently"
        for flags in [
            ["--nationality", "US", "--set", "traveler.nationalities=FR"],
            ["--set", "traveler.nationalities=FR", "--nationality", "US"],
            ["--set", "traveler.nationalities=FR", "--set", "traveler.nationalities=US"],
        ] {
            let outcome = try run(flags)
            #expect(outcome.code == 4 && outcome.error.contains(message), "\(outcome.error)")
        }
        #expect(try !run(["--nationality", "FR", "--set", "traveler.nationalities=FR"]).error.contains("twice"))
    }

    @Test func theLastOfSeveralSingleValuesCounts() throws {
        let workspace = try Workspace(SmallRulebook.files)
        let run = try workspace.run([
            "check", "--rules", "rules", "--format", "json", "--crossing", "a-b", "--mode", "rail", "--mode", "foot",
        ])
        #expect(run.output.contains(#""mode": "foot""#))
    }
}
