import ClosureStatus
import SafeConductTesting
import Testing

/// What is wrong with a rule of the family, as its author reads it.
@Suite struct ClosureDiagnosticsTests {
    @Test(arguments: [
        (
            "passage: shut",
            """
            error[rulebook/unknown-value]: `shut` is not a value of `passage`
             --> rules.yaml:4:33
              |
            4 |   - { id: a, title: A, passage: shut, sources: [good] }
              |                                 ^^^^
            hint: it may be `closed`, `restricted`, `open`

            """
        ),
        (
            "passage: restricted",
            """
            error[rulebook/missing-key]: a rule needs the key `to`
             --> rules.yaml:4:5
              |
            4 |   - { id: a, title: A, passage: restricted, sources: [good] }
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: say who may pass, such as `to: { trip.party: crew }`

            """
        ),
        (
            "passage: open, to: { trip.mode: rail }",
            """
            error[rulebook/conflict]: only a restricted passage has `to`
             --> rules.yaml:4:43
              |
            4 |   - { id: a, title: A, passage: open, to: { trip.mode: rail }, sources: [good] }
              |                                           ^^^^^^^^^^^^^^^^^^^
            hint: write `passage: restricted`

            """
        ),
        (
            #"passage: closed, hours: "Mo""#,
            """
            error[rulebook/conflict]: a closed passage has no hours
             --> rules.yaml:4:48
              |
            4 |   - { id: a, title: A, passage: closed, hours: "Mo", sources: [good] }
              |                                                ^^^^
            hint: write `passage: open`: outside its hours it blocks

            """
        ),
        (
            #"passage: open, hours: "Monday""#,
            """
            error[rulebook/invalid-hours]: `Monday` has no meaning in opening hours
             --> rules.yaml:4:47
              |
            4 |   - { id: a, title: A, passage: open, hours: "Monday", sources: [good] }
              |                                               ^
            hint: did you mean `Mo`?

            """
        ),
        (
            "passage: open, reopens: 2026",
            """
            error[rulebook/conflict]: an open passage does not reopen
             --> rules.yaml:4:48
              |
            4 |   - { id: a, title: A, passage: open, reopens: 2026, sources: [good] }
              |                                                ^^^^
            hint: leave `reopens` out

            """
        ),
        (
            "passge: open",
            """
            error[rulebook/missing-key]: a rule needs the key `passage`
             --> rules.yaml:4:5
              |
            4 |   - { id: a, title: A, passge: open, sources: [good] }
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: it may be `closed`, `restricted` or `open`

            error[rulebook/unknown-key]: a rule has no key `passge`
             --> rules.yaml:4:24
              |
            4 |   - { id: a, title: A, passge: open, sources: [good] }
              |                        ^^^^^^
            hint: did you mean `passage`?

            """
        ),
    ])
    func saysWhatIsWrong(keys: String, expected: String) {
        let book = TestRulebook(
            families: [ClosureFamily.self],
            rules: "rules: t\nfamily: closure\nitems:\n  - { id: a, title: A, \(keys), sources: [good] }\n")
        #expect(book.rendered == expected)
    }
}
