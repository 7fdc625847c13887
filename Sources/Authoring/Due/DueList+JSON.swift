import AdvisoryModel
import JSON
import SourceDiagnostics

extension DueList {
    /// What is due as JSON, `safe-conduct/due/1`; keys in a fixed order.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty, reserving: 512 * items.count)
        json.beginObject()
        json.member("schema") { $0.string("safe-conduct/due/1") }
        json.member("asOf") { $0.string(asOf.description) }
        json.member("until") { $0.string(until.description) }
        json.member("counts") { json in
            json.beginObject()
            for kind in DueItem.Kind.allCases {
                json.key(named: kind.rawValue)
                json.integer(count(of: kind))
            }
            json.endObject()
        }
        json.member("items") { $0.array(items, Self.write) }
        json.endObject()
        return json.bytes
    }

    private static func write(_ item: DueItem, to json: inout JSONWriter) {
        json.beginObject()
        json.member("kind") { $0.string(item.kind.rawValue) }
        json.member("id") { $0.string(item.id) }
        json.member("title", ifAny: item.title)
        json.member("url", ifAny: item.url)
        json.member("day") { $0.string(item.day?.description) }
        json.member("urgency") { $0.string(item.urgency.rawValue) }
        json.member("movesVerdict") { $0.bool(item.movesVerdict) }
        json.member("rules") { json in
            json.array(item.rules) { rule, json in
                json.beginObject()
                json.member("rule") { $0.string(rule.id) }
                json.member("family") { $0.string(rule.family) }
                json.member("movesVerdict") { $0.bool(rule.movesVerdict) }
                json.member("decisive") { $0.bool(rule.isDecisive) }
                json.endObject()
            }
        }
        json.member("facts") { $0.strings(item.facts) }
        json.member("crossings") { $0.strings(item.crossings) }
        json.member("at") { $0.string("\(item.file):\(item.span.start.line):\(item.span.start.column)") }
        json.endObject()
    }
}
