import Foundation
import Testing

/// Requests that are not valid: code 4, nothing on standard output, a place and a hint on standard error.
@Suite struct BadRequestTests {
    private func expect(_ run: Tool.Run, _ text: String) {
        #expect(run.code == 4, "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(text), "\(run.errors)")
    }

    @Test(arguments: [
        ("trip: { crosing: khasan-tumangang }", "a trip has no key `crosing`"),
        ("trip: { crosing: khasan-tumangang }", "hint: did you mean `crossing`?"),
        ("travler: {}", "hint: did you mean `traveler`?"),
        ("trip: { crossing: khasan-tumagang }", "hint: did you mean `khasan-tumangang`?"),
        ("trip: { crossing: nowhere }", "hint: the rulebook has `khasan-tumangang`, `tumen-road-bridge`"),
        ("trip: { crossing: khasan-tumangang, purpose: turism }", "hint: did you mean `tourism`?"),
        (
            "trip: { crossing: khasan-tumangang, date: 2026-02-30 }",
            "error[request/invalid-date]: `2026-02-30` is not a date"
        ),
        ("trip: { crossing: khasan-tumangang, date: 2026-02-30 }", " --> <stdin>:1:43"),
        ("trip: { crossing: khasan-tumangang, date: [2026] }", "expected a date, found a list"),
        ("trip: { crossing: khasan-tumangang, from: US }", "`US` is not a side of `khasan-tumangang`"),
        ("trip: { crossing: khasan-tumangang }\ntraveler: { nationalities: [UK] }", "the United Kingdom is `GB`"),
        ("trip: { crossing: khasan-tumangang }\ntraveler: { age: old }", "`old` is not an age from 0 to 150"),
        ("trip: { crossing: khasan-tumangang }\ntraveler: []", "a traveler is a mapping of keys, not a list"),
        ("[1, 2]", "a request is a mapping of keys, not a list"), ("just text", "a request is a mapping of keys"),
        ("", "error[yaml/empty]"), ("# nothing\n", "error[yaml/empty]"), ("trip: { crossing: a", "error[yaml/"),
        ("trip: &x { crossing: *y }", "error[yaml/"), ("a: 1\na: 2", "error[yaml/duplicate-key]"),
        ("trip: !mine { crossing: x }", "error[yaml/"), ("{\"trip\": }", "error[json/"),
        ("{\"a\": 1, \"a\": 2}", "duplicate-key"),
        ("asOf: soon\ntrip: { crossing: khasan-tumangang }", "`soon` is not a date"),
    ])
    func whatIsWrongIsSaidWithItsPlace(_ input: String, _ text: String) throws {
        expect(try Tool.run("check", "-", input: input), text)
    }

    @Test(arguments: [
        (
            ["--crossing", "khasan-tumangang", "--date", "2026-02-30"],
            "error[request/invalid-date]: `2026-02-30` is not a date\n --> --date:1:1"
        ),
        (["--crossing", "khasan-tumangang", "--date", "2026-02-30"], "hint: write a day that exists as YYYY-MM-DD"),
        (
            ["--crossing", "khasan-tumangang", "--as-of", "2026-13-01"],
            "error[request/invalid-date]: `2026-13-01` is not a date\n --> --as-of"
        ),
        (["--crossing", "khasan-tumangan"], "hint: did you mean `khasan-tumangang`?"),
        (["--crossing", "khasan-tumangang", "--mode", "trian"], "`trian` is not a value of `trip.mode`"),
        (["--crossing", "khasan-tumangang", "--set", "trip.mod=rail"], "hint: did you mean `trip.mode`?"),
        (["--crossing", "khasan-tumangang", "--set", "trip.mode={"], "error[yaml/"),
        (["--nationality", "FR"], "the request names no crossing"),
        (
            ["--traveler", "/nowhere/profile.yaml"],
            "error[request/no-such-file]: there is no file `/nowhere/profile.yaml`"
        ),
        (["--traveler", "/"], "error[request/unreadable-file]: `/` is a folder"),
        (["crossings", "khasan-tumangan"], "hint: did you mean `khasan-tumangang`?"),
        (["crossings", "khasan-tumangang", "--date", "soon"], "`soon` is not a date"),
    ])
    func flagsAreNamedAsPlaces(_ arguments: [String], _ text: String) throws {
        expect(try Tool.run(arguments.first == "crossings" ? arguments : ["check"] + arguments), text)
    }

    @Test func diagnosticsAreJSONWhereJSONIsAskedFor() throws {
        let run = try Tool.run("check", "-", "--format", "json", input: "trip: { crosing: x, date: 2026-02-30 }")
        #expect(run.code == 4)
        #expect(run.output.isEmpty)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count >= 3)
        for line in lines {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(object["severity"] as? String == "error")
            #expect((object["code"] as? String)?.contains("/") == true)
        }
    }

    @Test func unusedPartsOfFilesAreCheckedToo() throws {
        let folder = try Folder()
        let whole = try folder.write("whole.yaml", "trip: { crossing: khasan-tumangang }\n")
        let profile = try folder.write("profile.yaml", "traveler: { residence: FR }\ntravler: {}\n")
        expect(try Tool.run("check", whole, "--traveler", profile), "a request has no key `travler`")
    }

    @Test func hostileInputIsRefusedInTime() throws {
        let nested = String(repeating: "[", count: 10_000)
        let bomb =
            "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
            + (1...9).map { "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ","))]\n" }
            .joined()
        let inputs: [(Data, String)] = [
            (Data(nested.utf8), "error[yaml/too-deep]"), (Data("{\"a\":\(nested)".utf8), "too-deep"),
            (Data(bomb.utf8), "error[yaml/too-many-nodes]"),
            (Data("trip: { crossing: \"a\u{0}b\" }".utf8), "error[yaml/"),
            (Data([0x74, 0x3A, 0x20, 0xFF, 0xFE]), "error[yaml/"), (Data(repeating: 0, count: 100), "error[yaml/"),
            (Data("trip: \"unclosed".utf8), "error[yaml/"),
        ]
        for (input, text) in inputs {
            let clock = ContinuousClock()
            let start = clock.now
            expect(try Tool.run(["check", "-"], input: input), text)
            #expect(clock.now - start < .seconds(10))
        }
    }

    @Test func largeFilesNeedALargerLimit() throws {
        let folder = try Folder()
        let text = "# \(String(repeating: "x", count: 5000))\ntrip: { crossing: khasan-tumangang }\n"
        let file = try folder.write("large.yaml", text)
        // The limit holds for every file that is read, the rulebook's among them: those have up to 40,000 bytes.
        let padded = try folder.write("larger.yaml", "# \(String(repeating: "x", count: 100_000))\n" + text)
        #expect(try Tool.run("check", file, "--max-bytes", "64K").code == 0)
        let refused = try Tool.run("check", padded, "--max-bytes", "64K")
        expect(refused, "more than the 65536 bytes that are allowed")
        #expect(refused.errors.contains("hint: raise the limit with --max-bytes"))
        expect(
            try Tool.run(
                ["check", "-", "--max-bytes", "64K"], input: Data(String(repeating: "x", count: 70_000).utf8)),
            "too-large")
        #expect(try Tool.run("check", padded, "--max-bytes", "1M").code == 0)
    }
}
