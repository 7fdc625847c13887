import RuleFixtures
import RuleEngine
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

/// A comparison is checked alike, however it is written: in a mapping, as CEL, in a table's `where`.
@Suite struct ComparisonDiagnosticsTests {
    /// What an author is told, without the place.
    private func told(_ text: String) -> [String] {
        TestRulebook(families: [NoteFamily.self], rules: text).result.diagnostics.map {
            "\($0.severity) \($0.code): \($0.message) – \($0.hint ?? "")"
        }
    }

    private func told(when condition: String) -> [String] {
        told(
            "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: warns, sources: [good], when: \(condition) }]\n"
        )
    }

    private func told(where filter: String) -> [String] {
        told(
            "rules: t\nfamily: note\nitems: [{ id: '{from}', each: { rows: [{ from: '5' }], where: \(filter) }, title: A, effect: warns, sources: [good] }]\n"
        )
    }

    /// A list of records has no fields: what to write in place of one is said.
    @Test(arguments: [
        ("traveler.documents.visa: true", "write `traveler.holds(\"visa\")` as text"),
        ("traveler.documents.issuer: FR", "write `traveler.documents.exists(x, x.issuer == …)` as text"),
        ("traveler.visited.country: KR", "write `traveler.visited.exists(x, x.country == …)` as text"),
    ])
    func fieldsOfListsHaveAHint(mapping: String, hint: String) {
        let found = told(when: "{ \(mapping) }")
        #expect(found.count == 1 && found[0].hasSuffix(" – \(hint)"), "\(found)")
    }

    @Test(arguments: [
        (
            "trip.purpos: tourism", "trip.purpos == \"tourism\"",
            "rulebook/unknown-attribute: no attribute is called `trip.purpos` – did you mean `trip.purpose`?"
        ),
        (
            "traveler.nationality: FR", "traveler.nationality == \"FR\"",
            "rulebook/unknown-attribute: no attribute is called `traveler.nationality` – did you mean `traveler.nationalities`?"
        ),
        (
            "trip.to: North Korea", "trip.to == \"North Korea\"",
            "rulebook/unknown-country: `trip.to` is a country, not `North Korea` – did you mean `KP`?"
        ),
        (
            "trip.to: финляндия", "trip.to == \"финляндия\"",
            "rulebook/unknown-country: `trip.to` is a country, not `финляндия` – did you mean `FI`?"
        ),
        (
            "trip.colour: red", "trip.colour == \"red\"",
            "rulebook/unknown-attribute: no attribute is called `trip.colour` – conditions read `traveler.…`, `trip.…` and `crossing.…`; `all`, `any` and `not` join them"
        ),
        (
            "traveler.passport.isuer: FR", "traveler.passport.isuer == \"FR\"",
            "rulebook/unknown-attribute: `traveler.passport` has no field `isuer` – did you mean `issuer`?"
        ),
        (
            "trip.purpose: turism", "trip.purpose == \"turism\"",
            "rulebook/unknown-value: `turism` is not a value of `trip.purpose` – did you mean `tourism`?"
        ),
        (
            "trip.purpose: [turism]", "trip.purpose in [\"turism\"]",
            "rulebook/unknown-value: `turism` is not a value of `trip.purpose` – did you mean `tourism`?"
        ),
        (
            "trip.purpose: \"!= turism\"", "trip.purpose != \"turism\"",
            "rulebook/unknown-value: `turism` is not a value of `trip.purpose` – did you mean `tourism`?"
        ),
        (
            "trip.mode: { not: foott }", "!(trip.mode == \"foott\")",
            "rulebook/unknown-value: `foott` is not a value of `trip.mode` – did you mean `foot`?"
        ),
        (
            "traveler.age: young", "traveler.age == \"young\"",
            "rulebook/wrong-type: `traveler.age` is a whole number, not `young` – write it in digits"
        ),
        (
            "traveler.age: \"< young\"", "traveler.age < \"young\"",
            "rulebook/wrong-type: `traveler.age` is a whole number, not `young` – write it in digits"
        ),
        (
            "traveler.age: true", "traveler.age == true",
            "rulebook/wrong-type: `traveler.age` is a whole number, not `true` – write it in digits"
        ),
        (
            "trip.date: soon", "trip.date == \"soon\"",
            "rulebook/invalid-date: `trip.date` is a date, not `soon` – write a day that exists as YYYY-MM-DD"
        ),
        (
            "trip.date: 2026-02-30", "trip.date == date(\"2026-02-30\")",
            "rulebook/invalid-date: `trip.date` is a date, not `2026-02-30` – write a day that exists as YYYY-MM-DD"
        ),
        (
            "trip.date: \">= 2026-02-30\"", "date(\"2026-02-30\") <= trip.date",
            "rulebook/invalid-date: `trip.date` is a date, not `2026-02-30` – write a day that exists as YYYY-MM-DD"
        ),
        (
            "trip.from: UK", "\"UK\" == trip.from",
            "rulebook/unknown-country: `trip.from` is a country, not `UK` – the United Kingdom is `GB`"
        ),
        (
            "trip.from: 5", "trip.from == 5",
            "rulebook/unknown-country: `trip.from` is a country, not `5` – write the country as ISO 3166-1 alpha-2, such as `FR`"
        ),
        (
            "trip.countries: UK", "\"UK\" in trip.countries",
            "rulebook/unknown-country: `trip.countries` is a country, not `UK` – the United Kingdom is `GB`"
        ),
        (
            "traveler.nationalities: [UK]", "traveler.nationalities.exists(n, n in [\"UK\"])",
            "rulebook/unknown-country: `traveler.nationalities` is a country, not `UK` – the United Kingdom is `GB`"
        ),
        (
            "traveler.passport.issuer: UK", "traveler.passport.issuer == \"UK\"",
            "rulebook/unknown-country: `traveler.passport.issuer` is a country, not `UK` – the United Kingdom is `GB`"
        ),
        (
            "traveler.languages: english", "\"english\" in traveler.languages",
            "rulebook/unknown-language: `traveler.languages` is a language, not `english` – write `en`"
        ),
        (
            "trip.time: \"> noon\"", "trip.time > \"noon\"",
            "rulebook/wrong-type: `trip.time` is a time of day, not `noon` – write hours and minutes, such as \"08:30\""
        ),
        (
            "traveler.occupation: \"journalist, nurse\"", "traveler.occupation == \"journalist, nurse\"",
            "rulebook/wrong-type: `traveler.occupation` is a word, not `journalist, nurse` – a word is letters and digits, with one blank or one of `-_.'` between them; several are a list: `[journalist, nurse]`"
        ),
        (
            "traveler.occupation: [journalist|nurse]", "traveler.occupation in [\"journalist|nurse\"]",
            "rulebook/wrong-type: `traveler.occupation` is a word, not `journalist|nurse` – a word is letters and digits, with one blank or one of `-_.'` between them; several are a list: `[journalist, nurse]`"
        ),
        (
            "traveler.needs: \"wheelchair;oxygen\"", "\"wheelchair;oxygen\" in traveler.needs",
            "rulebook/wrong-type: `traveler.needs` is a word, not `wheelchair;oxygen` – a word is letters and digits, with one blank or one of `-_.'` between them; several are a list: `[wheelchair, oxygen]`"
        ),
        (
            "traveler.occupation: a..z", "traveler.occupation == \"a..z\"",
            "rulebook/wrong-type: `traveler.occupation` is a word, not `a..z` – a word is letters and digits, with one blank or one of `-_.'` between them"
        ),
        (
            "traveler.occupation: \"true\"", "traveler.occupation == \"true\"",
            "rulebook/wrong-type: `traveler.occupation` is a word, not `true` – a word is letters and digits, with one blank or one of `-_.'` between them"
        ),
        (
            "traveler.passport.type: \"visa or pass\"", "traveler.passport.type == \"visa or pass\"",
            "rulebook/wrong-type: `traveler.passport.type` is a word, not `visa or pass` – a word is letters and digits, with one blank or one of `-_.'` between them"
        ),
    ])
    func mappingsAndExpressionsAreToldTheSame(mapping: String, expression: String, expected: String) {
        #expect(told(when: "{ \(mapping) }") == ["error \(expected)"])
        #expect(told(when: "'\(expression)'") == ["error \(expected)"])
    }

    /// An expression takes the form alone in which attributes have their values; a mapping and a table bring values into it.
    @Test(arguments: [
        (
            "trip.to: PRK", "trip.to == \"PRK\"",
            "rulebook/unknown-country: `PRK` is not a country as attributes write it – write `KP`"
        ),
        (
            "traveler.visited: []", "traveler.visited.exists(v, v.country == \"PRK\")",
            "rulebook/unknown-country: `PRK` is not a country as attributes write it – write `KP`"
        ),
        (
            "traveler.languages: EN", "\"EN\" in traveler.languages",
            "rulebook/unknown-language: `EN` is not a language as attributes write it – write `en`"
        ),
        (
            "trip.time: \"> 9:00\"", "trip.time > \"9:00\"",
            "rulebook/wrong-type: `9:00` is not a time of day as attributes write it – write `09:00`"
        ),
    ])
    func expressionsTakeTheNormalFormAlone(mapping: String, expression: String, expected: String) {
        if !mapping.hasSuffix("[]") { #expect(told(when: "{ \(mapping) }") == []) }
        #expect(told(when: "'\(expression)'") == ["error \(expected)"])
    }

    @Test func theConstantIsThePlace() {
        let text = "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: warns, sources: [good], when: '1️⃣'}]\n"
        let marked = MarkedText(text.replacing("'1️⃣'", with: "'trip.mode == \"rail\" && traveler.age < 1️⃣\"young\"'"))
        let found = TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": marked.text]).result.diagnostics
        #expect(found.map(\.span?.start) == [marked.position(of: "1️⃣")])
    }

    /// Conditions over attributes and filters over columns have one grammar.
    @Test(arguments: [
        "[a]", "{}", "{ all: a }", "{ any: [] }", "{ not: [a] }", "{ KEY: [] }", "{ KEY: { any: [] } }",
        "{ KEY: { nott: 5 } }", "{ KEY: { any: [5], not: 6 } }", "{ KEY: 9..1 }", "{ KEY: { not: [9..1] } }",
        "{ KEY: { not: {} } }",
    ])
    func conditionsAndFiltersAreToldTheSame(_ shape: String) {
        let condition = told(when: shape.replacing("KEY", with: "traveler.age"))
        let filter = told(where: shape.replacing("KEY", with: "from"))
        #expect(condition.count == 1)
        #expect(filter == condition.map { $0.replacing("`traveler.age`", with: "`from`") })
    }

    @Test(arguments: ["< 3", ">= 6", "6..", "..4", "!= 5"]) func filtersCompareAsConditionsDo(_ text: String) {
        #expect(told(where: "{ from: { not: \"\(text)\" } }") == [])
    }
}
