import AdvisoryModel
import ReportLanguages
import SafeConduct
import TripClocks

/// One closure or warning as an `info` of CAP 1.2, its elements in the order that the schema asks for.
struct AlertInfo {
    /// The values that the schema allows, by element.
    private static let values = [
        "urgency": ["Immediate", "Expected", "Future", "Past", "Unknown"],
        "severity": ["Extreme", "Severe", "Moderate", "Minor", "Unknown"],
        "certainty": ["Observed", "Likely", "Possible", "Unlikely", "Unknown"],
    ]
    /// Receivers show so many characters of a headline.
    private static let longestHeadline = 160

    private let advisory: Advisory
    private let report: Report
    private let crossing: Crossing?
    private let words: TripWords

    init(_ advisory: Advisory, of report: Report, at crossing: Crossing?, words: TripWords) {
        self.advisory = advisory
        self.report = report
        self.crossing = crossing
        self.words = words
    }

    private var isClosure: Bool { advisory.effect == .blocks }

    /// `Open: Closed at the time of the trip; next opening: …`.
    private var event: String { words.title(of: advisory, in: report) }

    private var name: String { words.name(of: crossing, id: report.trip.crossing) }

    func write(to xml: inout MarkupWriter) {
        xml.begin("info")
        xml.breakLine()
        xml.line("language", advisory.language ?? words.phrases.language)
        xml.line("category", isClosure ? "Transport" : "Safety")
        xml.line("event", event)
        if isClosure || advisory.level ?? 0 > 3 { xml.line("responseType", "Avoid") }
        xml.line("urgency", value("urgency", of: "urgency") ?? (isClosure ? "Immediate" : "Unknown"))
        xml.line("severity", value("severity", of: "severity") ?? severity)
        xml.line("certainty", certainty)
        xml.line("onset", ifAny: advisory.valid.from.flatMap { instant($0, isEnd: false) })
        // What may have been prolonged has no end that is known.
        let end = advisory.lapsed ? nil : advisory.valid.to
        xml.line("expires", ifAny: end.flatMap { instant($0, isEnd: true) })
        xml.line("senderName", ifAny: advisory.authority.map { words.phrases.country($0) })
        xml.line("headline", headline)
        xml.line("description", ifAny: advisory.text)
        xml.line("instruction", ifAny: advisory.details["advice"]?.string)
        let pages = advisory.sources.lazy.compactMap { report.source($0)?.url }
        xml.line("web", ifAny: pages.first { WebAddress.isPage($0) })
        add("rule", advisory.rule, to: &xml)
        if let level = advisory.level { add("level", String(level), to: &xml) }
        xml.begin("area")
        xml.breakLine()
        xml.line("areaDesc", "\(name) (\(words.route(report.trip, crossing)))")
        xml.line("circle", ifAny: crossing?.location.map { "\($0.latitude),\($0.longitude) 5.0" })
        xml.end("area")
        xml.breakLine()
        xml.end("info")
        xml.breakLine()
    }

    private func add(_ name: String, _ value: String, to xml: inout MarkupWriter) {
        xml.begin("parameter")
        xml.element("valueName", [:], name)
        xml.element("value", [:], value)
        xml.end("parameter")
        xml.breakLine()
    }

    /// What the rule says itself, by the words of CAP in small letters.
    private func value(_ element: String, of detail: String) -> String? {
        guard let own = advisory.details[detail]?.string else { return nil }
        return Self.values[element]?.first { $0.lowercased() == own }
    }

    /// By the level of danger; a closure is severe.
    private var severity: String {
        switch advisory.level {
        case 4: "Extreme"
        case 3: "Severe"
        case 2: "Moderate"
        case 1: "Minor"
        default: isClosure ? "Severe" : "Unknown"
        }
    }

    /// What only may apply is never more than possible.
    private var certainty: String {
        let own = value("certainty", of: "likelihood")
        guard advisory.certainty == .possible else { return own ?? (isClosure ? "Observed" : "Unknown") }
        return own == "Unlikely" ? "Unlikely" : "Possible"
    }

    private var headline: String {
        let headline = "\(name): \(event)"
        return headline.count > Self.longestHeadline ? "\(headline.prefix(Self.longestHeadline - 1))…" : headline
    }

    /// A moment by the clock of the state that speaks, in UTC; where the clock is not known, as if it were that.
    private func instant(_ moment: Moment, isEnd: Bool) -> String? {
        let minute = moment.minute.map { isEnd ? $0 + 1 : $0 } ?? (isEnd ? 1440 : 0)
        let day = moment.day.adding(days: minute == 1440 ? 1 : 0)
        let side = advisory.clock ?? advisory.authority ?? report.trip.from
        let clock = side.flatMap { crossing?.timeZones[$0] }.flatMap { ClockZone($0) }
        let shown = Int(day.number) * 1440 + minute % 1440
        let instant = clock?.instants(day, minute: minute % 1440).first ?? shown
        let rest = (instant % 1440 + 1440) % 1440
        return Day(number: (instant - rest) / 1440).map { "\($0)T\(ClockTime(minute: rest)):00-00:00" }
    }
}
