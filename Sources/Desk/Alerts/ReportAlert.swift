public import AdvisoryModel
public import ReportLanguages
import RuleEngine
import SafeConduct

/// Renders the closures and warnings of a report as an alert of the Common Alerting Protocol, CAP 1.2: an `info` for each, without anything of the traveler.
///
/// The identifier follows from what the alert says: an alert that is made again from a stored report has the same one. So the report of which an earlier
/// alert was made is enough to make an update that refers to it, or, where nothing is left to warn of, a cancellation.
public struct ReportAlert: Sendable {
    /// Who issues the alert, such as a domain or an address of mail: no blanks, commas, `<` and `&`.
    public let sender: String
    /// The languages of names, BCP 47, best first; then English.
    public var languages: [String]
    /// Names, and fixed words of further languages, that the rulebook brings: `rulebook.words`.
    public var words: ReportWords

    /// Creates a renderer; nil where the sender cannot be one.
    public init?(sender: String, languages: [String] = [], words: ReportWords = ReportWords()) {
        guard Self.isIdentifier(sender) else { return nil }
        self.sender = sender
        self.languages = languages
        self.words = words
    }

    /// The alert.
    ///
    /// - Parameter previous: the report of which the alert was made that this one takes the place of.
    public func render(_ report: Report, at crossing: Crossing? = nil, previous: Report? = nil) -> String {
        let warnings = Self.warnings(of: report)
        let replaced = previous.flatMap { Self.warnings(of: $0).isEmpty ? nil : $0 }
        var xml = MarkupWriter(head: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.begin("alert", ["xmlns": "urn:oasis:names:tc:emergency:cap:1.2"])
        xml.breakLine()
        xml.line("identifier", identifier(of: report))
        xml.line("sender", sender)
        xml.line("sent", Self.sent(report))
        xml.line("status", "Actual")
        xml.line("msgType", replaced == nil ? "Alert" : warnings.isEmpty ? "Cancel" : "Update")
        xml.line("scope", "Public")
        if warnings.isEmpty { xml.line("note", Self.note(report.verdict)) }
        if let replaced {
            xml.line("references", "\(sender),\(identifier(of: replaced)),\(Self.sent(replaced))")
        }
        let words = TripWords(languages, own: self.words)
        for advisory in warnings {
            AlertInfo(advisory, of: report, at: crossing, words: words).write(to: &xml)
        }
        xml.end("alert")
        xml.breakLine()
        return xml.text
    }

    /// What closes the way, or may, then what warns; what another rule sets aside does not count.
    private static func warnings(of report: Report) -> [Advisory] {
        report.advisories.filter { $0.effect == .blocks || $0.effect == .warns }
    }

    private static func note(_ verdict: Verdict) -> String {
        verdict == .undetermined
            ? "No closure and no warning is known, nor that the way is open to this traveler."
            : "No closure and no warning is in force."
    }

    private static func sent(_ report: Report) -> String { "\(report.asOf)T00:00:00-00:00" }

    private func identifier(of report: Report) -> String {
        var parts = [
            sender, report.asOf.description, report.trip.crossing, report.trip.from ?? "", report.trip.to ?? "",
            report.trip.date?.description ?? "", report.rulebook.digest,
        ]
        parts += Self.warnings(of: report).flatMap { [$0.rule, $0.certainty.rawValue, $0.title, $0.text ?? ""] }
        return "safe-conduct-\(SHA256.hexDigest(Array(parts.joined(separator: "\u{1F}").utf8)).prefix(32))"
    }

    private static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy {
                $0.value > 0x20 && $0.value < 0x7F && !",<&".unicodeScalars.contains($0)
            }
    }
}
