import AdvisoryModel
import CEL

/// Records of one kind as conditions see them: what is not known of them is unknown.
struct RecordValues<Record: RequestRecord> {
    private let name: String
    private let shape = RecordShape(Record.fields.map(\.name))
    private let fields = Record.fields.map(\.storage)
    /// For the first records of a list what their fields are where they are not known.
    private let unknownOfFirst: [[Value]]

    /// - Parameter name: the name of the list, by which unknown fields are called.
    init(_ name: String) {
        self.name = name
        unknownOfFirst = (0..<32).map { Self.unknown("\(name)[\($0)]") }
    }

    func list(_ records: [Record]) -> Value {
        .list(
            records.indices.map { index in
                let isFirst = unknownOfFirst.indices.contains(index)
                return value(
                    records[index], unknown: isFirst ? unknownOfFirst[index] : Self.unknown("\(name)[\(index)]"))
            })
    }

    /// One record; `unknown` has a value for each field, in their order.
    func value(_ record: borrowing Record, unknown: [Value]) -> Value {
        var values: [Value] = []
        values.reserveCapacity(fields.count)
        for field in fields.indices {
            values.append(fields[field].get(record)?.celValue(Self.name(unknown[field])) ?? unknown[field])
        }
        return shape.record(values)
    }

    /// A record of which every field is known to be nothing.
    var absent: Value { shape.record(fields.map { _ in .null }) }

    /// What an unknown field is called.
    private static func name(_ unknown: Value) -> String {
        if case .unknown(let set) = unknown { set.names.first ?? "" } else { "" }
    }

    static func unknown(_ name: String) -> [Value] {
        Record.fields.map { .unknown(UnknownSet("\(name).\($0.name)")) }
    }
}
