import Foundation
import Testing

/// Requests that are not valid: exit code 4, nothing on standard output, the place and what to do on standard error.
@Suite struct BadRequestTests {
    struct Story: CustomTestStringConvertible {
        var testDescription: String
        var files: [String: String] = [:]
        var arguments: [String]
        var input = ""
        /// Everything that is said.
        var error: String

        init(
            _ name: String, files: [String: String] = [:], _ arguments: [String], input: String = "", says error: String
        ) {
            testDescription = name
            self.files = files
            self.arguments = arguments
            self.input = input
            self.error = error
        }
    }

    static let flags: [Story] = [
        Story(
            "an unknown crossing", ["--crossing", "a-c"],
            says: """
                error[request/unknown-crossing]: no crossing is called `a-c`
                 --> --crossing:1:1
                  |
                1 | a-c
                  | ^^^
                hint: did you mean `a-b`?

                """),
        Story(
            "a date that does not exist", ["--crossing", "a-b", "--date", "2026-02-30"],
            says: """
                error[request/invalid-date]: `2026-02-30` is not a date
                 --> --date:1:1
                  |
                1 | 2026-02-30
                  | ^^^^^^^^^^
                hint: write a day that exists as YYYY-MM-DD

                """),
        Story(
            "an impossible day of the question", ["--crossing", "a-b", "--as-of", "2026-13-01"],
            says: """
                error[request/invalid-date]: `2026-13-01` is not a date
                 --> --as-of
                hint: write a day that exists as YYYY-MM-DD

                """),
        Story(
            "on foot in a car", ["--crossing", "a-b", "--mode", "foot", "--vehicle", "car"],
            says: """
                error[request/conflict]: `trip.mode` is `foot`, and `trip.vehicle` is `car`
                 --> --vehicle:1:1
                  |
                1 | car
                  | ^^^
                hint: leave it out, or give another `trip.mode`

                """),
        Story(
            "a misspelt value", ["--crossing", "a-b", "--purpose", "turism"],
            says: """
                error[request/unknown-value]: `turism` is not a value of `trip.purpose`
                 --> --purpose:1:1
                  |
                1 | turism
                  | ^^^^^^
                hint: did you mean `tourism`?

                """),
        Story(
            "a country that is none", ["--crossing", "a-b", "--nationality", "FR", "--nationality", "UK"],
            says: """
                error[request/unknown-country]: `traveler.nationalities` is a country, not `UK`
                 --> --nationality:2:1
                  |
                2 | UK
                  | ^^
                hint: the United Kingdom is `GB`

                """),
        Story(
            "a side that the crossing does not have", ["--crossing", "a-b", "--from", "CN", "--to", "KP"],
            says: """
                error[request/unknown-value]: `CN` is not a side of `a-b`
                 --> --from:1:1
                  |
                1 | CN
                  | ^^
                hint: it may be `RU`, `KP`

                """),
        Story(
            "an attribute that there is not", ["--crossing", "a-b", "--set", "traveler.residense=FR"],
            says: """
                error[request/unknown-key]: no attribute of a request is called `traveler.residense`
                 --> --set traveler.residense:1:1
                  |
                1 | FR
                  | ^^
                hint: did you mean `traveler.residence`?

                """),
        Story(
            "an attribute without its owner", ["--crossing", "a-b", "--set", "residence=FR"],
            says: """
                error[request/unknown-key]: no attribute of a request is called `residence`
                 --> --set residence:1:1
                  |
                1 | FR
                  | ^^
                hint: write `traveler.residence`

                """),
        Story(
            "no crossing at all", ["--nationality", "FR"],
            says: """
                error[request/missing-key]: the request names no crossing
                hint: give `trip.crossing`; the rulebook has `a-b`

                """),
    ]

    static let files: [Story] = [
        Story(
            "misspelt keys at every level",
            files: [
                "r.yaml": """
                travler: { nationalities: [FR] }
                traveler: { nationality: [FR] }
                trip: { crossing: a-b, dat: 2026-12-07 }
                """
            ], ["r.yaml"],
            says: """
                error[request/unknown-key]: a request has no key `travler`
                 --> r.yaml:1:1
                  |
                1 | travler: { nationalities: [FR] }
                  | ^^^^^^^
                hint: did you mean `traveler`?

                error[request/unknown-key]: a traveler has no key `nationality`
                 --> r.yaml:2:13
                  |
                2 | traveler: { nationality: [FR] }
                  |             ^^^^^^^^^^^
                hint: did you mean `nationalities`?

                error[request/unknown-key]: a trip has no key `dat`
                 --> r.yaml:3:24
                  |
                3 | trip: { crossing: a-b, dat: 2026-12-07 }
                  |                        ^^^
                hint: did you mean `date`?

                """),
        Story(
            "wrong types",
            files: ["r.yaml": "traveler: [FR]\ntrip: { crossing: [a-b] }\n"], ["r.yaml"],
            says: """
                error[request/wrong-type]: a traveler is a mapping of keys, not a list
                 --> r.yaml:1:11
                  |
                1 | traveler: [FR]
                  |           ^^^^
                hint: give it keys with values: `{ KEY: VALUE }`

                error[request/wrong-type]: `trip.crossing` is the id of a crossing, not a list
                 --> r.yaml:2:19
                  |
                2 | trip: { crossing: [a-b] }
                  |                   ^^^^^

                """),
        Story(
            "an empty file", files: ["r.yaml": ""], ["r.yaml"],
            says: """
                error[yaml/empty]: the file is empty
                 --> r.yaml
                hint: write something, or remove the file

                """),
        Story(
            "empty standard input", [],
            says: """
                error[yaml/empty]: the file is empty
                 --> <stdin>
                hint: write something, or remove the file

                """),
        Story(
            "a NUL byte", files: ["r.yaml": "trip: { crossing: a-b }\0\n"], ["r.yaml"],
            says: """
                error[yaml/control-character]: the text holds a NUL byte
                 --> r.yaml:1:24
                  |
                1 | trip: { crossing: a-b }\u{FFFD}
                  |                        ^
                hint: remove it

                """),
        Story(
            "a file that is not there", ["r.yaml"],
            says: """
                error[request/no-such-file]: there is no file `r.yaml`
                hint: check the path

                """),
        Story(
            "a folder in place of a file", ["rules"],
            says: """
                error[request/unreadable-file]: `rules` is a folder
                hint: name a file, or `-` for standard input

                """),
        Story(
            "a file that is larger than allowed", files: ["r.yaml": "trip: { crossing: a-b }\n"],
            ["--max-bytes", "4K", "r.yaml", "--traveler", "-"], input: String(repeating: "# padding\n", count: 500),
            says: """
                error[yaml/too-large]: the file has 5000 bytes, more than the 4096 bytes that are allowed
                 --> <stdin>
                hint: raise the limit with --max-bytes

                """),
        Story(
            "JSON that ends too early", files: ["r.json": #"{"trip": {"crossing": "a-b""#], ["r.json"],
            says: """
                error[json/syntax]: a `,` or `}` is expected here
                 --> r.json:1:28
                  |
                1 | {"trip": {"crossing": "a-b"
                  |                            ^
                hint: look for a missing `,` or bracket

                """),
        Story(
            "a file of the traveler without one",
            files: ["r.yaml": "trip: { crossing: a-b }"], ["--traveler", "r.yaml"],
            says: """
                error[request/missing-key]: the file has no key `traveler`
                 --> r.yaml:1:1
                  |
                1 | trip: { crossing: a-b }
                  | ^^^^^^^^^^^^^^^^^^^^^^^
                hint: write the traveler alone into it, or below `traveler:`

                """),
        Story(
            "two days of the question",
            files: [
                "traveler.yaml": "traveler: { nationalities: [FR] }\nasOf: 2026-11-21\n",
                "trip.yaml": "trip: { crossing: a-b }\nasOf: 2026-11-22\n",
            ], ["--traveler", "traveler.yaml", "--trip", "trip.yaml"],
            says: """
                error[request/conflict]: `asOf` is `2026-11-22` here and `2026-11-21` in `traveler.yaml`
                 --> trip.yaml:2:7
                  |
                2 | asOf: 2026-11-22
                  |       ^^^^^^^^^^
                hint: leave one of them out

                """),
    ]

    @Test(arguments: flags + files)
    func theRequestIsRefusedWithPlaceAndHint(_ story: Story) throws {
        let workspace = try Workspace(SmallRulebook.with(story.files))
        let run = try workspace.run(["check", "--rules", "rules"] + story.arguments, input: story.input)
        #expect(run.error == story.error)
        #expect(run.output.isEmpty)
        #expect(run.code == 4)
    }

    @Test func diagnosticsAreOneJSONObjectALineWhereJSONIsAskedFor() throws {
        let workspace = try Workspace(SmallRulebook.files)
        let run = try workspace.run([
            "check", "--rules", "rules", "--format", "json", "--crossing", "a-b", "--date", "2026-02-30", "--purpose",
            "turism",
        ])
        #expect(run.code == 4)
        #expect(run.output.isEmpty)
        let codes = try run.error.split(separator: "\n").map { line in
            (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["code"] as? String
        }
        #expect(codes == ["request/invalid-date", "request/unknown-value"])
    }

    /// Nesting and aliases that would fill the memory or the stack; the command must say so at once.
    @Test(arguments: [
        ("deep.yaml", "yaml/too-deep"), ("deep.json", "json/too-deep"), ("bomb.yaml", "yaml/too-many-nodes"),
        ("loop.yaml", "yaml/recursive-alias"), ("utf16.yaml", "yaml/encoding"), ("latin1.yaml", "yaml/encoding"),
        ("twice.yaml", "yaml/duplicate-key"), ("tag.yaml", "yaml/tag"),
    ])
    func hostileFilesAreRefused(_ name: String, _ code: String) throws {
        let workspace = try Workspace(SmallRulebook.files)
        let levels = 10_000
        let bomb = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }.joined(separator: "\n")
        let contents: [String: Data] = [
            "deep.yaml": Data((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8),
            "deep.json": Data((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8),
            "bomb.yaml": Data("a0: &a0 [x, x]\n\(bomb)\n".utf8),
            "loop.yaml": Data("a: &a [*a]\n".utf8),
            "utf16.yaml": Data([0xFF, 0xFE, 0x61, 0x00]),
            "latin1.yaml": Data("id: ".utf8) + Data([0xE9]),
            "twice.yaml": Data("trip: {}\ntrip: {}\n".utf8),
            "tag.yaml": Data("id: !!int 5\n".utf8),
        ]
        try workspace.write(try #require(contents[name]), to: name)
        let run = try workspace.run(["check", "--rules", "rules", name])
        #expect(run.error.hasPrefix("error[\(code)]: "))
        #expect(run.error.contains("\n --> \(name)"))
        #expect(run.code == 4)
        #expect(run.output.isEmpty)
    }

    @Test func aFileOf200MegabytesIsRefusedUnread() throws {
        let workspace = try Workspace(SmallRulebook.files)
        let path = workspace.folder.appending(path: "large.yaml").path
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.truncate(atOffset: 200 << 20)
        try handle.close()
        let run = try workspace.run(["check", "--rules", "rules", "large.yaml"])
        #expect(
            run.error == """
                error[yaml/too-large]: the file has 209715200 bytes, more than the 16777216 bytes that are allowed
                 --> large.yaml
                hint: raise the limit with --max-bytes

                """)
        #expect(run.code == 4)
    }
}
