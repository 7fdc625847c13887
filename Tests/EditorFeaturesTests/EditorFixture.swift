import AdvisoryModel
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing
import YAMLTree

@testable import EditorFeatures

/// A small rulebook in an editor: one file is open, with `‸` where the cursor is.
struct EditorFixture {
    static let files = [
        "sources.yaml": """
        sources:
          good: { title: Good, kind: government, reliability: A, published: 2024-01-01, retrieved: 2026-01-01, freshFor: 730 days }
          old: { title: Old, kind: news, reliability: C, published: 2020, retrieved: 2020-06-01 }
        """,
        "a-b.yaml": """
        crossing: a-b
        name: { en: A – B }
        between: [RU, KP]
        facts:
          modes: { is: [rail], source: good }
          surface: { is: gravel, source: old }
        """,
        "words.yaml": """
        vocabulary: words
        attributes:
          trip.pets: { type: integer, question: { en: How many pets? }, summary: animals that come along }
        groups:
          schengen: { title: Schengen area, members: [{ is: [AT, DE], source: good }] }
        """,
        "permits.yaml": """
        rules: p
        family: permit
        items:
          - id: visa
            title: Visa for North Korea
            when: { trip.to: KP }
            permit: { document: visa, issuer: KP }
            sources: [good, old]
          - id: waiver
            title: No visa for the crew
            when: { trip.party: crew }
            overrides: [visa]
            waives: [visa]
            sources: [good]
        """,
        "a-b.tests.yaml": """
        tests: a-b
        asOf: 2026-02-01
        travelers:
          french: { nationalities: [FR] }
        trips:
          train: { crossing: a-b, from: RU, to: KP, mode: rail, date: 2026-03-01 }
        cases:
          - name: a visa is needed
            traveler: french
            trip: train
            expect: { advisories: { include: [p/visa] } }
        """,
    ]

    let editor: EditorFeatures
    let offset: Int
    let tree: SyntaxTree

    /// - Parameter edited: the file as it is being written; the rulebook has what it held before, then this.
    init(_ path: String, _ marked: String, families: [any RuleFamily.Type] = .standard) throws {
        let bytes = Array(marked.utf8)
        let mark = Array("‸".utf8)
        let place = try #require((0..<bytes.count).first { bytes[$0...].starts(with: mark) })
        let file = SourceFile(path: path, bytes: Array(bytes[..<place]) + bytes[(place + mark.count)...])
        var draft = RulebookDraft(Self.files.map { SourceFile(path: $0.key, text: $0.value) }, families: families)
        draft.replace(file)
        tree = SyntaxTree(reading: file)
        offset = place
        editor = EditorFeatures(draft, tree: tree, today: try #require(Day("2026-02-03")))
    }

    /// What a completion of that label makes of the text.
    func completing(_ label: String) -> String? {
        guard let item = editor.completions(at: offset).items.first(where: { $0.label == label }) else { return nil }
        let bytes = tree.byte(at: item.span.start)..<tree.byte(at: item.span.end)
        return TextEdit.apply([TextEdit(bytes, item.text)], to: tree.file.bytes).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// The text of a place.
    func text(_ place: FileSpan) -> String {
        let text =
            place.path == tree.file.path
            ? tree
            : Self.files[place.path].map {
                SyntaxTree(reading: SourceFile(path: place.path, text: $0))
            } ?? tree
        let range = text.byte(at: place.span.start)..<text.byte(at: place.span.end)
        return "\(place.path):\(place.span.start.line):\(place.span.start.column) \(text.text(range))"
    }
}
