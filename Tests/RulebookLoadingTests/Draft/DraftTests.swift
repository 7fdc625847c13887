import RuleEngine
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import RuleFixtures
import Testing

/// A rulebook while it is broken: one cause is one finding, and what a broken file may declare is not missed.
@Suite struct DraftTests {
    static let files = [
        "sources.yaml": "sources:\n  good: { title: Good, kind: government, reliability: A }\n",
        "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\nfacts:\n  gauge: { is: wide, source: good }\n",
        "words.yaml": """
        vocabulary: words
        attributes:
          trip.groupSize: { type: integer }
        values:
          trip.purpose: [pilgrimage]

        """,
        "insurance.yaml": "family: insurance\neffect: warns\nfields:\n  cover: { type: text }\n",
        "first.yaml": """
        rules: one
        family: note
        items:
          - { id: a, title: A, effect: warns, sources: [good], when: { trip.groupSize: "> 3" } }
          - { id: b, title: B, effect: warns, sources: [good], when: { crossing.gauge: wide } }
          - { id: "{to}", each: { csv: rows.csv }, title: C, effect: warns, sources: [good], when: trip.to == row.to }

        """,
        "second.yaml": """
        rules: two
        family: insurance
        items:
          - { id: a, title: A, cover: x, sources: [good], overrides: [one/a, one/KP], when: { trip.purpose: pilgrimage } }

        """,
        "rows.csv": "to\nKP\nRU\n",
    ]

    static func draft(_ files: [String: String] = files) -> RulebookDraft {
        RulebookDraft(files.map { SourceFile(path: $0.key, text: $0.value) }, families: [NoteFamily.self])
    }

    @Test func theFilesAreSound() {
        let draft = Self.draft()
        #expect(DiagnosticRenderer(sources: draft.files).render(draft.diagnostics) == "")
        #expect(Rulebook(draft)?.ruleIDs == ["one/KP", "one/RU", "one/a", "one/b", "two/a"])
    }

    /// Whatever is broken, all else that names what it declares is silent.
    @Test(arguments: files.keys.sorted())
    func aFileThatCannotBeReadIsOneError(path: String) throws {
        let text = try #require(Self.files[path])
        let isTable = path.hasSuffix(".csv")
        var draft = Self.draft()
        draft.replace(SourceFile(path: path, text: text + (isTable ? "\"open\n" : "broken: [\n")))
        #expect(draft.diagnostics.count == 1, "\(draft.diagnostics)")
        #expect(draft.diagnostics.allSatisfy { $0.code.text.hasPrefix(isTable ? "csv/" : "yaml/") && $0.file == path })
        #expect(!draft.isSound && Rulebook(draft) == nil)
        draft.replace(SourceFile(path: path, text: text))
        #expect(draft.diagnostics.isEmpty && draft.isSound)
    }

    @Test func aFileWhoseKindCannotBeSeenMayHoldAnything() {
        var draft = Self.draft()
        draft.replace(SourceFile(path: "sources.yaml", text: "{ sources: { good: {"))
        draft.remove(path: "words.yaml")
        #expect(draft.diagnostics.map(\.file) == ["sources.yaml"])
    }

    @Test func anEmptyFileMayHoldNothing() {
        var draft = Self.draft()
        draft.replace(SourceFile(path: "sources.yaml", text: "# later\n"))
        #expect(draft.diagnostics.first?.code.text == "yaml/empty")
        #expect(draft.diagnostics.count { $0.code.text == "rulebook/unknown-source" } == 5)
    }

    /// A broken file of one kind hides nothing of another.
    @Test func otherMistakesAreStillSaid() {
        var files = Self.files
        files["words.yaml"] = "vocabulary: words\nbroken: [\n"
        files["first.yaml"]?.replace("[good], when: { crossing", with: "[god], when: { crossing")
        let draft = Self.draft(files)
        #expect(
            DiagnosticRenderer().render(draft.diagnostics.filter { $0.file == "first.yaml" }) == """
                error[rulebook/unknown-source]: no source is called `god`
                 --> first.yaml:5:49
                hint: did you mean `good`?

                """)
    }

    @Test func aRuleWithAnErrorStillExists() {
        var files = Self.files
        files["first.yaml"]?.replace("{ id: a, title: A, effect: warns", with: "{ id: a, title: A, effect: warn")
        #expect(Self.draft(files).diagnostics.map(\.code.text) == ["rulebook/unknown-value"])
    }

    @Test func aMistakeOfOneEntryHidesWhatFollowsFromIt() {
        var files = Self.files
        files["words.yaml"]?.replace("type: integer", with: "type: intger")
        #expect(Self.draft(files).diagnostics.map { "\($0.file) \($0.code)" } == ["words.yaml rulebook/wrong-type"])
    }

    @Test func errorsOfReadingComeFirst() {
        var files = Self.files
        files["a-b.yaml"]?.replace("source: good", with: "sauce: good")
        files["words.yaml"] = "vocabulary: words\nbroken: [\n"
        let found = Self.draft(files).diagnostics
        #expect(found.first?.file == "words.yaml")
        #expect(found.dropFirst().allSatisfy { $0.file == "a-b.yaml" } && found.count > 1)
    }

    @Test func twoFilesOfOnePathAreRefused() {
        let draft = RulebookDraft(
            [SourceFile(path: "a.yaml", text: "sources: {}"), SourceFile(path: "a.yaml", text: "sources: {}")],
            families: [])
        #expect(draft.diagnostics.map(\.code.text) == ["rulebook/duplicate-file"])
    }

    @Test func aTableThatIsMissingIsFoundWhenItIsAdded() {
        var files = Self.files
        files["rows.csv"] = nil
        var draft = Self.draft(files)
        #expect(
            draft.diagnostics.map { "\($0.code) \($0.hint ?? "")" } == [
                "rulebook/unknown-table put the file next to the rules"
            ])
        draft.replace(SourceFile(path: "row.csv", text: "to\nKP\n"))
        #expect(draft.diagnostics.map(\.hint) == ["did you mean `row.csv`?"])
        draft.replace(SourceFile(path: "rows.csv", text: "to\nKP\n"))
        #expect(Rulebook(draft)?.ruleIDs == ["one/KP", "one/a", "one/b", "two/a"])
    }
}

extension String {
    fileprivate mutating func replace(_ old: String, with new: String) { self = replacing(old, with: new) }
}
