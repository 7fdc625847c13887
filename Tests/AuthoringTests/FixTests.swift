import AdvisoryModel
import Authoring
import Foundation
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// `lint --fix`: what is written in the place of what.
@Suite struct FixTests {
    private static let sources = SourceFile(
        path: "sources.yaml",
        text:
            "sources:\n  law: { title: Law, kind: law, reliability: A, published: 2026-01-01, retrieved: 2026-01-01 }\n"
    )
    private static let crossing = SourceFile(
        path: "a-b.yaml", text: "crossing: a-b\nname: A\nbetween: [RU, KP]\ncovers: 2020-01-01..2099-12-31\n")

    private func run(_ text: String, path: String = "rules.yaml", mayChangeValues: Bool = true) -> FixRun {
        let files = [Self.sources, Self.crossing, SourceFile(path: path, text: text)]
        return FixRun(RulebookDraft(files, families: .standard), on: nil, mayChangeValues: mayChangeValues)
    }

    private static func items(_ items: String) -> String { "rules: t\nfamily: permit\nitems:\n" + items }

    /// A line of a rule, and what becomes of it.
    @Test(arguments: [
        ("    when: { trip.mod: rail }", "    when: { trip.mode: rail }"),
        ("    when: { trip.mode: rial }", "    when: { trip.mode: rail }"),
        ("    when: { trip.mode: [road, \"rial\"] } # by hand", "    when: { trip.mode: [road, \"rail\"] } # by hand"),
        ("    when: { trip.to: [RU, Frnace] }", "    when: { trip.to: [RU, FR] }"),
        ("    authority: Corée du Nord # by name", "    authority: KP # by name"),
        ("    authority: 'UK'", "    authority: 'GB'"),
        ("    when: { trip.mode: [rail, road, rail] }", "    when: { trip.mode: [rail, road] }"),
        (
            "    when: trip.mode == \"rial\" && trip.mod == \"road\"",
            "    when: trip.mode == \"rail\" && trip.mode == \"road\""
        ),
        (
            "    when: trip.mode == \"rail\" # && trip.to == \"KP\"",
            "    when: trip.mode == \"rail\" && trip.to == \"KP\""
        ),
        ("    when: { trip.to: [RU, # KP,\n        CN] }", "    when: { trip.to: [RU, KP,\n        CN] }"),
        ("    when: { trip.mode: rail } # accept(rulebook/no-source): none", "    when: { trip.mode: rail }"),
        ("    # accept(rulebook/no-source): none\n    when: { trip.mode: rail }", "    when: { trip.mode: rail }"),
        ("    unles: { trip.mode: rail }", "    unless: { trip.mode: rail }"),
        ("    afterwards: uncertain\n    when: { trip.mode: rail }", "    when: { trip.mode: rail }"),
    ])
    func whatWasMeantIsWritten(_ wrong: String, _ right: String) throws {
        func file(_ line: String) -> String {
            Self.items(
                "  - id: a\n    title: A\n\(line)\n    permit: { document: visa, issuer: KP, leadTime: 3 days }\n    sources: [law]\n"
            )
        }
        let run = run(file(wrong))
        let change = try #require(run.changes.first, "\(run.lint.text())")
        #expect(String(decoding: change.new.bytes, as: UTF8.self) == file(right))
        #expect(run.changes.count == 1)
    }

    /// What only its author can decide stays as it is.
    @Test(arguments: [
        "    when: { trip.mode: submarine }", "    when: { trip.mode: [rail, ] }\n    reason: x",
        "    level: 3", "    when: trip.mode ==",
    ])
    func whatIsNotKnownStays(_ line: String) {
        let text = Self.items("  - id: a\n    title: A\n\(line)\n    permit: { document: visa }\n    sources: [law]\n")
        #expect(run(text).changes.map(\.new.path) == [])
    }

    @Test func safeFixesChangeNoValue() throws {
        let text = Self.items(
            """
              # accept(rulebook/near-miss): the local spelling
              - id: a # accept(rulebook/no-sorce): none is known
                title: A
                when: { trip.mode: [rail, rail] }
                permit: { document: visa, issuer: KP, leadTime: 3 days }

            """)
        let run = run(text, mayChangeValues: false)
        let change = try #require(run.changes.first)
        #expect(
            change.difference == """
                --- rules.yaml
                +++ rules.yaml
                @@ -1,7 +1,6 @@
                 rules: t
                 family: permit
                 items:
                -  # accept(rulebook/near-miss): the local spelling
                   - id: a # accept(rulebook/no-sorce): none is known
                     title: A
                     when: { trip.mode: [rail, rail] }

                """)
        #expect(run.count == 1)
        // A word of an acceptance decides what is accepted: it waits for its author, too.
        #expect(
            run.lint.diagnostics.map(\.code.text) == [
                "rulebook/no-source", "rulebook/bad-acceptance", "rulebook/said-twice",
            ])
        #expect(run.lint.accepted.isEmpty)
    }

    @Test func aFixThatSpoilsTheFileKeepsNoOtherBack() throws {
        func text(_ mode: String) -> String {
            Self.items(
                (0..<5).map { number in
                    let condition =
                        number == 2 ? "trip.mode == \"rail\" # && trip.from: \"RU\"" : "{ trip.mode: \(mode) }"
                    return
                        "  - id: r\(number)\n    title: A\n    when: \(condition)\n"
                        + "    permit: { document: visa, issuer: KP, leadTime: 3 days }\n    sources: [law]\n"
                }.joined())
        }
        let run = run(text("rial"))
        let change = try #require(run.changes.first)
        #expect(String(decoding: change.new.bytes, as: UTF8.self) == text("rail"))
        #expect(run.count == 4 && change.count == 4)
        #expect(run.lint.diagnostics.map(\.code.text) == ["rulebook/hiding-comment"], "\(run.lint.text())")
    }

    @Test(arguments: ["\n", "\r\n"])
    func aCommentGoesWithItsLineBreak(_ lineBreak: String) throws {
        let lines = [
            "rules: t", "family: permit", "items:", "  # accept(rulebook/near-miss): the local spelling", "  - id: a",
            "    title: A", "    permit: { document: visa, issuer: KP, leadTime: 3 days }", "    sources: [law]", "",
        ]
        let change = try #require(run(lines.joined(separator: lineBreak), mayChangeValues: false).changes.first)
        let left = lines.filter { !$0.contains("#") }.joined(separator: lineBreak)
        #expect(String(decoding: change.new.bytes, as: UTF8.self) == left)
    }

    /// A word that is wrong at several places is written at each, in as many rounds as that takes.
    @Test func manyFindingsAreFixedTogether() {
        let rules = (0..<50).map {
            "  - { id: r\($0), titel: A, when: { trip.mod: rial }, permit: { document: visa, issuer: KP, leadTime: 3 days }, sources: [lwa] }\n"
        }
        let run = run(Self.items(rules.joined()))
        #expect(run.lint.errors == 0 && run.count == 200, "\(run.lint.text())")
    }
}
