import AdvisoryModel
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Reads what makes several cases of one, and what keeps a case from being run.
extension AuthorTestDecoder {
    /// The travelers or the trips of a case: one by `traveler`, several by `travelers`; one of which nothing is known where there is neither.
    mutating func choices(
        _ fields: inout FieldReader, _ known: [(name: Node, value: Node)], _ kind: String
    ) -> [CaseMatrix.Choice] {
        let (one, list) = (fields.value(kind), fields.value("\(kind)s"))
        if let list, one != nil {
            report(
                TestsCode.conflict, "a case has either `\(kind)` or `\(kind)s`", at: list,
                hint: "leave one of them out")
        }
        guard let list else { return [CaseMatrix.Choice(node: fixture(one, known, kind))] }
        let elements = list.kind == .scalar && !list.isNull ? [list] : Array(list.elements)
        if list.kind == .mapping || elements.isEmpty {
            report(
                TestsCode.wrongType, "`\(kind)s` of a case is a list of names", at: list,
                hint: "write `\(kind)s: [NAME, NAME]`, and what they are under `\(kind)s` of the file")
            return []
        }
        return elements.compactMap { element in
            guard element.kind == .scalar else {
                report(
                    TestsCode.wrongType, "`\(kind)s` of a case is a list of names", at: element,
                    hint: "give it a name under `\(kind)s` of the file")
                return nil
            }
            return fixture(element, known, kind).map { CaseMatrix.Choice(node: $0, name: element.text) }
        }
    }

    /// The time steps under `on`.
    ///
    /// - Parameter changed: the attributes that the case changes itself.
    mutating func steps(_ node: Node?, changed: [String]) -> [CaseMatrix.Step] {
        guard let node else { return [] }
        guard node.kind == .sequence, !node.elements.isEmpty else {
            report(
                TestsCode.wrongType, "`on` is a list of at least one step", at: node,
                hint: "write `on: [{ date: 2026-12-07, expect: { verdict: clear } }]`")
            return []
        }
        return node.elements.map { element in
            var fields = FieldReader(element, "a step", area: .tests)
            var step = CaseMatrix.Step(at: element)
            step.asOf = fields.day("asOf")
            step.date = fields.value("date")
            let expected = fields.value("expect")
            if element.kind == .mapping, element["asOf"] == nil, step.date == nil {
                fields.report(
                    TestsCode.missingKey, "a step needs the key `asOf` or `date`", at: element,
                    hint: "write when it is asked, or for when: `{ date: 2026-12-07, expect: … }`")
            }
            if let date = step.date, changed.contains("trip.date") {
                fields.report(
                    TestsCode.conflict, "the case changes `trip.date`, and so does its step", at: date,
                    hint: "leave one of them out")
            }
            diagnostics += fields.finish()
            step.expectation = expected.map { expectation($0) }
            return step
        }
    }

    /// What is expected of single combinations, under `except`.
    mutating func exceptions(_ node: Node?, _ matrix: CaseMatrix) -> [CaseMatrix.Exception] {
        guard let node else { return [] }
        if !matrix.isCombined {
            report(
                TestsCode.missingKey, "`except` needs `travelers` or `trips`", at: node,
                hint: "write what is expected under `expect`")
        }
        if !matrix.steps.isEmpty {
            report(
                TestsCode.conflict, "a case has either `except` or `on`", at: node, hint: "split it into two cases")
        }
        return (node.kind == .sequence ? node.elements : [node]).compactMap { element in
            var fields = FieldReader(element, "an exception", area: .tests)
            let traveler = member(fields.value("traveler"), of: matrix.travelers, "traveler")
            let trip = member(fields.value("trip"), of: matrix.trips, "trip")
            let expected = fields.required("expect", hint: "write what is expected, such as `{ verdict: blocked }`")
            if element.kind == .mapping, element["traveler"] == nil, element["trip"] == nil {
                fields.report(
                    TestsCode.missingKey, "an exception needs the key `traveler` or `trip`", at: element,
                    hint: "name the combination that it is for")
            }
            diagnostics += fields.finish()
            return expected.map {
                CaseMatrix.Exception(traveler: traveler, trip: trip, expectation: expectation($0), at: element)
            }
        }
    }

    private mutating func member(_ node: Node?, of choices: [CaseMatrix.Choice], _ kind: String) -> String? {
        guard let node else { return nil }
        let names = choices.compactMap(\.name)
        if node.kind == .scalar, names.contains(node.text) { return node.text }
        report(
            TestsCode.unknownFixture, "`\(kind)s` of the case has no `\(node.text)`", at: node,
            hint: DidYouMean.hint(for: node.text, in: names) ?? "it has \(Self.list(names))")
        return nil
    }

    /// Reads `skip`.
    mutating func skip(_ node: Node) -> TestSkip? {
        var fields = FieldReader(node, "`skip`", area: .tests)
        let reasonNode = fields.required("reason", hint: "say why the case is not run: `skip: { reason: … }`")
        let reason = reasonNode.flatMap { fields.text(of: $0) }
        let until = fields.day("until")
        if let reasonNode, let reason, reason.allSatisfy(\.isWhitespace) {
            fields.report(
                TestsCode.wrongType, "the reason is empty", at: reasonNode, hint: "say why the case is not run")
        }
        diagnostics += fields.finish()
        return reason.map { TestSkip(reason: $0, until: until) }
    }

    /// The cases that a matrix makes; reports two of one name, and an exception or a step that comes to nothing.
    ///
    /// - Parameter isWhole: whether nothing else is wrong with the case: what a part of its travelers and trips would make is not told of.
    mutating func variants(
        of matrix: CaseMatrix, isWhole: Bool, called name: String, at node: Node, _ names: inout [String: Node]
    ) -> [CaseMatrix.Variant] {
        for step in matrix.steps where step.expectation == nil && matrix.expectation == nil {
            report(
                TestsCode.missingKey, "neither the step nor its case has the key `expect`", at: step.at,
                hint: "write what is expected, such as `expect: { verdict: blocked }`")
        }
        let (variants, unused) = matrix.variants(called: name)
        for exception in isWhole ? unused : [] {
            report(
                TestsCode.conflict, "an earlier exception is for the same combinations", at: exception.at,
                hint: "put the one for fewer combinations first, or leave one of them out")
        }
        for variant in variants.isEmpty ? [name] : variants.map(\.name) {
            if let first = names.updateValue(node, forKey: variant) {
                diagnostics.append(
                    Diagnostic(
                        TestsCode.duplicateName, "two cases are called `\(variant)`", file: node.file.path,
                        span: node.span, hint: "say what each of them shows",
                        notes: [.init("the first one is here", file: first.file.path, span: first.span)]))
                break
            }
        }
        return variants
    }
}
