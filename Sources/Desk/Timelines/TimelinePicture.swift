import AdvisoryModel
public import RuleEngine
import SafeConduct

/// Draws a timeline as SVG: a bar for each crossing, a pattern for each verdict, so that it can be read in black and white, the days of changes below
/// the bar, and a legend.
public struct TimelinePicture: Sendable {
    /// The languages of the fixed words, BCP 47, best first; then English.
    public var languages: [String]

    /// Creates a renderer.
    public init(languages: [String] = []) { self.languages = languages }

    /// The picture, with the names of the rulebook that made the timeline.
    public func render(_ timeline: Timeline, of rulebook: Rulebook) -> String {
        let words = TripWords(languages, own: rulebook.words)
        let axis = DayAxis(timeline.window, from: Self.left, width: Self.width - Self.left - Self.margin)
        let height = Self.top + Double(timeline.rows.count) * Self.row + 64
        var svg = MarkupWriter(head: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        svg.begin(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg",
                "viewBox": "0 0 \(Self.number(Self.width)) \(Self.number(height))",
                "width": Self.number(Self.width), "height": Self.number(height), "role": "img",
                "lang": words.phrases.language,
                "font-family": "system-ui, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif", "fill": "#1b1b1b",
            ])
        let asked = words.phrases.report.asked(words.phrases.dates.short(timeline.asOf))
        let title = "\(words.window(timeline.window.first, timeline.window.last, step: timeline.window.step)) \(asked)"
        svg.element("title", [:], title)
        svg.element("desc", [:], Self.description(of: timeline, rulebook, words))
        VerdictPattern.define(in: &svg)
        svg.empty("rect", ["width": "100%", "height": "100%", "fill": "#ffffff"])
        Self.add(title, at: (Self.margin, 26), size: 15, weight: "600", to: &svg)
        axis.draw(from: Self.top - 14, to: height - 64, in: &svg)
        for (number, row) in timeline.rows.enumerated() {
            draw(row, at: Self.top + Double(number) * Self.row, axis, rulebook, words, in: &svg)
        }
        drawLegend(at: height - 34, words, in: &svg)
        svg.end("svg")
        svg.breakLine()
        return svg.text
    }

    private static let (width, left, margin, top, row, bar) = (1000.0, 236.0, 16.0, 78.0, 54.0, 22.0)
    /// Two days of changes are told from one another at this distance.
    private static let labelWidth = 36.0

    private func draw(
        _ row: Timeline.Row, at y: Double, _ axis: DayAxis, _ rulebook: Rulebook, _ words: TripWords,
        in svg: inout MarkupWriter
    ) {
        let crossing = rulebook.crossing(row.trip.crossing)
        let name = words.name(of: crossing, id: row.trip.crossing)
        Self.add(Self.cut(name, to: 31), at: (Self.margin, y + 11), size: 13, weight: "600", to: &svg)
        Self.add(Self.cut(words.route(row.trip, crossing), to: 38), at: (Self.margin, y + 26), size: 11, to: &svg)
        var free = -Double.infinity
        for stretch in row.stretches {
            let (start, end) = (axis.x(of: stretch.first), axis.x(after: stretch.last))
            svg.begin("g")
            let days = stretch.first == stretch.last ? "\(stretch.first)" : "\(stretch.first) – \(stretch.last)"
            svg.element("title", [:], "\(name): \(days): \(words.verdict(stretch.verdict))")
            VerdictPattern.draw(stretch.verdict, x: start, y: y, width: end - start, height: Self.bar, in: &svg)
            svg.end("g")
            guard stretch.first != row.stretches.first?.first, start >= free else { continue }
            free = start + Self.labelWidth
            let day = String(stretch.first.description.dropFirst(5))
            Self.add(day, at: (start, y + Self.bar + 13), size: 10.5, to: &svg)
        }
    }

    private func drawLegend(at y: Double, _ words: TripWords, in svg: inout MarkupWriter) {
        var x = Self.margin
        for verdict in Verdict.allCases {
            VerdictPattern.draw(verdict, x: x, y: y, width: 30, height: 16, in: &svg)
            let name = words.verdict(verdict)
            Self.add(name, at: (x + 38, y + 12.5), size: 12.5, to: &svg)
            x += 66 + 8 * Double(DisplayWidth.of(name))
        }
    }

    /// For those who cannot see it.
    private static func description(of timeline: Timeline, _ rulebook: Rulebook, _ words: TripWords) -> String {
        timeline.rows.map { row in
            let name = words.name(of: rulebook.crossing(row.trip.crossing), id: row.trip.crossing)
            let stretches = row.stretches.prefix(60).map { "\($0.first)..\($0.last) \(words.verdict($0.verdict))" }
            return "\(name): \(stretches.joined(separator: "; "))."
        }.joined(separator: " ")
    }

    static func add(
        _ text: String, at place: (x: Double, y: Double), size: Double, weight: String? = nil,
        to svg: inout MarkupWriter
    ) {
        svg.element(
            "text",
            ["x": number(place.x), "y": number(place.y), "font-size": number(size), "font-weight": weight], text)
    }

    /// A text that fits some columns; its end is left out.
    private static func cut(_ text: String, to columns: Int) -> String {
        if DisplayWidth.of(text) <= columns { return text }
        var (short, width) = ("", 1)
        for character in text {
            width += DisplayWidth.of(String(character))
            if width > columns { break }
            short.append(character)
        }
        return short + "…"
    }

    /// A length in at most two decimals, the same on every machine.
    static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = (hundredths / 100, abs(hundredths % 100))
        if rest == 0 { return String(whole) }
        return "\(hundredths < 0 && whole == 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
