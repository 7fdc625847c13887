import AdvisoryModel
import ReportLanguages
public import RuleEngine
import SafeConduct
import SourceDiagnostics

/// Renders a timeline as text: for each crossing a strip of marks, one a day and a line a month, then the stretches of days that are alike, with what
/// makes them so and what makes them differ from the days before.
public struct TimelineText: Sendable {
    /// The columns that there are; nil: lines are not broken.
    public var width: Int?
    /// Whether to colour by ANSI escapes; for terminals only.
    public var color: Bool
    /// The languages of the fixed words, BCP 47, best first; then English.
    public var languages: [String]

    /// Creates a renderer.
    public init(width: Int? = 80, color: Bool = false, languages: [String] = []) {
        self.width = width.map { max(20, $0) }
        self.color = color
        self.languages = languages
    }

    /// The timeline as text, with the names and titles of the rulebook that made it; ends with a line break.
    public func render(_ timeline: Timeline, of rulebook: Rulebook) -> String {
        let words = TripWords(languages, own: rulebook.words)
        var page = Page(width: width, color: color)
        let remarks = [
            words.window(timeline.window.first, timeline.window.last, step: timeline.window.step),
            words.phrases.report.asked(words.phrases.dates.short(timeline.asOf)),
        ]
        page.add(remarks.joined(separator: " "))
        page.add(words.legend)
        for row in timeline.rows { add(row, StretchWords(rulebook, words), to: &page) }
        return page.text
    }

    private func add(_ row: Timeline.Row, _ stretches: StretchWords, to page: inout Page) {
        let words = stretches.words
        let crossing = stretches.rulebook.crossing(row.trip.crossing)
        page.add("")
        let name = words.name(of: crossing, id: row.trip.crossing)
        let parts = [words.route(row.trip, crossing), words.manner(of: row.trip)].filter { !$0.isEmpty }
        page.add("\(name) (\(parts.joined(separator: "; ")))", styles: [.bold])
        for line in Self.strip(of: row) { page.add(line, first: "  ") }
        for stretch in row.stretches {
            let days = stretch.first == stretch.last ? "\(stretch.first)" : "\(stretch.first)..\(stretch.last)"
            let head = "\(days)  \(words.verdict(stretch.verdict).uppercased())  (\(words.days(stretch.days)))"
            page.add(head, styles: [.bold, Self.paint(stretch.verdict)], first: "  ")
            for reason in stretches.reasons(of: stretch) { page.add(reason, first: "      ") }
            for change in stretches.changes(of: stretch) { page.add(change, first: "      \(stretch.first): ") }
        }
    }

    /// A line for each month, `2026-12  ××××●●`; where not every day is asked, these are left out.
    private static func strip(of row: Timeline.Row) -> [String] {
        var lines: [String] = []
        var month = ""
        for stretch in row.stretches {
            let step = stretch.days > 1 ? stretch.first.days(until: stretch.last) / (stretch.days - 1) : 1
            for place in 0..<stretch.days {
                let name = stretch.first.adding(days: place * step).description.prefix(7)
                if name != month {
                    month = String(name)
                    lines.append("\(month)  ")
                }
                lines[lines.count - 1] += stretch.verdict.mark
            }
        }
        return lines
    }

    static func paint(_ verdict: Verdict) -> TerminalStyle {
        switch verdict {
        case .clear: .green
        case .conditional: .yellow
        case .undetermined: .magenta
        case .blocked: .red
        }
    }
}
