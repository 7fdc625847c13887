import RuleEngine
import RulebookFolder
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

@testable import Authoring

/// The keys that the reference lists are those that the readers of files ask for.
@Suite struct FileFormTests {
    /// For each mapping a file with a key in it that nobody reads, `zz9`.
    private static let files: [String: String] = [
        "a sources file": "sources: {}\nzz9: 1\n",
        "a source": "sources: { law: { title: L, kind: law, reliability: A, zz9: 1 } }\n",
        "a crossing": "crossing: c-d\nbetween: [CN, KP]\nzz9: 1\n",
        "a location": "crossing: c-d\nbetween: [CN, KP]\nlocation: { latitude: 1, longitude: 1, zz9: 1 }\n",
        "a fact": "crossing: c-d\nbetween: [CN, KP]\nfacts: { modes: { claims: [{ is: a, source: law }], zz9: 1 } }\n",
        "a claim": "crossing: c-d\nbetween: [CN, KP]\nfacts: { modes: { is: a, source: law, zz9: 1 } }\n",
        "a rules file": "rules: t\nfamily: safety\nitems: []\nzz9: 1\n",
        "a rule": "rules: t\nfamily: safety\nitems: [{ id: a, title: A, level: 1, zz9: 1 }]\n",
        "an end":
            "rules: t\nfamily: safety\nitems: [{ id: a, title: A, level: 1, endedBy: { source: law, after: 2026-01-01, zz9: 1 } }]\n",
        "`each`":
            "rules: t\nfamily: safety\nitems: [{ id: a, title: A, level: 1, each: { rows: [{ a: 1 }], zz9: 1 } }]\n",
        "a set":
            "rules: t\nfamily: safety\nitems: [{ id: a, title: A, level: 1, when: { trip.to: { in: { csv: a.csv, column: a, zz9: 1 } } } }]\n",
        "a vocabulary": "vocabulary: v\nzz9: 1\n",
        "an attribute": "vocabulary: v\nattributes: { trip.size: { type: list of word, zz9: 1 } }\n",
        "a group": "vocabulary: v\ngroups: { g: { members: [{ is: [AT], source: law }], zz9: 1 } }\n",
        "a membership": "vocabulary: v\ngroups: { g: { members: [{ is: [AT], source: law, zz9: 1 }] } }\n",
        "a calendar": "vocabulary: v\ncalendars: { RU: { zz9: 1 } }\n",
        "a yearly holiday": "vocabulary: v\nholidays: { RU: [{ on: 05-09, zz9: 1 }] }\n",
        "a family": "family: f\neffect: informs\nzz9: 1\n",
        "a field": "family: f\neffect: informs\nfields: { a: { type: text, zz9: 1 } }\n",
        "a phrases file": "phrases: pl\nzz9: 1\n",
        "a test file": "tests: t\ncases: [{ name: a, expect: { verdict: clear } }]\nzz9: 1\n",
        "a case": "tests: t\ncases: [{ name: a, expect: { verdict: clear }, zz9: 1 }]\n",
        "an exception": "tests: t\ncases: [{ name: a, expect: { verdict: clear }, except: [{ zz9: 1 }] }]\n",
        "a step": "tests: t\ncases: [{ name: a, on: [{ zz9: 1 }] }]\n",
        "`skip`": "tests: t\ncases: [{ name: a, expect: { verdict: clear }, skip: { zz9: 1 } }]\n",
        "`expect`": "tests: t\ncases: [{ name: a, expect: { verdict: clear, zz9: 1 } }]\n",
        "`advisories`": "tests: t\ncases: [{ name: a, expect: { advisories: { include: [], zz9: 1 } } }]\n",
        "an expected advisory":
            "tests: t\ncases: [{ name: a, expect: { advisories: { include: [{ rule: s/a, zz9: 1 }] } } }]\n",
    ]

    /// What is said of `zz9`.
    private static func finding(in text: String) throws -> Diagnostic {
        let name = text.hasPrefix("tests:") ? "x.tests.yaml" : "x.yaml"
        let files = [
            SourceFile(path: "law.yaml", text: "sources: { law: { title: L, kind: law, reliability: A } }\n"),
            SourceFile(path: "a-b.yaml", text: "crossing: a-b\nbetween: [RU, KP]\n"),
            SourceFile(
                path: "s.yaml",
                text: "rules: s\nfamily: safety\nitems: [{ id: a, title: A, level: 1, sources: [law] }]\n"),
        ].filter { name != "x.yaml" || !text.hasPrefix("sources:") || $0.path != "law.yaml" }
        let draft = RulebookDraft(files + [SourceFile(path: name, text: text)], families: .standard)
        let found = LintRun(draft).diagnostics
        return try #require(
            found.first { $0.message.contains("zz9") }, "\(found.map(\.message).joined(separator: "\n"))")
    }

    @Test func everyMappingIsHere() {
        #expect(FileForm.all.map(\.subject).sorted() == Self.files.keys.sorted())
        for kind in RulebookFileKind.allCases { #expect(FileForm.file(kind)?.summary == "the whole file") }
    }

    @Test(arguments: FileForm.all) func keysAreThoseThatAreRead(_ form: FileForm) throws {
        let found = try Self.finding(in: try #require(Self.files[form.subject]))
        // Phrases say where the whole list is.
        if form.kind == .phrases { return }
        let asked = try #require(found.hint).matches(of: /`(\w+)`/).map { String($0.1) }
        var known = Set(form.keys.map(\.name))
        if form.subject == "a rule" { known.formUnion(SafetyKeys.names) }
        // A single claim has the clock of its fact.
        #expect(Set(asked).symmetricDifference(known).sorted() == [], "\(form.subject)")
    }

    private enum SafetyKeys {
        static let names = [any RuleFamily.Type].standard.first { $0.name == "safety" }?.fields.map(\.name) ?? []
    }

    @Test func whatIsNeededIsNeeded() throws {
        for form in FileForm.all where form.kind != .tests {
            let text = try #require(Self.files[form.subject])
            for key in form.keys where key.isRequired {
                #expect(text.contains("\(key.name):"), "\(form.subject) has no \(key.name) in its example")
            }
        }
    }
}
