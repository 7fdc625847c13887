import AdvisoryModel
import JSON
import RuleLanguage

extension TestRun {
    /// The run as JSON, `safe-conduct/tests/1`: `passed`, `failed` and `cases`, each with its differences; keys in a fixed order.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty, reserving: 256 * outcomes.count)
        json.beginObject()
        json.key("schema")
        json.string("safe-conduct/tests/1")
        json.key("passed")
        json.integer(passed)
        json.key("failed")
        json.integer(failed)
        json.key("cases")
        json.array(outcomes) { Self.write($0, to: &$1) }
        json.endObject()
        return json.bytes
    }

    private static func write(_ outcome: Outcome, to json: inout JSONWriter) {
        json.beginObject()
        json.key("suite")
        json.string(outcome.suite)
        json.key("name")
        json.string(outcome.name)
        json.key("file")
        json.string(outcome.file)
        json.key("line")
        json.integer(outcome.line)
        json.key("result")
        json.string(outcome.isPassed ? "passed" : outcome.isRun ? "failed" : "not-run")
        json.key("differences")
        json.array(outcome.differences) { difference, json in
            json.beginObject()
            json.key("subject")
            json.string(difference.subject)
            json.key("expected")
            json.string(difference.expected)
            json.key("actual")
            json.string(difference.actual)
            json.key("why")
            json.strings(difference.why)
            json.endObject()
        }
        json.endObject()
    }
}
