import AdvisoryModel
import JSON
import RuleEngine
import RuleLanguage
import RulebookViews

extension TestRun {
    /// The run as JSON, `safe-conduct/tests/1`: the counts and `cases`, each with its differences; keys in a fixed order.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty, reserving: 256 * outcomes.count)
        json.beginObject()
        json.key("schema")
        json.string("safe-conduct/tests/1")
        json.key("passed")
        json.integer(passed)
        json.key("failed")
        json.integer(failed)
        json.key("skipped")
        json.integer(skipped)
        json.key("left")
        json.integer(left)
        json.key("cases")
        json.array(outcomes) { Self.write($0, to: &$1) }
        if let coverage {
            json.key("coverage")
            coverage.write(to: &json)
        }
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
        json.string(outcome.result.rawValue)
        if let skip = outcome.skip {
            json.key("skip")
            json.beginObject()
            json.key("reason")
            json.string(skip.reason)
            json.key("until")
            json.string(skip.until?.description)
            json.endObject()
        }
        json.key("differences")
        json.array(outcome.differences) { write($0, to: &$1) }
        json.endObject()
    }

    private static func write(_ difference: TestDifference, to json: inout JSONWriter) {
        json.beginObject()
        json.key("subject")
        json.string(difference.subject)
        json.key("expected")
        json.string(difference.expected)
        json.key("actual")
        json.string(difference.actual)
        json.key("why")
        json.strings(difference.why)
        json.key("terms")
        json.array(difference.terms) { term, json in
            let evidence = term.term.evidence
            json.beginObject()
            json.key("rule")
            json.string(term.rule)
            json.key("condition")
            json.string(evidence.condition)
            json.key("value")
            json.string(evidence.value.rawValue)
            json.key("missing")
            json.strings(term.term.missing)
            json.key("at")
            json.string(evidence.at)
            json.endObject()
        }
        json.endObject()
    }
}
