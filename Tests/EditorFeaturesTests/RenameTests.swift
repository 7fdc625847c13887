import AdvisoryModel
import Authoring
import Foundation
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing
import YAMLTree

@testable import EditorFeatures

/// A name that changes everywhere at once, or nowhere.
struct RenameTests {
    struct Rename: CustomTestStringConvertible {
        var testDescription: String { "\(text.replacing("\n", with: "⏎")) → \(name)" }
        var path: String
        var text: String
        var name: String
        /// What becomes of the files, or why nothing does.
        var expected: String

        init(_ path: String, _ text: String, to name: String, _ expected: String) {
            (self.path, self.text, self.name, self.expected) = (path, text, name, expected)
        }
    }

    private static let closure =
        "rules: c\nfamily: closure\nitems:\n  - id: open\n    title: Open\n    passage: open\n    "

    /// The lines that change.
    private static func changed(_ fixture: EditorFixture, to name: String) -> String {
        do throws(RenameRefusal) {
            let edits = try fixture.editor.rename(at: fixture.offset, to: name)
            return edits.sorted { $0.key < $1.key }.map { path, edits in
                let old =
                    path == fixture.tree.file.path
                    ? fixture.tree.file.bytes : Array((EditorFixture.files[path] ?? "").utf8)
                let new = TextEdit.apply(edits, to: old) ?? []
                let before = String(decoding: old, as: UTF8.self).replacing("\r\n", with: "␍\n").components(
                    separatedBy: "\n")
                let lines = String(decoding: new, as: UTF8.self).replacing("\r\n", with: "␍\n").components(
                    separatedBy: "\n"
                )
                .filter { !before.contains($0) }
                return ([path] + lines.map { $0.trimmingCharacters(in: .whitespaces) }).joined(separator: "\n")
            }.joined(separator: "\n")
        } catch {
            return error.message
        }
    }

    @Test(arguments: [
        Rename(
            "c.yaml", closure + "overrides: [p/vi‸sa]", to: "entry-visa",
            """
            a-b.tests.yaml
            expect: { advisories: { include: [p/entry-visa] } }
            c.yaml
            overrides: [p/entry-visa]
            permits.yaml
            - id: entry-visa
            formerly: [visa]
            overrides: [entry-visa]
            waives: [entry-visa]
            """),
        // The whole id may be given, too.
        Rename(
            "c.yaml", closure.replacing("id: open", with: "id: op‸en"), to: "c/free",
            "c.yaml\n- id: free\nformerly: [open]"),
        Rename(
            "c.yaml", closure.replacing("id: open", with: "id: op‸en") + "formerly: [a]", to: "b",
            "c.yaml\n- id: b\nformerly: [a, open]"),
        Rename(
            "c.yaml", closure.replacing("id: open", with: "id: op‸en") + "formerly: a", to: "b",
            "c.yaml\n- id: b\nformerly: [a, open]"),
        Rename(
            "c.yaml", closure.replacing("id: open", with: "id: op‸en") + "formerly:\n      - a", to: "b",
            "c.yaml\n- id: b\n- open"),
        // Back to a name that it had.
        Rename(
            "c.yaml", closure.replacing("id: open", with: "id: op‸en") + "formerly: [a]", to: "a",
            "c.yaml\n- id: a\nformerly: [open]"),
        Rename(
            "c.yaml", "rules: c\nfamily: closure\nitems: [{ id: op‸en, title: Open, passage: open }]", to: "b",
            "c.yaml\nitems: [{ id: b, title: Open, passage: open, formerly: [open] }]"),
        Rename(
            "c.yaml",
            "rules: c\r\nfamily: closure\r\nitems:\r\n  - id: 'op‸en' # x\r\n    title: Open\r\n    passage: open # y\r\n",
            to: "b", "c.yaml\n- id: 'b' # x␍\nformerly: [open]␍"),
        Rename(
            "s.yaml", "sources:\n  ne‸w: { title: New, kind: news, reliability: C }", to: "newer",
            "s.yaml\nnewer: { title: New, kind: news, reliability: C }"),
        Rename(
            "c.yaml", closure + "sources: [ol‸d]", to: "older",
            """
            a-b.yaml
            surface: { is: gravel, source: older }
            c.yaml
            sources: [older]
            permits.yaml
            sources: [good, older]
            sources.yaml
            older: { title: Old, kind: news, reliability: C, published: 2020, retrieved: 2020-06-01 }
            """),
        Rename(
            "c.yaml", closure + "when: 'trip.crossing == \"a-‸b\"'", to: "a-c",
            """
            a-b.tests.yaml
            train: { crossing: a-c, from: RU, to: KP, mode: rail, date: 2026-03-01 }
            a-b.yaml
            crossing: a-c
            aliases: [a-b]
            c.yaml
            when: 'trip.crossing == "a-c"'
            """),
        Rename(
            "c.yaml", closure + "when: traveler.nationalities.exists(n, n in groups.schen‸gen)", to: "area",
            """
            c.yaml
            when: traveler.nationalities.exists(n, n in groups.area)
            words.yaml
            area: { title: Schengen area, members: [{ is: [AT, DE], source: good }] }
            """),
        Rename(
            "c.yaml", closure + "when: { trip.p‸ets: 1 }", to: "trip.animals",
            """
            c.yaml
            when: { trip.animals: 1 }
            words.yaml
            trip.animals: { type: integer, question: { en: How many pets? }, summary: animals that come along }
            """),
        Rename(
            "t.tests.yaml", "tests: t\nasOf: 2026-01-01\ntrips: { x: { p‸ets: 1, mode: rail } }", to: "animals",
            """
            t.tests.yaml
            trips: { x: { animals: 1, mode: rail } }
            words.yaml
            trip.animals: { type: integer, question: { en: How many pets? }, summary: animals that come along }
            """),
        Rename(
            "c.yaml", closure + "when: crossing.sur‸face == \"gravel\"", to: "paving",
            """
            a-b.yaml
            paving: { is: gravel, source: old }
            c.yaml
            when: crossing.paving == "gravel"
            """),
        Rename(
            "t.tests.yaml",
            "tests: t\ntravelers: { x: { residence: FR } }\ncases:\n  - name: a\n    traveler: x‸\n", to: "french one",
            "t.tests.yaml\ntravelers: { french one: { residence: FR } }\ntraveler: french one"),
        // The cells of tables that fill in names.
        Rename(
            "c.yaml",
            "rules: c\nfamily: closure\nitems:\n  - id: \"x-{n}\"\n    each: [{ n: 1, by: ol‸d }, { n: 2, by: good | old }]\n    title: \"Open {n}\"\n    passage: open\n    sources: [\"{by}\", old]",
            to: "older",
            "no name is here: rename a rule, source, crossing, fact, group, attribute, or a traveler or trip of tests"),
        Rename(
            "c.yaml",
            "rules: c\nfamily: closure\nitems:\n  - id: \"x-{n}\"\n    each: [{ n: 1, by: old }, { n: 2, by: good | old }]\n    title: \"Open {n}\"\n    passage: open\n    sources: [\"{by}\", o‸ld]",
            to: "older",
            """
            a-b.yaml
            surface: { is: gravel, source: older }
            c.yaml
            each: [{ n: 1, by: older }, { n: 2, by: good | older }]
            sources: ["{by}", older]
            permits.yaml
            sources: [good, older]
            sources.yaml
            older: { title: Old, kind: news, reliability: C, published: 2020, retrieved: 2020-06-01 }
            """),
        // What keeps its name.
        Rename(
            "c.yaml", closure + "when: { trip.mo‸de: rail }", to: "x",
            "`trip.mode` is a word of the rule language, and keeps its name"),
        Rename(
            "c.yaml", closure + "sources: [no‸ne]", to: "x",
            "no file declares `none`: correct the name, or declare it first"),
        Rename("c.yaml", closure + "sources: [ol‸d]", to: "good", "`good` exists already: choose another name"),
        Rename(
            "c.yaml", closure + "overrides: [p/vi‸sa]", to: "waiver", "`p/waiver` exists already: choose another name"),
        Rename(
            "c.yaml", closure + "overrides: [p/vi‸sa]", to: "q/visa",
            "`q/visa` is no id of this file: they all begin with `p/`, which stays"),
        Rename(
            "c.yaml", closure + "sources: [ol‸d]", to: "an old one",
            "`an old one` is no name for this: write one such as `moscow-times`"),
        Rename(
            "c.yaml", closure + "sources: [ol‸d]", to: "", "`` is no name for this: write one such as `moscow-times`"),
        Rename(
            "c.yaml", closure + "when: { trip.p‸ets: 1 }", to: "party",
            "`trip.party` exists already: choose another name"),
        Rename(
            "c.yaml", closure + "when: traveler.nationalities.exists(n, n in groups.schen‸gen)", to: "DE",
            "then `words.yaml` would be wrong on line 5: `DE` is a country and no name for a group"),
        Rename(
            "c.yaml",
            "rules: c\nfamily: closure\nitems:\n  - id: \"x-‸{n}\"\n    each: [{ n: 1 }]\n    title: T\n    passage: open",
            to: "x", "`c/x-{n}` is made of a row of a table: change its `id`, or the row, in `c.yaml`"),
        Rename(
            "c.yaml", closure + "sources: [\"\\x6fl‸d\"]", to: "older",
            "`c.yaml` has the name in parts or with escapes on line 7: write it in one piece first"),
    ])
    func aNameChangesEverywhereOrNowhere(_ rename: Rename) throws {
        let fixture = try EditorFixture(rename.path, rename.text)
        #expect(Self.changed(fixture, to: rename.name) == rename.expected)
    }

    @Test func whatIsAskedAboutIsTheIDWithoutItsFile() throws {
        let fixture = try EditorFixture("c.yaml", Self.closure + "overrides: [p/vi‸sa]")
        let found = try fixture.editor.renamable(at: fixture.offset)
        #expect(found.name == "visa")
        #expect(fixture.text(FileSpan("c.yaml", found.span)) == "c.yaml:7:19 visa")
    }

    /// A table of its own file.
    @Test func theCellsOfATableChangeWithIt() throws {
        let csv = "n,by\n1,old\n2,\"good | old\"\n3,older\n"
        let fixture = try EditorFixture(
            "c.yaml",
            "rules: c\nfamily: closure\nitems:\n  - id: \"x-{n}\"\n    each: { csv: rows.csv }\n    title: \"Open {n}\"\n    passage: open\n    sources: [\"{by}\", o‸ld]"
        )
        var draft = fixture.editor.draft
        draft.replace(SourceFile(path: "rows.csv", text: csv))
        let editor = EditorFeatures(draft, tree: fixture.tree, today: fixture.editor.today)
        let edits = try editor.rename(at: fixture.offset, to: "ancient")
        let new = try #require(TextEdit.apply(edits["rows.csv"] ?? [], to: Array(csv.utf8)))
        #expect(String(decoding: new, as: UTF8.self) == "n,by\n1,ancient\n2,\"good | ancient\"\n3,older\n")
    }

    /// Rules, sources, groups and crossings of the rulebook that is shipped, each with all that calls it: nothing new is found, and no test fails.
    @Test func theShippedRulebookLintsAsBefore() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let draft = RulebookDraft(paths: [root.appending(path: "Rules").path], families: .standard)
        let day = try #require(Day("2026-11-21"))
        var edited = draft
        var count = 0
        let wanted: [NameKind: String] = [
            .rule: "renamed-rule", .source: "renamed-source", .group: "renamed", .crossing: "renamed-crossing",
        ]
        for (kind, name) in wanted.sorted(by: { $0.value < $1.value }) {
            let editor = try Self.mostCalled(kind, in: edited, day)
            let edits = try editor.editor.rename(at: editor.offset, to: name)
            count += edits.count
            edited.replace(
                try edits.map { path, edits in
                    let file = try #require(edited.file(at: path))
                    return SourceFile(path: path, bytes: try #require(TextEdit.apply(edits, to: file.bytes)))
                })
        }
        #expect(count > 12, "each is called in several files")
        #expect(Self.findings(of: edited, day) == Self.findings(of: draft, day))
    }

    /// What lint says, by files and codes.
    private static func findings(of draft: RulebookDraft, _ day: Day) -> [String] {
        LintRun(draft, on: day).diagnostics.map { "\($0.file) \($0.code.text)" }.sorted()
    }

    /// The declaration of what is called from most files.
    private static func mostCalled(
        _ kind: NameKind, in draft: RulebookDraft, _ day: Day
    ) throws -> (editor: EditorFeatures, offset: Int) {
        var files: [String: Set<String>] = [:]
        for (fileKind, root) in draft.roots(where: { _ in true }) {
            for place in NameWalk.places(in: root, fileKind, draft) where place.kind == kind {
                files[place.name, default: []].insert(place.path)
            }
        }
        let names = files.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
        let any = EditorFeatures(
            draft, tree: SyntaxTree(reading: SourceFile(path: "none.yaml", text: "")), today: day)
        let declaration = try #require(
            names.lazy.compactMap { any.declarations(of: kind, $0).first }.first {
                draft.rule($0.name)?.template == nil
            })
        let tree = SyntaxTree(reading: try #require(draft.file(at: declaration.path)))
        return (EditorFeatures(draft, tree: tree, today: day), tree.byte(at: declaration.span.end))
    }
}
