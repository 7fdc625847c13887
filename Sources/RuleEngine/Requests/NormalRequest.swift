public import AdvisoryModel
import JSON
import RequestBinding
import RuleLanguage
import SourceDiagnostics
import YAMLTree

extension Rulebook {
    /// A request made in Swift, read as its JSON would be: values in their normal form, and everything that is wrong with them.
    ///
    /// `check` holds every request to the same law, so that a slip never ends in `clear`; here it is said before.
    ///
    /// ```swift
    /// let trip = Trip(crossing: "khasan-tumangang", mode: "train")
    /// let result = rulebook.validated(Request(traveler: Traveler(nationalities: ["us"]), trip: trip))
    /// result.request                     // nil
    /// result.diagnostics.first?.message  // "`train` is not a value of `trip.mode`"
    /// ```
    public func validated(_ request: Request) -> RequestResult {
        let (normal, diagnostics) = normalised(request)
        return RequestResult(request: diagnostics.hasErrors ? nil : normal, diagnostics: diagnostics)
    }

    /// Whether its crossing is known and nothing is wrong between its attributes, each of which is right by itself.
    package func isSound(_ request: Request) -> Bool {
        guard let crossing = crossing(request.trip.crossing) else { return false }
        return RequestCheck.findings(in: request, at: crossing).isEmpty
    }

    /// Whether its values are in their normal form, and nothing is wrong with them.
    func isNormal(_ request: Request) -> Bool { requestShape.isNormal(request) && isSound(request) }

    /// The request with its values in their normal form; what is no value is unknown, and said.
    func normalised(_ request: Request) -> (request: Request, diagnostics: [Diagnostic]) {
        if isNormal(request) { return (request, []) }
        let (root, findings) = JSONReader.read(SourceFile(path: "", bytes: request.json()))
        guard let root, !findings.hasErrors else {
            return (
                Request(id: request.id, traveler: Traveler(), trip: Trip(crossing: request.trip.crossing)), findings
            )
        }
        var (normal, diagnostics) = RequestDecoder.normal(RequestParts(whole: root), by: self)
        // Of a crossing that is not known, the name is what the report has to show.
        if crossing(normal.trip.crossing) == nil { normal.trip.crossing = request.trip.crossing }
        normal.asOf = request.asOf
        diagnostics = diagnostics.map { Diagnostic($0.code, $0.message, hint: $0.hint) }
        return (normal, diagnostics)
    }
}

extension RequestShape {
    /// Whether every value is in its normal form already, as those are that were read from a file; false where that takes longer to tell.
    func isNormal(_ request: Request) -> Bool {
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
                        && saysNothingTwice(texts)
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

    private func saysNothingTwice<Element: Hashable>(_ elements: [Element]) -> Bool {
        elements.count < 2 || Set(elements).count == elements.count
    }

    @inline(never)
    private func areNormal<Record: RequestRecord>(_ records: [Record], _ rows: [Row<Record>]) -> Bool {
        // By position, so that no record is copied.
        for index in records.indices
        where records[index].contradiction != nil || !isNormal(records[index], rows, added: 0) {
            return false
        }
        return true
    }

    private func isNormal(_ value: JSONValue, _ type: AttributeType, _ values: [String]) -> Bool {
        switch (type, value) {
        case (.boolean, .bool), (.integer, .integer), (.number, .integer), (.number, .number): true
        case (.date, .string(let text)): Day(text) != nil
        case (.range, .object(let members)):
            members.map(\.key) == ["min", "max"]
                && members.allSatisfy { if case .integer = $0.value { true } else { false } }
        case (.list(let element), .array(let elements)):
            elements.allSatisfy { isNormal($0, element, values) } && saysNothingTwice(elements)
        case (.word, .string(let text)), (.text, .string(let text)), (.country, .string(let text)),
            (.language, .string(let text)), (.time, .string(let text)):
            isNormal(text, type, values)
        default: false
        }
    }

    private func isNormal(_ text: String, _ type: AttributeType, _ values: [String]) -> Bool {
        switch type {
        case .word where values.isEmpty: OpenWord.isClean(text)
        case .word, .text: values.isEmpty ? !text.isEmpty : values.contains(text)
        case .country: CountryCode.normalized(text) == text
        case .language: LanguageTag.normalized(text) == text
        case .time: ClockTime(text)?.description == text
        default: false
        }
    }
}
