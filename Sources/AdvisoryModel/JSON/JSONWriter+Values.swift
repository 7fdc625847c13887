extension JSONWriter {
    /// Writes any JSON value, objects with their keys in order.
    package mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): self.value(value)
        case .integer(let value): self.value(value)
        case .number(let value): self.value(value)
        case .string(let value): self.value(value)
        case .array(let elements): array(elements) { $0.value($1) }
        case .object(let members):
            object { writer in
                for member in members {
                    writer.key(text: member.key)
                    writer.value(member.value)
                }
            }
        }
    }

    /// Writes an array of strings.
    package mutating func value(_ texts: [String]) {
        array(texts) { $0.value($1) }
    }

    /// Writes a date as it was written, down to the year, the month or the day.
    package mutating func value(_ date: PartialDate) {
        value(date.description)
    }

    /// Writes a key with a string, or null.
    package mutating func member(_ name: StaticString, orNull text: String?) {
        key(name)
        if let text { value(text) } else { null() }
    }

    /// Writes a key with a day, or null.
    package mutating func member(_ name: StaticString, orNull day: Day?) {
        key(name)
        if let day { value(day) } else { null() }
    }

    /// Writes a key with a string, or nothing at all.
    package mutating func member(_ name: StaticString, ifKnown text: String?) {
        guard let text else { return }
        key(name)
        value(text)
    }

    /// Writes a key with a day, or nothing at all.
    package mutating func member(_ name: StaticString, ifKnown day: Day?) {
        guard let day else { return }
        key(name)
        value(day)
    }

    /// Writes a key with an array of strings, or nothing at all where it is empty.
    package mutating func member(_ name: StaticString, ifAny texts: [String]) {
        guard !texts.isEmpty else { return }
        key(name)
        value(texts)
    }
}
