import AdvisoryModel
import JSON
import SourceDiagnostics

/// What is said of an import: how the feed fares, and what changes.
package struct FeedReport {
    private let run: FeedImport
    /// Whether files were written.
    private let isWritten: Bool

    package init(_ run: FeedImport, isWritten: Bool) {
        (self.run, self.isWritten) = (run, isWritten)
    }

    // MARK: for people

    /// How many changes, values and names of one sort are shown.
    private static let most = 20

    package var text: String {
        let health = run.health
        var lines = [
            "\(run.kind.rawValue): \(health.entries) \(health.entries == 1 ? "entry" : "entries"), \(health.taken) taken by the table \(run.table)"
        ]
        if let newest = health.newest, let oldest = health.oldest { lines.append("newest \(newest), oldest \(oldest)") }
        let values = health.values.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
        if !values.isEmpty { lines.append(Self.list(values.map { "\($0.value): \($0.count)" }, "; ")) }
        for (reason, names) in health.dropped {
            lines.append("left out, \(reason): \(names.count) (\(Self.list(names, ", ")))")
        }
        for kind in [FeedImport.Change.Kind.changed, .lifted, .gone] {
            let changes = run.changes.filter { $0.kind == kind }
            lines += changes.prefix(Self.most).map(Self.line)
            if changes.count > Self.most { lines.append("\(kind.rawValue): \(changes.count - Self.most) more") }
        }
        let counts = FeedImport.Change.Kind.allCases.compactMap { kind in
            let count = run.changes.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(kind.rawValue)"
        }
        if !counts.isEmpty { lines.append(counts.joined(separator: ", ")) }
        let names = Self.list(run.outputs.map(\.path), ", ")
        lines.append(names.isEmpty ? "nothing is written" : "\(isWritten ? "written" : "to be written"): \(names)")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func list(_ texts: [String], _ separator: String) -> String {
        let rest = texts.count > most ? "\(separator)and \(texts.count - most) more" : ""
        return texts.prefix(most).joined(separator: separator) + rest
    }

    private static func line(_ change: FeedImport.Change) -> String {
        switch change.kind {
        case .gone: "gone: \(change.name), \(change.old ?? "") stays"
        case .lifted: "lifted: \(change.name), \(change.old ?? "") is taken out"
        default:
            "\(change.kind.rawValue): \(change.name), \(change.old ?? "nothing") becomes \(change.new ?? "nothing")"
        }
    }

    // MARK: for machines

    /// `safe-conduct/import/1`.
    package var json: [UInt8] {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.member("schema") { $0.string("safe-conduct/import/1") }
        json.member("feed") { $0.string(run.kind.rawValue) }
        json.member("table") { $0.string(run.table) }
        json.member("health") { health(&$0) }
        json.member("counts") { json in
            json.beginObject()
            for kind in FeedImport.Change.Kind.allCases {
                json.key(named: kind.rawValue)
                json.integer(run.changes.count { $0.kind == kind })
            }
            json.endObject()
        }
        json.member("changes") { json in
            json.array(run.changes.filter { $0.kind != .seenAgain }) { change, json in
                json.beginObject()
                json.member("change") { $0.string(change.kind.rawValue) }
                json.member("key") { $0.string(change.key) }
                json.member("name") { $0.string(change.name) }
                json.member("old") { $0.string(change.old) }
                json.member("new") { $0.string(change.new) }
                json.endObject()
            }
        }
        json.member("files") { $0.strings(run.outputs.map(\.path)) }
        json.member("written") { $0.bool(isWritten) }
        json.endObject()
        return json.bytes
    }

    private func health(_ json: inout JSONWriter) {
        json.beginObject()
        json.member("entries") { $0.integer(run.health.entries) }
        json.member("taken") { $0.integer(run.health.taken) }
        json.member("newest") { $0.string(run.health.newest?.description) }
        json.member("oldest") { $0.string(run.health.oldest?.description) }
        json.member("values") { json in
            json.array(run.health.values) { value, json in
                json.beginObject()
                json.member("value") { $0.string(value.value) }
                json.member("count") { $0.integer(value.count) }
                json.endObject()
            }
        }
        json.member("dropped") { json in
            json.array(run.health.dropped) { drop, json in
                json.beginObject()
                json.member("reason") { $0.string(drop.reason) }
                json.member("names") { $0.strings(drop.names) }
                json.endObject()
            }
        }
        json.endObject()
    }
}
