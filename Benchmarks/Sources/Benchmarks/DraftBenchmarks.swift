import SafeConduct

/// What an editor waits for after a keystroke: one file of a rulebook is read again, and all is said that is wrong.
enum DraftBenchmarks {
    static func rows() -> [Row] {
        let files = (0..<10).map { SourceFile(path: "\($0).yaml", text: rules(file: $0)) } + [sources, crossing]
        var draft = RulebookDraft(files, families: .standard)
        precondition(draft.isSound && Rulebook(draft)?.ruleCount == 1000, "the rulebook is sound")
        let edited = SourceFile(path: "4.yaml", text: rules(file: 4).replacing("r77,", with: "r770,"))
        let broken = SourceFile(path: "4.yaml", text: rules(file: 4) + "broken: [\n")
        let fresh = Timing.nanoseconds(rounds: 5) { consume(RulebookDraft(files, families: .standard).diagnostics) }
        let again = Timing.nanoseconds(rounds: 5) {
            draft.replace(edited)
            consume(draft.diagnostics)
        }
        let beginning = Timing.nanoseconds(rounds: 5) {
            draft.replace(broken)
            consume(draft.diagnostics)
        }
        return [
            Row(name: "a draft of 1000 rules in ten files", value: fresh / 1e6, unit: "ms"),
            Row(name: "one of its files read again", value: again / 1e6, unit: "ms", limit: 20),
            Row(name: "one of its files broken", value: beginning / 1e6, unit: "ms", limit: 20),
        ]
    }

    private static let sources = SourceFile(
        path: "sources.yaml",
        text: """
            sources:
              law: { title: Law, kind: law, reliability: A, published: 2024-01-01, retrieved: 2026-01-01 }

            """)
    private static let crossing = SourceFile(
        path: "a-b.yaml", text: "crossing: a-b\nbetween: [RU, KP]\nfacts:\n  gauge: { is: wide, source: law }\n")

    /// A hundred rules as authors write them, ten lines each; every tenth overrides one of the file before.
    private static func rules(file: Int) -> String {
        var text = "rules: f\(file)\nfamily: permit\nitems:\n"
        for number in 0..<100 {
            let overrides = number % 10 == 0 && file > 0 ? "\n    overrides: [f\(file - 1)/r\(number)]" : ""
            text += """
                  - id: r\(number)
                    title: { en: Pass \(number), fr: Permis \(number) }
                    text: The pass is good until {{ trip.date }}.
                    when:
                      traveler.nationalities: [FR, DE, US]
                      trip.to: KP
                      trip.date: 2026-01-01..2026-12-\(10 + number % 20)
                    unless: traveler.age < \(number % 18) && trip.mode == "rail"
                    permit: { document: pass-\(number) }
                    sources: [law]\(overrides)

                """
        }
        return text
    }
}
