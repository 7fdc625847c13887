import AdvisoryModel

extension AttributeValue {
    /// Whether it is a list of records of which two may be one, so that it is not known how many there are: two visits to a country in a year may be
    /// one, as may two passports of a state of which nothing else is known.
    var mayRepeat: Bool {
        switch self {
        case .documents(let documents): Self.mayRepeat(documents)
        case .visits(let visits): Self.mayRepeat(visits)
        case .stays(let stays): Self.mayRepeat(stays)
        default: false
        }
    }

    // By position, so that no record is copied.
    private static func mayRepeat<Record: RequestRecord>(_ records: [Record]) -> Bool {
        if records.count < 2 { return false }
        return records.indices.contains { open in
            !records[open].isWhole && records.indices.contains { $0 != open && mayBeOne(records[open], records[$0]) }
        }
    }

    private static func mayBeOne<Record: RequestRecord>(_ one: Record, _ other: Record) -> Bool {
        Record.fields.allSatisfy { field in
            guard let own = field.storage.get(one), let others = field.storage.get(other) else { return true }
            return own.mayBe(others)
        }
    }

    /// Whether two values of a field may be the same; of lists it is left open.
    private func mayBe(_ other: AttributeValue) -> Bool {
        switch (self, other) {
        case (.date(let own), .date(let other)): own.firstDay <= other.lastDay && other.firstDay <= own.lastDay
        case (.expiry(let own), .expiry(let other)): own.firstDay <= other.lastDay && other.firstDay <= own.lastDay
        case (.texts, .texts): true
        default: self == other
        }
    }
}
