import AdvisoryModel
import RulebookLoading
import SafeConduct
import SourceDiagnostics

@testable import Feeds

/// Small feeds, and what is made of them.
enum Feed {
    static func entry(_ place: String, _ level: Int, _ word: String, date: String = "Fri, 20 Feb 2026") -> String {
        #"{"country": "\#(place)", "level": \#(level), "full_title": "\#(place) - Level \#(level): \#(word)", "date": "\#(date)", "remote_link": "https://travel.state.gov/\#(level)"}"#
    }

    static func state(_ entries: [String]) -> SourceFile {
        SourceFile(path: "state.json", text: #"{"advisories": [\#(entries.joined(separator: ", "))]}"#)
    }

    static let russia = entry("Russia", 4, "Do Not Travel")
    static let georgia = entry("Georgia", 1, "Exercise Normal Precautions")

    static func visas(_ rows: String...) -> SourceFile {
        SourceFile(
            path: "visas.csv", text: (["Passport,Destination,Requirement"] + rows).joined(separator: "\n") + "\n")
    }

    /// A port with its first lane, and one lane of which nothing is known.
    static func port(
        _ number: String, _ name: String, border: String = "Canadian Border", status: String = "no delay",
        minutes: String = "5", date: String = "6/29/2022"
    ) -> String {
        """
        {"port_number": "\(number)", "border": "\(border)", "port_name": "\(name)", "crossing_name": "Peace Arch",
         "hours": "24 hrs/day", "date": "\(date)", "time": "10:25:16", "port_status": "Open",
         "passenger_vehicle_lanes": {"standard_lanes": {"operational_status": "\(status)", "delay_minutes": "\(minutes)"},
           "ready_lanes": {"operational_status": "N/A", "delay_minutes": ""}},
         "construction_notice": "Everybody may cross without papers."}
        """
    }

    static func ports(_ ports: String...) -> SourceFile {
        SourceFile(path: "waits.json", text: "[\(ports.joined(separator: ",\n"))]")
    }

    static func run(
        _ kind: FeedKind, _ files: [SourceFile], _ existing: [SourceFile] = [], countries: Set<String>? = nil,
        retrieved: String? = nil, today: String? = nil
    ) -> FeedImport {
        FeedImport(
            FeedRequest(
                kind, files: files, existing: existing, countries: countries, retrieved: retrieved.flatMap { Day($0) },
                today: today.flatMap { Day($0) }, families: .standard))
    }

    static func said(_ run: FeedImport) -> [String] {
        run.findings.map { "\($0.severity.rawValue) \($0.code.text) \($0.message)" }
    }

    static func changes(_ run: FeedImport) -> [String] {
        run.changes.map { "\($0.kind.rawValue) \($0.key): \($0.old ?? "-") > \($0.new ?? "-")" }
    }

    static func written(_ run: FeedImport) -> String {
        run.outputs.map { "\($0.path)\n\(text($0))" }.joined()
    }

    static func text(_ file: SourceFile) -> String { String(decoding: file.bytes, as: UTF8.self) }
}
