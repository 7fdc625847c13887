package import AdvisoryModel
import JSON
package import YAMLTree

/// Values of requests, read by the form that the table of attributes gives them.
extension FieldReader {
    /// The value of an attribute or of a field of a record, which is not null; nil where it is not known or wrong, which is reported.
    package mutating func value(of node: Node, _ form: AttributeForm, name: String) -> AttributeValue? {
        // Of a list with a null in it nobody knows what it holds.
        if let null = elements(of: node).first(where: { $0.isNull }) {
            report(.wrongType, "`\(name)` is \(AttributeLiteral.article(form.type)), not nothing", at: null)
            return nil
        }
        switch form.kind {
        case .text:
            return literal(node, form, name)?.string.map { .text($0) }
        case .texts:
            guard case .array(let values)? = literal(node, form, name) else { return nil }
            // Nobody has no nationality: an empty list that does not mean none means not known.
            return values.isEmpty && !form.mayBeAbsent ? nil : .texts(values.compactMap(\.string))
        case .day:
            return day(of: node).map { .day($0) }
        case .date:
            return partialDate(of: node).map { .date($0) }
        case .expiry:
            return scalar(
                node, as: "a date or `never`", code: .invalidDate,
                hint: "write a date that exists as YYYY-MM-DD, YYYY-MM or YYYY, or `never`"
            ) { Expiry($0) }.map { .expiry($0) }
        case .integer:
            return integer(of: node, in: form.bounds).map { .integer($0) }
        case .documents:
            return records(node).map { .documents($0) }
        case .visits:
            return records(node).map { .visits($0) }
        case .stays:
            return records(node).map { .stays($0) }
        case .json:
            return literal(node, form, name).map { .json($0) }
        }
    }

    private mutating func literal(_ node: Node, _ form: AttributeForm, _ name: String) -> JSONValue? {
        AttributeLiteral.read(node, as: form.type, values: form.values, name: name, into: &self)?.json
    }

    private mutating func integer(of node: Node, in bounds: NumberBounds?) -> Int? {
        scalar(node, as: bounds?.description ?? "a whole number") { text in
            Self.wholeNumber(text).flatMap { bounds?.contains($0) ?? true ? $0 : nil }
        }
    }

    /// A whole number, which may be written as `17.0` or `1.7e1`, as programs do that know no others.
    static func wholeNumber(_ text: String) -> Int? {
        // Of more digits than these a double has not all.
        Int(text)
            ?? (RequestID(number: text) == nil || text.utf8.count > 16
                ? nil : Double(text).flatMap { Int(exactly: $0) })
    }

    private mutating func records<Record: RequestRecord>(_ node: Node) -> [Record]? {
        guard node.kind == .sequence else {
            report(.wrongType, "expected a list, found \(Self.kindName(node))", at: node)
            return nil
        }
        let elements = node.elements
        guard elements.count <= Record.most else {
            report(.wrongType, "there are \(elements.count) of them, and \(Record.most) is the most", at: node)
            return nil
        }
        let records = elements.compactMap { record($0) as Record? }
        return records.count == elements.count ? records.wholeOnce : nil
    }

    /// A record with those of its fields that can be read; nil where one is missing that every record has.
    private mutating func record<Record: RequestRecord>(_ node: Node) -> Record? {
        var fields = FieldReader(node, "a \(Record.typeName)", area: area)
        var record = Record()
        var isWhole = true
        for field in Record.fields {
            let given = field.isRequired ? fields.required(field.name) : fields.value(field.name)
            // Null is unknown, but not where every record has the field.
            let value = given.flatMap {
                $0.isNull && !field.isRequired ? nil : fields.value(of: $0, field.form, name: field.name)
            }
            field.storage.set(&record, value)
            if given?.isNull ?? false { record.setUnknown(field.name) }
            if field.isRequired, value == nil { isWhole = false }
        }
        if let contradiction = record.contradiction, let place = node[contradiction.field] {
            fields.report(.emptyRange, contradiction.message, at: place, hint: "fix one of the two days")
        }
        report(fields.finish())
        return isWhole ? record : nil
    }
}
