package import AdvisoryModel
import JSON

extension RequestShape {
    /// Whether every value is in its normal form already, as those are that were read from a file; false where that takes longer to tell.
    package func isNormal(_ request: Request) -> Bool {
        isNormal(request.traveler, traveler, added: request.traveler.additional.count)
            && isNormal(request.trip, trip, added: request.trip.additional.count)
    }

    // By position, so that nothing of a row is copied but what is used: this is done for every attribute of every request made in Swift.
    @inline(__always)
    private func isNormal<Root>(_ root: borrowing Root, _ rows: [Row<Root>], added: Int) -> Bool {
        var rest = added
        for index in rows.indices {
            guard let value = rows[index].storage.get(root) else { continue }
            if rows[index].storage.kind == .json { rest -= 1 }
            let holds =
                switch value {
                case .text(let text): isNormal(text, rows[index].form.type, rows[index].form.values)
                case .texts(let texts):
                    texts.allSatisfy { isNormal($0, rows[index].form.type.element, rows[index].form.values) }
                        && texts.saysNothingTwice
                case .day, .date, .expiry: true
                case .integer(let number): rows[index].form.bounds?.contains(number) ?? true
                case .documents(let documents): areNormal(documents, document)
                case .visits(let visits): areNormal(visits, visit)
                case .stays(let stays): areNormal(stays, stay)
                case .json(let value): isNormal(value, rows[index].form.type, rows[index].form.values)
                }
            if !holds { return false }
        }
        return rest == 0
    }

    @inline(never)
    private func areNormal<Record: RequestRecord>(_ records: [Record], _ rows: [Row<Record>]) -> Bool {
        if records.count > Record.most { return false }
        // By position, so that no record is copied.
        let all = records.span
        for index in all.indices where all[index].contradiction != nil || !isNormal(all[index], rows, added: 0) {
            return false
        }
        return records.saysNothingTwice
    }

    private func isNormal(_ value: JSONValue, _ type: AttributeType, _ values: [String]) -> Bool {
        switch (type, value) {
        case (.boolean, .bool), (.integer, .integer), (.number, .integer), (.number, .number): true
        case (.date, .string(let text)): Day(text) != nil
        case (.range, .object(let members)):
            members.map(\.key) == ["min", "max"]
                && members.allSatisfy { if case .integer = $0.value { true } else { false } }
        case (.list(let element), .array(let elements)):
            elements.allSatisfy { isNormal($0, element, values) } && elements.saysNothingTwice
        case (.word, .string(let text)), (.text, .string(let text)), (.country, .string(let text)),
            (.language, .string(let text)), (.time, .string(let text)):
            isNormal(text, type, values)
        default: false
        }
    }

    private func isNormal(_ text: String, _ type: AttributeType, _ values: [String]) -> Bool {
        switch type {
        case .word where values.isEmpty: OpenWord.isOne(text)
        case .word, .text: values.isEmpty ? !text.isEmpty : values.contains(text)
        case .country: CountryCode.normalized(text) == text
        case .language: LanguageTag.normalized(text) == text
        case .time: ClockTime(text)?.description == text
        default: false
        }
    }
}
