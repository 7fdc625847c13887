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
    private static func mayRepeat(_ records: [some RequestRecord]) -> Bool {
        // Of many most are known as a whole, and so differ.
        if records.count > 8 {
            return records.indices.contains { open in
                !records[open].isWhole
                    && records.indices.contains { $0 != open && records[open].mayBe(records[$0]) }
            }
        }
        let all = records.span
        for later in all.indices {
            for earlier in 0..<later where all[later].mayBe(all[earlier]) { return true }
        }
        return false
    }

    /// Whether two values of a field may be the same; of lists it is left open.
    fileprivate func mayBe(_ other: AttributeValue) -> Bool {
        switch (self, other) {
        case (.date(let own), .date(let other)): own.firstDay <= other.lastDay && other.firstDay <= own.lastDay
        case (.expiry(let own), .expiry(let other)): own.firstDay <= other.lastDay && other.firstDay <= own.lastDay
        case (.texts, .texts): true
        default: self == other
        }
    }
}

extension RequestRecord {
    /// Whether it and another one may be one: they do not differ in what is known of both, but for the entries, which trips use.
    package func mayBe(_ other: Self) -> Bool {
        Self.fields.allSatisfy { field in
            guard field.name != "entries", let own = field.storage.get(self), let others = field.storage.get(other)
            else { return true }
            return own.mayBe(others)
        }
    }
}
