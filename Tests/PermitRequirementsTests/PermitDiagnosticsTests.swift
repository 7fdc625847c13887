import PermitRequirements
import SafeConductTesting
import Testing

/// What is wrong with a rule of the family, as its author reads it.
@Suite struct PermitDiagnosticsTests {
    @Test(arguments: [
        (
            "permit: { document: visa, leadTime: soon }",
            """
            error[rulebook/wrong-type]: `soon` is not a length of time
             --> rules.yaml:4:60
              |
            4 |   - { id: p, title: P, permit: { document: visa, leadTime: soon }, sources: [good] }
              |                                                            ^^^^
            hint: write a number and `days`, `weeks`, `months`, `years` or `working days`

            """
        ),
        (
            "permit: { dokument: visa }",
            """
            error[rulebook/missing-key]: a permit needs the key `document`
             --> rules.yaml:4:32
              |
            4 |   - { id: p, title: P, permit: { dokument: visa }, sources: [good] }
              |                                ^^^^^^^^^^^^^^^^^^
            hint: name the type of document, such as `visa`

            error[rulebook/unknown-key]: a permit has no key `dokument`
             --> rules.yaml:4:34
              |
            4 |   - { id: p, title: P, permit: { dokument: visa }, sources: [good] }
              |                                  ^^^^^^^^
            hint: did you mean `document`?

            """
        ),
        (
            "permit: { document: visa, fee: 5 euros }",
            """
            error[rulebook/wrong-type]: `5 euros` is not an amount of money
             --> rules.yaml:4:55
              |
            4 |   - { id: p, title: P, permit: { document: visa, fee: 5 euros }, sources: [good] }
              |                                                       ^^^^^^^
            hint: write an amount and an ISO 4217 code, such as `0 RUB`

            """
        ),
        (
            "permit: { document: visa, validity: 6 months }",
            """
            error[rulebook/wrong-type]: `6 months` is not a validity rule
             --> rules.yaml:4:60
              |
            4 |   - { id: p, title: P, permit: { document: visa, validity: 6 months }, sources: [good] }
              |                                                            ^^^^^^^^
            hint: write a time and its anchor, such as `6 months after trip.departure`; anchors are `trip.arrival`, `trip.departure`, `visa.expires`

            """
        ),
        (
            "waives: [nothing]",
            """
            error[rulebook/unknown-rule]: no rule is called `t/nothing`
             --> rules.yaml:4:33
              |
            4 |   - { id: p, title: P, waives: [nothing], sources: [good] }
              |                                 ^^^^^^^

            """
        ),
        (
            "permit: { document: visa }, waives: [p]",
            """
            error[rulebook/conflict]: a rule either asks for a document or waives others
             --> rules.yaml:4:32
              |
            4 |   - { id: p, title: P, permit: { document: visa }, waives: [p], sources: [good] }
              |                                ^^^^^^^^^^^^^^^^^^
            hint: make two rules of it

            """
        ),
        (
            "review: 2027-01-01",
            """
            error[rulebook/missing-key]: a permit rule needs `permit` or `waives`
             --> rules.yaml:4:5
              |
            4 |   - { id: p, title: P, review: 2027-01-01, sources: [good] }
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: write `permit: { document: TYPE }`

            """
        ),
        (
            "permit: visa",
            """
            error[rulebook/wrong-type]: a permit is a mapping of keys, not the text `visa`
             --> rules.yaml:4:32
              |
            4 |   - { id: p, title: P, permit: visa, sources: [good] }
              |                                ^^^^

            """
        ),
    ])
    func saysWhatIsWrong(keys: String, expected: String) {
        let book = TestRulebook(
            families: [PermitFamily.self],
            rules: "rules: t\nfamily: permit\nitems:\n  - { id: p, title: P, \(keys), sources: [good] }\n")
        #expect(book.rendered == expected)
    }
}
