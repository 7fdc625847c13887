import AdvisoryModel
import JSON

extension Matrix {
    /// The matrix as JSON of the form that `schema` names, UTF-8: keys in a fixed order.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty, reserving: 4096)
        json.beginObject()
        json.key("schema")
        json.string(Self.schema)
        json.key("asOf")
        json.day(asOf)
        json.key("trips")
        json.array(trips) { $0.write(to: &$1) }
        json.key("rows")
        json.array(Array(zip(nationalities, rows))) { row, json in
            json.beginObject()
            json.key("nationality")
            json.string(row.0)
            json.key("cells")
            json.array(row.1) { cell, json in
                json.beginObject()
                json.key("verdict")
                json.string(cell.verdict.rawValue)
                json.key("reasons")
                json.array(cell.reasons) { $0.write(to: &$1) }
                json.endObject()
            }
            json.endObject()
        }
        json.key("rulebook")
        rulebook.write(to: &json)
        json.endObject()
        return json.bytes
    }
}
