import AdvisoryModel
import Desk
import RuleEngine
import SafeConduct
import SourceDiagnostics
import Testing

/// Closures and warnings as alerts of CAP 1.2; the schema's elements, their order and their values are checked here.
@Suite struct ReportAlertTests {
    private func report(on date: String, asOf: Day = DeskRulebook.asOf) throws -> (Report, Crossing?) {
        let rulebook = try DeskRulebook.load()
        var trip = DeskRulebook.trip()
        trip.date = Day(date)
        let request = Request(traveler: DeskRulebook.traveler(), trip: trip)
        return (rulebook.check(request, asOf: asOf), rulebook.crossing("north-gate"))
    }

    private func alert(_ report: Report, _ crossing: Crossing?, previous: Report? = nil) throws -> String {
        try #require(ReportAlert(sender: "desk@example.org")).render(report, at: crossing, previous: previous)
    }

    @Test func aWarningIsAnInfo() throws {
        let (report, crossing) = try report(on: "2026-12-07")
        let xml = try alert(report, crossing)
        try CAPSchema.check(xml)
        for line in [
            "<msgType>Alert</msgType>", "<event>Ice on the road</event>", "<category>Safety</category>",
            "<urgency>Expected</urgency>", "<severity>Severe</severity>", "<certainty>Likely</certainty>",
            "<instruction>Drive slowly.</instruction>", "<circle>60.5,28.25 5.0</circle>",
            "<areaDesc>North Gate (Finland → Russia)</areaDesc>",
        ] { #expect(xml.contains(line), "\(line)") }
    }

    @Test func aClosureIsAnInfo() throws {
        let (report, crossing) = try report(on: "2026-12-21")
        let xml = try alert(report, crossing)
        try CAPSchema.check(xml)
        #expect(xml.contains("<event>The North Gate is shut</event>"))
        #expect(xml.contains("<responseType>Avoid</responseType>"))
    }

    /// The title of a rule that opens at some hours says that the way is open; outside them it blocks.
    @Test func aWayThatIsShutAtThatHourIsNoOpenOne() throws {
        let rulebook = try DeskRulebook.load()
        var trip = DeskRulebook.trip(at: "south-gate")
        trip.date = Day("2026-12-06")
        let report = rulebook.check(
            Request(traveler: DeskRulebook.traveler(), trip: trip), asOf: DeskRulebook.asOf)
        let xml = try alert(report, rulebook.crossing("south-gate"))
        try CAPSchema.check(xml)
        let event =
            "The South Gate is open on weekdays: Closed at the time of the trip; next opening: Monday, 7 December 2026."
        #expect(xml.contains("<event>\(event)</event>"), "\(xml)")
        let calendar = try ReportCalendarTests.calendar(on: "2026-12-06").replacing("\r\n ", with: "")
        #expect(calendar.contains("Closed at the time of the trip"), "\(calendar)")
    }

    /// What may go on after its end is an alert, with no end that is known; of a way of which nothing is known none says that it is free.
    @Test func whatMayGoOnIsToldAndSilenceIsNoAllClear() throws {
        func report(_ rule: String) throws -> (Report, Crossing?) {
            let files = [
                SourceFile(
                    path: "s.yaml",
                    text:
                        "sources: { s: { title: S, kind: law, reliability: A, published: 2026-01-10, retrieved: 2026-11-20 } }"
                ),
                SourceFile(path: "c.yaml", text: "crossing: a-b\nname: { en: Gate }\nbetween: [FI, RU]\n"),
                SourceFile(
                    path: "r.yaml",
                    text: "rules: r\nfamily: closure\nitems: [{ id: a, title: Shut, sources: [s], \(rule) }]\n"),
            ]
            let rulebook = try #require(Rulebook.compile(files, families: .standard).rulebook)
            var trip = Trip(crossing: "a-b", from: "FI", to: "RU")
            trip.date = Day("2026-12-07")
            return (
                rulebook.check(Request(traveler: DeskRulebook.traveler(), trip: trip), asOf: DeskRulebook.asOf),
                rulebook.crossing("a-b")
            )
        }
        let (lapsed, gate) = try report("passage: closed, valid: ..2026-12-01, afterwards: uncertain")
        let xml = try alert(lapsed, gate)
        try CAPSchema.check(xml)
        #expect(xml.contains("<event>Shut</event>") && xml.contains("<certainty>Possible</certainty>"), "\(xml)")
        #expect(!xml.contains("<expires>"))
        let (silent, _) = try report("passage: open, when: { trip.mode: rail }, valid: ..2026-12-01")
        #expect(silent.verdict == .undetermined)
        #expect(
            try alert(silent, gate).contains(
                "<note>No closure and no warning is known, nor that the way is open to this traveler.</note>"))
    }

    @Test func updatesAndCancellationsReferToTheEarlierAlert() throws {
        let (first, crossing) = try report(on: "2026-12-07")
        let (second, _) = try report(on: "2026-12-08", asOf: DeskRulebook.asOf.adding(days: 1))
        let (third, _) = try report(on: "2026-12-12", asOf: DeskRulebook.asOf.adding(days: 2))
        let issued = try alert(first, crossing)
        let identifier = try #require(issued.firstMatch(of: /<identifier>([^<]+)</)).output.1
        let update = try alert(second, crossing, previous: first)
        try CAPSchema.check(update)
        #expect(update.contains("<msgType>Update</msgType>"))
        let reference = "desk@example.org,\(identifier),2026-11-21T00:00:00-00:00"
        #expect(update.contains("<references>\(reference)</references>"))
        let cancel = try alert(third, crossing, previous: second)
        try CAPSchema.check(cancel)
        #expect(cancel.contains("<msgType>Cancel</msgType>"))
        // Nothing was issued of a report without warnings.
        #expect(try alert(second, crossing, previous: third).contains("<msgType>Alert</msgType>"))
        // From a report that was stored the same alert is made again.
        let stored = try Report(json: first.json())
        #expect(try alert(stored, crossing) == issued)
    }

    @Test func aSenderHasNoBlanksAndCommas() {
        for sender in ["", "a b", "a,b", "a<b", "a&b", "ü"] { #expect(ReportAlert(sender: sender) == nil, "\(sender)") }
    }
}

/// The parts of the schema of CAP 1.2 that an alert of ours can break: which elements there are, in which order, how often, and with which values.
private enum CAPSchema {
    private static let elements: [String: [String]] = [
        "alert": [
            "identifier", "sender", "sent", "status", "msgType", "source?", "scope", "restriction?", "addresses?",
            "code*", "note?", "references?", "incidents?", "info*",
        ],
        "info": [
            "language?", "category+", "event", "responseType*", "urgency", "severity", "certainty", "audience?",
            "eventCode*", "effective?", "onset?", "expires?", "senderName?", "headline?", "description?",
            "instruction?", "web?", "contact?", "parameter*", "resource*", "area*",
        ],
        "parameter": ["valueName", "value"],
        "area": ["areaDesc", "polygon*", "circle*", "geocode*", "altitude?", "ceiling?"],
    ]
    private static let values: [String: [String]] = [
        "status": ["Actual", "Exercise", "System", "Test", "Draft"],
        "msgType": ["Alert", "Update", "Cancel", "Ack", "Error"], "scope": ["Public", "Restricted", "Private"],
        "category": [
            "Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env", "Transport", "Infra", "CBRNE",
            "Other",
        ],
        "responseType": [
            "Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None",
        ],
        "urgency": ["Immediate", "Expected", "Future", "Past", "Unknown"],
        "severity": ["Extreme", "Severe", "Moderate", "Minor", "Unknown"],
        "certainty": ["Observed", "Likely", "Possible", "Unlikely", "Unknown"],
    ]
    private static var dateTime: Regex<Substring> { /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d/ }
    private static var circle: Regex<Substring> { /-?[\d.]+,-?[\d.]+ [\d.]+/ }

    static func check(_ xml: String) throws {
        #expect(xml.contains("<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">"))
        var open: [(name: String, children: [String], text: String)] = [("", [], "")]
        for match in xml.matches(of: /<(\/?)([A-Za-z]+)[^>]*>([^<]*)/) {
            let (isEnd, name) = (!match.output.1.isEmpty, String(match.output.2))
            if !isEnd {
                open[open.count - 1].children.append(name)
                open.append((name, [], String(match.output.3)))
                continue
            }
            guard let element = open.popLast() else { break }
            #expect(element.name == name)
            if let allowed = elements[name] { check(element.children, of: name, by: allowed[...]) }
            if let allowed = values[name] { #expect(allowed.contains(element.text), "\(name): \(element.text)") }
            if ["sent", "onset", "expires", "effective"].contains(name) {
                #expect(element.text.wholeMatch(of: dateTime) != nil, "\(name): \(element.text)")
            }
            if name == "circle" { #expect(element.text.wholeMatch(of: circle) != nil, "\(element.text)") }
        }
        #expect(open.count == 1 && open[0].children == ["alert"])
    }

    private static func check(_ children: [String], of name: String, by allowed: ArraySlice<String>) {
        var rest = children[...]
        for rule in allowed {
            let own = rule.filter { $0.isLetter }
            let count = rest.prefix { $0 == own }.count
            rest = rest.dropFirst(count)
            switch rule.last {
            case "?": #expect(count <= 1, "\(name) has \(own) \(count) times")
            case "*": break
            case "+": #expect(count >= 1, "\(name) has no \(own)")
            default: #expect(count == 1, "\(name) has \(own) \(count) times")
            }
        }
        #expect(rest.isEmpty, "\(name) has \(rest.first ?? "") out of order")
    }
}
