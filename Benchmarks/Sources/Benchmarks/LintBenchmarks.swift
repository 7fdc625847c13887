import Authoring
import SafeConduct

/// What lint takes of what reading the same files and making a rulebook of them takes: it has to grow with what it reads, whatever that is.
enum LintBenchmarks {
    static func rows() -> [Row] {
        [
            row("100,000 rules as authors write them, in 100 files", plain, limit: 1.5),
            row("a chain of 100,000 overrides", chain, limit: 2), row("a cycle of 50,000 overrides", cycle, limit: 2),
            row("50,000 sources of one rule", sources, limit: 2),
            // Each of the words is compared with all that begin much like it, which reading does not do.
            row("100,000 words, each used once", words, limit: 4),
        ]
    }

    /// - Parameter limit: how many times as long lint may take.
    private static func row(_ name: String, _ files: () -> [SourceFile], limit: Double) -> Row {
        let files = files() + [crossing]
        let load = Timing.nanoseconds(rounds: 3) {
            let draft = RulebookDraft(files, families: .standard)
            consume(draft.diagnostics)
            consume(Rulebook(draft))
        }
        let lint = Timing.nanoseconds(rounds: 3) {
            consume(LintRun(RulebookDraft(files, families: .standard), on: Day("2026-11-21")).diagnostics)
        }
        return Row(name: "lint: \(name)", value: lint / 1e6, unit: "ms", peer: load / 1e6, limit: limit * load / 1e6)
    }

    private static let crossing = SourceFile(
        path: "a-b.yaml", text: "crossing: a-b\nname: { en: A }\nbetween: [RU, KP]\ncovers: 2020-01-01..2099-12-31\n")
    private static let source =
        "{ title: Law, kind: law, reliability: A, published: 2024-01-01, retrieved: 2026-01-01, freshFor: 900 days }\n"
    private static let law = SourceFile(path: "sources.yaml", text: "sources:\n  law: \(source)")
    private static let head = "rules: t\nfamily: safety\nitems:\n"

    private static func items(_ count: Int, _ keys: (Int) -> String) -> SourceFile {
        let lines = (0..<count).map { "  - { id: r\($0), title: T, level: 1, \(keys($0)) }\n" }
        return SourceFile(path: "rules.yaml", text: head + lines.joined())
    }

    private static func chain() -> [SourceFile] {
        [law, items(100_000) { "hazard: h, sources: [law]" + ($0 > 0 ? ", overrides: [t/r\($0 - 1)]" : "") }]
    }

    private static func cycle() -> [SourceFile] {
        [law, items(50_000) { "hazard: h, sources: [law], overrides: [t/r\(($0 + 49_999) % 50_000)]" }]
    }

    private static func sources() -> [SourceFile] {
        let names = (0..<50_000).map { "s\($0)" }
        return [
            SourceFile(path: "sources.yaml", text: "sources:\n" + names.map { "  \($0): \(source)" }.joined()),
            items(1) { _ in "hazard: h, sources: [\(names.joined(separator: ", "))]" },
        ]
    }

    private static func words() -> [SourceFile] {
        var state: UInt64 = 5
        let words = (0..<100_000).map { _ in
            String(
                (0..<9).map { _ -> Character in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(state >> 33 & 15)))
                })
        }
        return [
            law,
            items(words.count) { "hazard: \(words[$0]), when: { traveler.occupation: \(words[$0]) }, sources: [law]" },
        ]
    }

    private static func plain() -> [SourceFile] {
        let files = (0..<100).map { file in
            let rules = (0..<1000).map { number in
                """
                  - id: r\(number)
                    title: { en: Pass \(number), fr: Permis \(number) }
                    text: The pass is good until {{ trip.date }}.
                    when:
                      traveler.nationalities: [FR, DE, US]
                      trip.to: KP
                      trip.date: 2026-01-01..2026-12-\(10 + number % 20)
                    unless: traveler.age < \(number % 18) && trip.mode == "rail"
                    permit: { document: pass-\(number), issuer: KP, leadTime: 3 days }
                    sources: [law]

                """
            }
            return SourceFile(path: "p\(file).yaml", text: "rules: f\(file)\nfamily: permit\nitems:\n" + rules.joined())
        }
        return [law] + files
    }
}
