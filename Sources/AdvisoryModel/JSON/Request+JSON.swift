package import JSON

extension Request {
    /// The request as JSON, in the form in which it is read, UTF-8. What is not known is left out.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.beginObject()
        if let id {
            json.key("id")
            json.id(id)
        }
        if let asOf {
            json.key("asOf")
            json.day(asOf)
        }
        json.key("traveler")
        traveler.write(to: &json)
        json.key("trip")
        trip.write(to: &json)
        json.endObject()
        return json.bytes
    }
}

extension Traveler {
    private static let rows: [(key: String, storage: AttributeStorage<Traveler>)] = Attribute.standard.compactMap {
        if case .traveler(let storage) = $0.origin { ($0.key, storage) } else { nil }
    }

    /// The known attributes, those of the rulebook's own vocabulary last and by name.
    func write(to json: inout JSONWriter) { json.object(of: self, Self.rows, additional) }
}

extension Trip {
    private static let rows: [(key: String, storage: AttributeStorage<Trip>)] = Attribute.standard.compactMap {
        if case .trip(let storage) = $0.origin { ($0.key, storage) } else { nil }
    }

    /// The known attributes, those of the rulebook's own vocabulary last and by name.
    package func write(to json: inout JSONWriter) { json.object(of: self, Self.rows, additional) }
}

extension JSONWriter {
    fileprivate mutating func object<Root>(
        of root: Root, _ rows: [(key: String, storage: AttributeStorage<Root>)], _ additional: [String: JSONValue]
    ) {
        beginObject()
        for (name, storage) in rows {
            guard let value = storage.get(root) else { continue }
            key(named: name)
            value.write(to: &self)
        }
        for (name, value) in additional.sorted(by: { $0.key < $1.key }) {
            key(named: name)
            self.value(value)
        }
        endObject()
    }
}
