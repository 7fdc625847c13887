public import AdvisoryModel
import ReportLanguages
import SourceDiagnostics

/// Renders crossings, and what is claimed of them, as text.
public struct CrossingText: Sendable {
    /// The columns that there are; nil: lines are not broken.
    public var width: Int?
    /// Whether to colour by ANSI escapes; for terminals only.
    public var color: Bool
    /// The languages of names, BCP 47, best first; then English.
    public var languages: [String]

    /// Creates a renderer.
    public init(width: Int? = 80, color: Bool = false, languages: [String] = []) {
        self.width = width.map { max(20, $0) }
        self.color = color
        self.languages = languages
    }

    /// A list, one crossing a line: id, name, sides.
    public func render(_ crossings: [Crossing]) -> String {
        let wide = crossings.map { DisplayWidth.of($0.id) }.max() ?? 0
        return crossings.map { crossing in
            let gap = String(repeating: " ", count: wide - DisplayWidth.of(crossing.id) + 2)
            return DiagnosticRenderer.visible("\(crossing.id)\(gap)\(name(of: crossing))  (\(sides(of: crossing)))")
                + "\n"
        }.joined()
    }

    /// A crossing with all claims; what counts is marked by an asterisk.
    public func render(_ view: CrossingView) -> String {
        let crossing = view.crossing
        var lines: [String] = []
        add(name(of: crossing), style: .bold, to: &lines)
        add("id: \(crossing.id)", to: &lines)
        let others =
            crossing.name.variants.map { "\($0.text)\($0.language.isEmpty ? "" : " (\($0.language))")" }
            + crossing.aliases
        add("names: \(others.joined(separator: " · "))", to: &lines)
        add("between: \(sides(of: crossing)) (\(crossing.between.joined(separator: ", ")))", to: &lines)
        if let location = crossing.location {
            add("location: \(location.latitude), \(location.longitude) (WGS 84)", to: &lines)
        }
        let zones = crossing.timeZones.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        if !zones.isEmpty { add("time zones: \(zones.joined(separator: ", "))", to: &lines) }
        lines.append("")
        add("Claims \(time(of: view)) as known on \(view.asOf); * marks the winning ones.", to: &lines)
        for fact in view.facts {
            lines.append("")
            add(title(of: fact), style: .bold, to: &lines)
            for claim in fact.claims { add(claim, asOf: view.asOf, to: &lines) }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func time(of view: CrossingView) -> String {
        guard let date = view.date else { return "on any day" }
        guard let time = view.time else { return "on \(date)" }
        return "on \(date) at \(time)\(view.from.map { " by the clock of \($0)" } ?? "")"
    }

    private func title(of fact: CrossingView.Fact) -> String {
        var marks: [String] = []
        if fact.isContested { marks.append("sources disagree") }
        if fact.isStale { marks.append("stale") }
        switch fact.basis {
        case .noClaim: marks.append("no claim decides")
        case .noDissent: break
        case .reliability: marks.append("the best source wins")
        case .credibility: marks.append("the most credible claim wins")
        case .newest: marks.append("the latest claim wins")
        case .tie: marks.append("nothing decides")
        case .newerDissent: marks.append("newer news disagrees with a source that fell silent")
        case .disagreement: marks.append("all claims would have to agree")
        case .changes: marks.append("it changes within the time asked for")
        }
        let value = fact.value?.spoken ?? "not known"
        return "\(fact.name): \(value)\(marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")"
    }

    private func add(_ weighed: WeighedClaim, asOf: Day, to lines: inout [String]) {
        let claim = weighed.claim
        var remarks = ["\(claim.source), \(weighed.source.reliability.rawValue)\(claim.credibility)"]
        if let published = weighed.source.published { remarks.append("published \(published)") }
        if let seen = weighed.source.retrieved { remarks.append("last seen \(seen)") }
        if weighed.source.isStale(asOf: asOf) { remarks.append("stale") }
        if claim.valid != .always {
            remarks.append("holds \(claim.valid)\(claim.zone.map { " by the clock of \($0)" } ?? "")")
        }
        switch weighed.standing {
        case .counts: break
        case .countsAtTimes: remarks.append("counts for a part of that time")
        case .outweighed: remarks.append("outweighed")
        case .undecided: remarks.append("nothing decides between it and others")
        case .tooWeak: remarks.append("too weak a source to decide")
        case .history: remarks.append("replaced by a later event")
        case .notInForce: remarks.append("not in force")
        case .withdrawn: remarks.append("withdrawn \(claim.withdrawn?.description ?? "")")
        case .notPublished: remarks.append("not yet published")
        }
        let marker = weighed.standing == .counts ? "  * " : "    "
        add("\(claim.value.spoken) – \(remarks.joined(separator: "; ")) [\(claim.at)]", first: marker, to: &lines)
    }

    private func add(_ text: String, first: String = "", style: TerminalStyle? = nil, to lines: inout [String]) {
        let wrapped = LineWrapper(width: width).lines(DiagnosticRenderer.visible(text), first: first)
        if let style, color {
            lines += wrapped.map { TerminalStyle.apply([style], to: $0) }
        } else {
            lines += wrapped
        }
    }

    private func name(of crossing: Crossing) -> String {
        crossing.name.text(for: languages + ["en"])?.text ?? crossing.id
    }

    private func sides(of crossing: Crossing) -> String {
        let words = Phrases.best(of: languages)
        return crossing.between.map { words.country($0) }.joined(separator: " – ")
    }
}
