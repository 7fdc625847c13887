import AdvisoryModel
import RequestBinding
import RequestReading
import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Reads the cases of one `*.tests.yaml` file, and finds those that could pass by accident: that expect nothing, or name rules that do not exist.
struct AuthorTestDecoder {
    let rulebook: TestedRulebook
    var diagnostics: [Diagnostic] = []
    /// Cases that cannot be run, by name; `diagnostics` say why.
    private(set) var broken: [(name: String, line: Int)] = []
    private var used: Set<String> = []
    /// The kinds of fixtures of which a case names one that there is not: it may mean any of those that seem unused.
    private var hasUnknown: Set<String> = []

    init(rulebook: TestedRulebook) {
        self.rulebook = rulebook
    }

    mutating func decode(_ root: Node) -> [AuthorTest] {
        var fields = FieldReader(root, "a test file", area: .tests)
        let suite = fields.requiredText("tests") ?? ""
        let asOf = fields.day("asOf")
        let languages = fields.value("languages").map { list in
            fields.elements(of: list).compactMap { fields.language(of: $0) }
        }
        let drafts = fields.value("drafts").flatMap { fields.boolean(of: $0) }
        let travelers = fixtures("travelers", &fields)
        let trips = fixtures("trips", &fields)
        let cases = fields.required("cases")
        fields.ignore(["format"])
        diagnostics += fields.finish()
        var common = Common(
            suite: suite, asOf: asOf, hasAsOf: root["asOf"] != nil, languages: languages ?? [], drafts: drafts ?? false,
            travelers: travelers,
            trips: trips)
        guard let cases else { return [] }
        guard cases.kind == .sequence, !cases.elements.isEmpty else {
            report(
                TestsCode.wrongType, "`cases` is a list of at least one case", at: cases,
                hint: "write `cases: [{ name: …, expect: … }]`")
            return []
        }
        let tests = cases.elements.flatMap { self.tests($0, &common) }
        warnOfUnused(travelers, "traveler")
        warnOfUnused(trips, "trip")
        return tests
    }

    /// What all cases of a file share.
    private struct Common {
        var suite: String
        var asOf: Day?
        /// Whether there is one, be it right or wrong.
        var hasAsOf: Bool
        var languages: [String]
        var drafts: Bool
        var travelers: [(name: Node, value: Node)]
        var trips: [(name: Node, value: Node)]
        var names: [String: Node] = [:]
    }

    private mutating func fixtures(_ key: String, _ fields: inout FieldReader) -> [(name: Node, value: Node)] {
        guard let node = fields.value(key) else { return [] }
        guard node.kind == .mapping else {
            report(
                TestsCode.wrongType, "`\(key)` is a mapping of names", at: node, hint: "write `\(key): { NAME: { … } }`"
            )
            return []
        }
        return node.entries.map { ($0.key, $0.value) }
    }

    /// The cases that one entry of `cases` makes: one, or one for each combination and each step.
    private mutating func tests(_ node: Node, _ common: inout Common) -> [AuthorTest] {
        let before = diagnostics.count
        var fields = FieldReader(node, "a case", area: .tests)
        let nameNode = fields.required("name")
        let name = nameNode.flatMap { fields.text(of: $0) } ?? ""
        let asOf = fields.day("asOf") ?? common.asOf
        let languages = fields.value("languages").map { list in
            fields.elements(of: list).compactMap { fields.language(of: $0) }
        }
        var matrix = CaseMatrix()
        matrix.travelers = choices(&fields, common.travelers, "traveler")
        matrix.trips = choices(&fields, common.trips, "trip")
        let changes = changes(fields.value("with"))
        let removed = removals(
            fields.value("without"), matrix.travelers.compactMap(\.node), matrix.trips.compactMap(\.node),
            changes.map(\.name))
        matrix.steps = steps(fields.value("on"), changed: changes.map(\.name) + removed)
        let expected =
            matrix.steps.isEmpty
            ? fields.required("expect", hint: "write what is expected, such as `expect: { verdict: blocked }`")
            : fields.value("expect")
        matrix.expectation = expected.map { self.expectation($0) }
        matrix.exceptions = exceptions(fields.value("except"), matrix)
        let skip = fields.value("skip").flatMap { self.skip($0) }
        if !common.hasAsOf, node.kind == .mapping, node["asOf"] == nil, !matrix.everyStepHasAsOf {
            fields.report(
                TestsCode.missingKey, "neither the case nor its file has an `asOf`", at: node,
                hint: "write the day on which the question is asked, so that the answer stays the same")
        }
        diagnostics += fields.finish()
        let isWhole = !diagnostics[before...].hasErrors
        let variants = self.variants(
            of: matrix, isWhole: isWhole, called: name, at: nameNode ?? node, &common.names)
        var tests: [AuthorTest] = []
        for variant in variants where !diagnostics[before...].hasErrors {
            let parts = RequestParts(
                traveler: variant.traveler, trip: variant.trip, overrides: changes + variant.changes, removed: removed)
            let result = rulebook.decode(parts)
            diagnostics += result.diagnostics.map { Self.placed($0, in: node) }
            guard let request = result.request, let asOf = variant.asOf ?? asOf else { continue }
            tests.append(
                AuthorTest(
                    suite: common.suite, name: variant.name, file: node.file.path, line: variant.line(in: node),
                    request: request, asOf: asOf, languages: languages ?? common.languages,
                    includesDrafts: common.drafts, expectation: variant.expectation, skip: skip))
        }
        if tests.isEmpty || diagnostics[before...].hasErrors {
            broken.append((name, Int(node.span.start.line)))
            return []
        }
        return tests
    }

    /// Reads `expect`, of a case or of a part of one.
    mutating func expectation(_ node: Node) -> Expectation {
        var reader = ExpectationDecoder(rulebook: rulebook)
        let expectation = reader.decode(node)
        diagnostics += reader.diagnostics
        return expectation
    }

    /// The mapping of a fixture, by name or written in place.
    mutating func fixture(_ node: Node?, _ known: [(name: Node, value: Node)], _ kind: String) -> Node? {
        guard let node, node.kind == .scalar else { return node }
        if let found = known.first(where: { $0.name.text == node.text }) {
            used.insert("\(kind) \(node.text)")
            return found.value
        }
        let names = known.map(\.name.text)
        hasUnknown.insert(kind)
        report(
            TestsCode.unknownFixture, "no \(kind) is called `\(node.text)`", at: node,
            hint: DidYouMean.hint(for: node.text, in: names) ?? "the file has \(Self.list(names))")
        return nil
    }

    private mutating func changes(_ node: Node?) -> [(name: String, value: Node)] {
        guard let node else { return [] }
        guard node.kind == .mapping else {
            report(
                TestsCode.wrongType, "`with` is a mapping of attributes", at: node,
                hint: "write `with: { trip.date: 2026-12-07 }`")
            return []
        }
        return node.entries.compactMap { entry in isKnown(entry.key) ? (entry.key.text, entry.value) : nil }
    }

    /// What `without` takes away; taking away what is not there would show something else than its author believes.
    private mutating func removals(
        _ node: Node?, _ travelers: [Node], _ trips: [Node], _ changed: [String]
    ) -> [String] {
        guard let node else { return [] }
        let names = (node.kind == .sequence ? node.elements : [node]).filter { isKnown($0) }
        for name in names {
            let key = String(name.text.drop { $0 != "." }.dropFirst())
            let fixtures = (name.text.hasPrefix("traveler.") ? travelers : trips).filter { $0.kind == .mapping }
            if changed.contains(name.text) {
                report(
                    TestsCode.conflict, "`with` sets `\(name.text)` and `without` removes it", at: name,
                    hint: "leave one of them out")
            } else if !fixtures.isEmpty, fixtures.allSatisfy({ $0[key] == nil }) {
                report(
                    TestsCode.nothingToRemove, "the fixture has no `\(name.text)` to remove", at: name,
                    hint: "leave it out")
            }
        }
        return names.map(\.text)
    }

    /// Whether requests give an attribute of that full name.
    private mutating func isKnown(_ node: Node) -> Bool {
        let names = (rulebook.vocabulary.given(of: "traveler") + rulebook.vocabulary.given(of: "trip")).map(\.name)
        if names.contains(node.text) { return true }
        let full = names.filter { $0.hasSuffix(".\(node.text)") }
        report(
            TestsCode.unknownAttribute, "no attribute of a request is called `\(node.text)`", at: node,
            hint: full.first.map { "write its full name, `\($0)`" } ?? DidYouMean.hint(for: node.text, in: names)
                ?? "write the full name, such as `trip.date`")
        return false
    }

    /// What is wrong with a request and has no place is reported at its case.
    private static func placed(_ diagnostic: Diagnostic, in node: Node) -> Diagnostic {
        guard diagnostic.file.isEmpty else { return diagnostic }
        var copy = diagnostic
        copy.file = node.file.path
        copy.span = SourceSpan(at: node.span.start)
        return copy
    }

    private mutating func warnOfUnused(_ fixtures: [(name: Node, value: Node)], _ kind: String) {
        if hasUnknown.contains(kind) { return }
        for fixture in fixtures where !used.contains("\(kind) \(fixture.name.text)") {
            diagnostics.append(
                Diagnostic(
                    TestsCode.unusedFixture, "no case uses the \(kind) `\(fixture.name.text)`",
                    file: fixture.name.file.path, span: fixture.name.span, hint: "remove it, or write a case"))
        }
    }

    mutating func report(_ code: DiagnosticCode, _ message: String, at node: Node, hint: String?) {
        diagnostics.append(
            Diagnostic(code, message, file: node.file.path, span: node.span, hint: hint))
    }

    static func list(_ names: [String]) -> String {
        names.isEmpty ? "none" : names.map { "`\($0)`" }.joined(separator: ", ")
    }
}
