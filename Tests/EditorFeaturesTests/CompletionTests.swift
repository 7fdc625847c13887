import RuleEngine
import RulebookLoading
import SourceDiagnostics
import TestSupport
import Testing
import YAMLTree

@testable import EditorFeatures

/// What is offered at the cursor, in sound and half-written text.
struct CompletionTests {
    struct Offer: CustomTestStringConvertible {
        var testDescription: String { text.replacing("\n", with: "⏎") }
        var path: String
        var text: String
        /// Labels that are offered, and with `-` before them labels that are not.
        var labels: [String]

        init(_ path: String, _ text: String, _ labels: String...) {
            (self.path, self.text, self.labels) = (path, text, labels)
        }
    }

    private static let closure = "rules: c\nfamily: closure\nitems:\n  - id: open\n    title: Open\n    "

    @Test(arguments: [
        // Keys.
        Offer("new.yaml", "‸", "crossing", "rules", "sources", "-tests"),
        Offer("new.tests.yaml", "‸", "tests", "-rules"), Offer("new.yaml", "ru‸", "rules"),
        Offer("new.yaml", "rules: x\n‸", "family", "items", "when", "-rules", "-crossing"),
        Offer("new.yaml", "crossing: x\n‸", "between", "facts", "name", "-crossing"),
        Offer("c.yaml", closure + "pa‸", "passage", "hours", "sources", "-title", "-permit"),
        Offer("c.yaml", closure + "‸", "passage", "when", "-id"),
        Offer("c.yaml", closure + "‸\n    sources: [good]\n", "passage", "-sources"),
        Offer("p.yaml", "rules: q\nfamily: permit\nitems:\n  - id: a\n    permit:\n      ‸", "document", "issuer"),
        Offer("p.yaml", "rules: q\nfamily: permit\nitems: [{ id: a, permit: { ‸ } }]", "document", "leadTime"),
        Offer("p.yaml", "rules: q\nfamily: permit\nitems: [{ id: a, ‸", "title", "permit", "-id"),
        Offer("x.yaml", "crossing: x\nfacts:\n  modes: { ‸ }\n", "is", "source", "claims"),
        Offer("x.yaml", "crossing: x\nfacts:\n  modes:\n    - ‸\n", "is", "source"),
        Offer("x.yaml", "crossing: x\nfacts:\n  ‸\n", "modes", "surface"),
        Offer("s.yaml", "sources:\n  new:\n    ‸", "title", "kind", "reliability"),
        Offer("v.yaml", "vocabulary: v\ngroups:\n  g:\n    members:\n      - ‸", "is", "source"),
        // Conditions.
        Offer("c.yaml", closure + "when: { ‸ }", "trip.mode", "trip.pets", "crossing.modes", "all", "not"),
        Offer("c.yaml", closure + "when:\n      ‸", "trip.mode", "any"),
        Offer("c.yaml", closure + "when:\n      tr‸", "trip.mode", "any"),
        Offer("c.yaml", closure + "when: { trip.mode: ‸ }", "rail", "road", "-tourism"),
        Offer("c.yaml", closure + "when: { trip.mode: [rail, ‸] }", "road"),
        Offer("c.yaml", closure + "when: { traveler.nationalities: ‸ }", "FR", "KP"),
        Offer("c.yaml", closure + "when: { traveler.nationalities: { ‸ } }", "in", "not", "all"),
        Offer("c.yaml", closure + "when: { traveler.nationalities: { in: ‸ } }", "schengen", "-FR"),
        Offer("c.yaml", closure + "when: { trip.crossing: ‸ }", "a-b"),
        Offer("c.yaml", closure + "when: { any: [{ trip.mode: rail }, { trip.party: ‸ }] }", "crew"),
        // Values.
        Offer("c.yaml", closure + "passage: ‸", "open", "closed", "restricted"),
        Offer("c.yaml", closure + "passage: o‸\n    sources: [good]", "open"),
        Offer("c.yaml", closure + "authority: ‸", "FR", "RU"),
        Offer("c.yaml", closure + "status: ‸", "draft", "stable"),
        Offer("c.yaml", closure + "sources: [‸]", "good", "old"),
        Offer("c.yaml", closure + "sources:\n      - g‸", "good"),
        Offer("c.yaml", closure + "overrides: [‸]", "p/visa", "p/waiver"),
        Offer("c.yaml", closure + "endedBy: { source: ‸ }", "good"),
        Offer("new.yaml", "rules: x\nfamily: ‸", "closure", "permit", "safety", "contacts"),
        Offer("x.yaml", "crossing: x\nbetween: [RU, ‸]", "KP"),
        Offer("x.yaml", "crossing: x\nfacts:\n  modes: { is: rail, source: ‸ }", "good", "old"),
        Offer("x.yaml", "crossing: x\nfacts:\n  modes: { policy: ‸ }", "latest", "agreement"),
        Offer("s.yaml", "sources:\n  new: { kind: ‸", "news", "law"),
        Offer("p.yaml", "rules: q\nfamily: permit\nitems: [{ id: a, permit: { document: ‸ } }]", "passport", "visa"),
        Offer(
            "p.yaml", "rules: q\nfamily: permit\nitems: [{ id: a, permit: { validity: ‸ } }]",
            "6 months after trip.departure"),
        // Tests.
        Offer("a.tests.yaml", "tests: t\ntravelers:\n  x: { ‸ }", "nationalities", "residence", "documents"),
        Offer("a.tests.yaml", "tests: t\ntrips:\n  x: { mode: ‸ }", "rail"),
        Offer("a.tests.yaml", "tests: t\ntrips:\n  x: { crossing: ‸ }", "a-b"),
        Offer(
            "a.tests.yaml", "tests: t\ntravelers: { x: { residence: FR } }\ncases:\n  - name: a\n    traveler: ‸", "x"),
        Offer("a.tests.yaml", "tests: t\ncases:\n  - name: a\n    with: { ‸ }", "trip.date", "traveler.residence"),
        Offer(
            "a.tests.yaml", "tests: t\ncases:\n  - expect:\n      advisories: { include: [‸] }", "p/visa", "p/waiver"),
        Offer("a.tests.yaml", "tests: t\ncases:\n  - expect: { reasons: { include: [‸] } }", "p/visa"),
        Offer("a.tests.yaml", "tests: t\ncases:\n  - expect: { questions: [‸] }", "trip.date", "trip.pets"),
        Offer("a.tests.yaml", "tests: t\ncases:\n  - expect:\n      verdict: ‸", "clear", "blocked"),
        Offer("x.yaml", "crossing: x\nname: { ‸ }", "en", "pl", "zh-Hans"),
        Offer(
            "a.tests.yaml", "tests: t\ntravelers:\n  x: { documents: [{ type: ‸ }] }", "passport", "visa"),
        // Expressions.
        Offer("c.yaml", closure + "when: tr‸", "trip.mode", "traveler.nationalities", "size", "-traveler"),
        Offer("c.yaml", closure + "when: trip.‸", "mode", "pets", "-trip.mode"),
        Offer("c.yaml", closure + "when: trip.mode == \"rail\" && traveler.‸", "nationalities", "holds"),
        Offer("c.yaml", closure + "when: trip.mode == \"‸\"", "rail", "road"),
        Offer("c.yaml", closure + "when: 'trip.mode in [\"rail\", \"‸\"]'", "road"),
        Offer("c.yaml", closure + "when: traveler.nationalities.exists(n, n in groups.‸)", "schengen"),
        Offer(
            "c.yaml", closure + "when: traveler.nationalities.exists(n, n in groups[\"‸\"])", "schengen", "-FR"),
        Offer("c.yaml", closure + "when: >-\n      trip.mode == \"rail\"\n      && trip.‸", "party"),
        Offer("c.yaml", closure + "text: \"Day {{ trip.‸ }}\"", "date"),
        Offer("c.yaml", closure + "when: ‸", "trip.mode", "groups"),
        // Snippets.
        Offer("c.yaml", "rules: c\nfamily: closure\nitems:\n  - ‸", "open", "closed", "restricted", "id"),
        Offer("c.yaml", "rules: c\nfamily: permit\nitems:\n  - ‸", "requirement", "admission"),
        // Nothing.
        Offer("c.yaml", closure + "# no‸te", "-passage"),
    ])
    func whatFitsIsOffered(_ offer: Offer) throws {
        let fixture = try EditorFixture(offer.path, offer.text)
        let labels = fixture.editor.completions(at: fixture.offset).items.map(\.label)
        for label in offer.labels {
            let isOffered = !label.hasPrefix("-")
            let name = isOffered ? label : String(label.dropFirst())
            #expect(labels.contains(name) == isOffered, "\(label) among \(labels.prefix(40))")
        }
        #expect(Set(labels).count == labels.count, "\(labels)")
    }

    @Test(arguments: [
        Offer("c.yaml", closure + "pa‸", "passage", closure + "passage: "),
        Offer("c.yaml", closure + "pa‸: open", "passage", closure + "passage: open"),
        Offer("c.yaml", closure + "passage: o‸pen # x", "closed", closure + "passage: closed # x"),
        Offer("c.yaml", closure + "when: trip.mo‸ == \"rail\"", "party", closure + "when: trip.party == \"rail\""),
        Offer("c.yaml", closure + "when: 'trip.mode == \"ra‸\"'", "road", closure + "when: 'trip.mode == \"road\"'"),
        Offer("c.yaml", closure + "authority: \"R‸\"", "RU", closure + "authority: \"RU\""),
        Offer(
            "новый.yaml", "sources:\n  a:\n    title: Ünïcode 🚂\n    ki‸", "kind",
            "sources:\n  a:\n    title: Ünïcode 🚂\n    kind: "),
        Offer("x.yaml", "crossing: x\r\nloc‸", "location", "crossing: x\r\nlocation:\r\n  "),
        Offer("x.yaml", "crossing: x\nlocation: { ‸ }", "latitude", "crossing: x\nlocation: { latitude:  }"),
    ])
    func whatIsChosenIsWrittenInPlaceOfWhatWasTyped(_ offer: Offer) throws {
        let fixture = try EditorFixture(offer.path, offer.text)
        #expect(fixture.completing(offer.labels[0]) == offer.labels[1])
    }

    @Test func aCountryHasItsNameAndASourceItsAge() throws {
        let country = try EditorFixture("x.yaml", "crossing: x\nbetween: [‸]")
        #expect(country.editor.completions(at: country.offset).items.first { $0.label == "FR" }?.detail == "France")
        let source = try EditorFixture("c.yaml", Self.closure + "sources: [‸]")
        #expect(
            source.editor.completions(at: source.offset).items.first { $0.label == "old" }?.detail
                == "Old (news, C, stale)")
    }

    /// What was readable a moment ago is still known.
    @Test func aFileThatIsBrokenIsStillKnown() throws {
        let fixture = try EditorFixture("c.yaml", Self.closure + "sources: [‸]")
        var draft = fixture.editor.draft
        draft.replace(SourceFile(path: "sources.yaml", text: "sources:\n  good: { title: \"Good\n"))
        let editor = EditorFeatures(draft, tree: fixture.tree, today: fixture.editor.today)
        #expect(editor.completions(at: fixture.offset).items.map(\.label) == ["good", "old"])
    }

    /// From an empty file, by nothing but choosing what is offered and typing what only the author knows.
    @Test func aCrossingFromNothingByCompletionAlone() throws {
        var text = "‸"
        let steps: [(choose: String, thenType: String)] = [
            ("crossing", "khasan-tumangang\n"), ("between", "["), ("RU", ", "), ("KP", "]\n"), ("name", "{ "),
            ("en", "Khasan }\n"), ("facts", ""), ("modes", "{ "), ("is", "["), ("rail", "], "), ("source", ""),
            ("good", " }\n"),
        ]
        for (choice, typed) in steps {
            let fixture = try EditorFixture("new.yaml", text)
            let items = fixture.editor.completions(at: fixture.offset).items
            let item = try #require(
                items.first { $0.label == choice }, "no `\(choice)` in \(items.map(\.label)) at \(text)")
            let bytes = fixture.tree.byte(at: item.span.start)..<fixture.tree.byte(at: item.span.end)
            let edited = try #require(
                TextEdit.apply([TextEdit(bytes, item.text + typed + "‸")], to: fixture.tree.file.bytes))
            text = String(decoding: edited, as: UTF8.self)
        }
        #expect(
            text == """
                crossing: khasan-tumangang
                between: [RU, KP]
                name: { en: Khasan }
                facts:
                  modes: { is: [rail], source: good }
                ‸
                """)
        let fixture = try EditorFixture("new.yaml", text)
        #expect(fixture.editor.draft.diagnostics.filter { $0.file == "new.yaml" && $0.severity == .error } == [])
    }
}
