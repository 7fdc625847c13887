import EditorTrials
import Foundation
import SafeConduct
import SafeConductTesting
import Testing

/// After each of many random edits the server says what lint says of the same texts.
@Suite struct SessionTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Files that have a little of everything.
    private static let small: [SourceFile] = {
        var files = SmallRulebook.files
        files["more/words.yaml"] = """
            vocabulary: words
            values: { trip.purpose: [pilgrimage] }

            """
        files["more/closure.yaml"] = """
            rules: closure
            family: closure
            items:
              - id: winter
                title: { en: Winter, fr: Hiver }
                when: trip.mode == "road" && traveler.age < 18 && trip.purpose == "pilgrimage"
                passage: closed
                valid: 2026-11-01..2027-03-01
                sources: [law]
              - id: open
                title: Open
                passage: open
                overrides: [winter]
                sources: [law]

            """
        files["more/rows.yaml"] = """
            rules: rows
            family: safety
            items:
              - id: "{to}"
                each: { csv: rows.csv, where: { level: "> 1" } }
                title: "{word}"
                when: { trip.to: "{to}" }
                level: 2
                sources: [law]

            """
        files["more/rows.csv"] = "to,level,word\nKP,3,calm\nRU,1,\"busy, loud\"\nKP,1,é\n"
        files["a-b.tests.yaml"] = """
            tests: a-b
            asOf: 2026-11-21
            cases:
              - name: A pass
                traveler: { nationalities: [FR] }
                trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: rail }
                expect: { verdict: undetermined }

            """
        return files.map { SourceFile(path: $0, text: $1) }
    }()

    private static func shipped() throws -> [SourceFile] {
        let names = [
            "world/sources.yaml", "world/unions.yaml", "world/vocabulary.yaml", "ge-ru/sources.yaml",
            "ge-ru/safety.yaml", "ge-ru/contacts.yaml", "ge-ru/vocabulary.yaml",
            "ge-ru/crossings/verkhny-lars-kazbegi.yaml",
        ]
        return try names.map { name in
            SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: root.appending(path: "Rules/\(name)"))))
        }
    }

    private func run(_ files: [SourceFile], edits: Int, seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "editor-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var trial = try EditorTrial(files, families: .standard, seed: seed, in: folder)
        let tally = try trial.run(edits: edits)
        print("an editor's session with seed \(seed): \(tally.text)")
        for fault in tally.faults.prefix(3) { Issue.record("seed \(seed): \(fault)") }
        #expect(tally.sound > 0 && tally.broken > edits / 10 && tally.findings > 0)
    }

    @Test func theServerSaysWhatLintSays() throws {
        try run(Self.small, edits: 260, seed: UInt64.random(in: 0..<1_000_000))
    }

    @Test func alsoOfAPartOfTheShippedRulebook() throws {
        try run(Self.shipped(), edits: 40, seed: UInt64.random(in: 0..<1_000_000))
    }
}
