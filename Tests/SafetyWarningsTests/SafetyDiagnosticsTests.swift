import SafetyWarnings
import SafeConductTesting
import Testing

/// What is wrong with a rule of the family, as its author reads it.
@Suite struct SafetyDiagnosticsTests {
    @Test(arguments: [
        (
            "level: 5",
            """
            error[rulebook/wrong-type]: `5` is not a whole number from 1 to 4
             --> rules.yaml:4:31
              |
            4 |   - { id: a, title: A, level: 5, sources: [good] }
              |                               ^
            hint: 1 usual care, 2 increased care, 3 reconsider, 4 do not travel

            """
        ),
        (
            "hazard: flood",
            """
            error[rulebook/missing-key]: a rule needs the key `level`
             --> rules.yaml:4:5
              |
            4 |   - { id: a, title: A, hazard: flood, sources: [good] }
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: from 1, usual care, to 4, do not travel

            """
        ),
        (
            "level: 1, urgency: now",
            """
            error[rulebook/unknown-value]: `now` is not a value of `urgency`
             --> rules.yaml:4:43
              |
            4 |   - { id: a, title: A, level: 1, urgency: now, sources: [good] }
              |                                           ^^^
            hint: it may be `immediate`, `expected`, `future`, `past`, `unknown`

            """
        ),
        (
            "level: 1, severity: sever",
            """
            error[rulebook/unknown-value]: `sever` is not a value of `severity`
             --> rules.yaml:4:44
              |
            4 |   - { id: a, title: A, level: 1, severity: sever, sources: [good] }
              |                                            ^^^^^
            hint: did you mean `severe`?

            """
        ),
        (
            "level: 1, likelyhood: likely",
            """
            error[rulebook/unknown-key]: a rule has no key `likelyhood`
             --> rules.yaml:4:34
              |
            4 |   - { id: a, title: A, level: 1, likelyhood: likely, sources: [good] }
              |                                  ^^^^^^^^^^
            hint: did you mean `likelihood`?

            """
        ),
    ])
    func saysWhatIsWrong(keys: String, expected: String) {
        let book = TestRulebook(
            families: [SafetyFamily.self],
            rules: "rules: t\nfamily: safety\nitems:\n  - { id: a, title: A, \(keys), sources: [good] }\n")
        #expect(book.rendered == expected)
    }
}
