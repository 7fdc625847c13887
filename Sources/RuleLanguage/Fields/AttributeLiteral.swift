package import AdvisoryModel
package import CEL
package import JSON
import ReportLanguages
import RuleFunctions
package import SourceDiagnostics
package import YAMLTree

/// A value as a file writes it, read by the type that its attribute has.
package struct AttributeLiteral: Sendable {
    /// The value as the report shows it.
    package let json: JSONValue
    /// The value as conditions read it.
    package let value: Value
    private let day: Day?

    private init(_ json: JSONValue, _ value: Value, day: Day? = nil) {
        self.json = json
        self.value = value
        self.day = day
    }

    package static func text(_ text: String) -> AttributeLiteral { AttributeLiteral(.string(text), .string(text)) }
    package static func integer(_ number: Int) -> AttributeLiteral {
        AttributeLiteral(.integer(number), .int(Int64(number)))
    }
    package static func day(_ day: Day) -> AttributeLiteral {
        AttributeLiteral(.string(day.description), .day(day), day: day)
    }
    package static func list(_ elements: [AttributeLiteral]) -> AttributeLiteral {
        AttributeLiteral(.array(elements.map(\.json)), .list(elements.map(\.value)))
    }

    /// Reads a node, lists too; reports what is wrong and returns nil.
    package static func read(
        _ node: Node, as type: AttributeType, values: [String], name: String, into fields: inout FieldReader
    ) -> AttributeLiteral? {
        if case .list(let element) = type {
            let nodes = fields.elements(of: node)
            let literals = nodes.compactMap { read($0, as: element, values: values, name: name, into: &fields) }
            return literals.count == nodes.count ? .list(literals.once(by: \.json)) : nil
        }
        // As conditions see a range, and as JSON writes it.
        if case .range = type, node.kind == .mapping, node.count == 2, let min = node["min"], let max = node["max"] {
            return read("\(min.text)..\(max.text)", at: node, as: type, values: values, name: name, into: &fields)
        }
        guard node.kind == .scalar else {
            if case .record = type {
                fields.report(.wrongType, "`\(name)` has fields and is not compared as a whole", at: node)
            } else {
                fields.report(
                    .wrongType, "`\(name)` is \(article(type)), not \(FieldReader.kindName(node))", at: node)
            }
            return nil
        }
        return read(node.text, at: node, as: type, values: values, name: name, into: &fields)
    }

    /// Reads a text of a node; reports what is wrong and returns nil.
    package static func read(
        _ text: String, at node: Node, as type: AttributeType, values: [String], name: String, asStart: Bool = false,
        into fields: inout FieldReader
    ) -> AttributeLiteral? {
        if values.isEmpty || values.contains(text), let literal = parse(text, type, asStart: asStart) { return literal }
        if let problem = problem(with: text, as: type, values: values, name: name) {
            fields.report(problem.code, problem.message, at: node, hint: problem.hint)
        }
        return nil
    }

    /// Why a text is no value of an attribute.
    package struct Problem {
        package var code: SharedCode
        package var message: String
        package var hint: String?
    }

    /// What is wrong with a text; nil if it is a value of an attribute of that type, with those values.
    package static func problem(with text: String, as type: AttributeType, values: [String], name: String) -> Problem? {
        if !values.isEmpty, !values.contains(text) {
            return Problem(
                code: .unknownValue, message: "`\(text)` is not a value of `\(name)`",
                hint: DidYouMean.hint(for: text, in: values) ?? "it may be \(FieldReader.list(values))")
        }
        if parse(text, type, asStart: false) != nil { return nil }
        let (code, hint) = advice(text, type)
        let shown = text.isEmpty ? "nothing" : "`\(text)`"
        return Problem(code: code, message: "`\(name)` is \(article(type)), not \(shown)", hint: hint)
    }

    /// The text as conditions compare it, if the type is one whose values are texts: `FR` for `FRA`; nil for others.
    static func normalized(_ text: String, as type: AttributeType) -> String? {
        guard case .string(let normal)? = parse(text, type, asStart: false)?.value else { return nil }
        return normal
    }

    private static func parse(_ text: String, _ type: AttributeType, asStart: Bool) -> AttributeLiteral? {
        switch type {
        case .word: return OpenWord.isOne(text) ? .text(text) : nil
        case .text: return .text(text)
        case .boolean: return Bool(text).map { AttributeLiteral(.bool($0), .bool($0)) }
        case .integer: return FieldReader.wholeNumber(text).map { .integer($0) }
        case .number:
            return Double(text).flatMap { $0.isFinite ? AttributeLiteral(.number($0), .double($0)) : nil }
        case .date: return PartialDate(text).map { .day(asStart ? $0.firstDay : $0.lastDay) }
        case .time: return ClockTime(text).map { .text($0.description) }
        case .country: return CountryCode.normalized(text).map { .text($0) }
        case .language: return LanguageTag.normalized(text).map { .text($0) }
        case .range: return range(text)
        case .list, .record: return nil
        }
    }

    private static func range(_ text: String) -> AttributeLiteral? {
        let parts = text.split(separator: "..", omittingEmptySubsequences: false)
        guard parts.count == 2, let low = Int(parts[0]), let high = Int(parts[1]), low <= high else { return nil }
        return AttributeLiteral(
            .object([.init("min", .integer(low)), .init("max", .integer(high))]),
            .record(["min": .int(Int64(low)), "max": .int(Int64(high))]))
    }

    /// The type as messages name a value of it.
    package static func article(_ type: AttributeType) -> String {
        switch type {
        case .integer: "a whole number"
        case .boolean: "`true` or `false`"
        case .time: "a time of day"
        case .range: "a range of whole numbers"
        default: "a \(type.description)"
        }
    }

    private static func advice(_ text: String, _ type: AttributeType) -> (code: SharedCode, hint: String?) {
        switch type {
        case .word where !text.isEmpty:
            (.wrongType, OpenWord.hint(for: text))
        case .date: (.invalidDate, WrittenValue.dayHint(text))
        case .country: (.unknownCountry, CountryNames.hint(for: text))
        case .language: (.unknownLanguage, LanguageTag.hint(for: text))
        case .time: (.wrongType, "write hours and minutes, such as \"08:30\"")
        case .range: (.wrongType, "write `30..90`")
        case .integer: (.wrongType, WrittenValue.numberHint(text))
        default: (.wrongType, nil)
        }
    }

    /// The value as part of a condition's tree.
    func expression(in builder: inout ASTBuilder, at span: SourceSpan) -> ExprID {
        if let day { return builder.call("date", [builder.literal(.string(day.description), at: span)], at: span) }
        return builder.literal(value, at: span)
    }

    /// Orders dates, numbers and texts of one type; values of different types are not ordered.
    static func < (a: AttributeLiteral, b: AttributeLiteral) -> Bool {
        switch (a.json, b.json) {
        case (.integer(let a), .integer(let b)): a < b
        case (.number(let a), .number(let b)): a < b
        case (.string(let a), .string(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
        default: false
        }
    }
}
