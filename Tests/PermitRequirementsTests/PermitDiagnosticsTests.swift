import PermitRequirements
import SafeConductTesting
import Testing

/// What is wrong with a rule of the family, as its author reads it.
@Suite struct PermitDiagnosticsTests {
    @Test(arguments: [
        (
            "permit: { document: pass, leadTime: soon }",
            """
            error[rulebook/wrong-type]: `soon` is not a length of time
             --> rules.yaml:4:60
              |
            4 |   - { id: p, title: P, permit: { document: pass, leadTime: soon }, sources: [good] }
              |                                                            ^^^^
            hint: write a number and `hours`, `days`, `weeks`, `months`, `years` or `working days`

            """
        ),
        (
            "permit: { document: pass, leadTime: {} }",
            """
            error[rulebook/missing-key]: `leadTime` names no time
             --> rules.yaml:4:60
              |
            4 |   - { id: p, title: P, permit: { document: pass, leadTime: {} }, sources: [good] }
              |                                                            ^^
            hint: write a time such as `4 weeks`, or one for each nationality: `{ RU: 15 working days, other: 4 weeks }`

            """
        ),
        (
            "permit: { dokument: pass }",
            """
            error[rulebook/missing-key]: a permit needs the key `document`
             --> rules.yaml:4:32
              |
            4 |   - { id: p, title: P, permit: { dokument: pass }, sources: [good] }
              |                                ^^^^^^^^^^^^^^^^^^
            hint: name the type of document, such as `visa`

            error[rulebook/unknown-key]: a permit has no key `dokument`
             --> rules.yaml:4:34
              |
            4 |   - { id: p, title: P, permit: { dokument: pass }, sources: [good] }
              |                                  ^^^^^^^^
            hint: did you mean `document`?

            """
        ),
        (
            "permit: { document: pass, fee: 5 euros }",
            """
            error[rulebook/wrong-type]: `5 euros` is not an amount of money
             --> rules.yaml:4:55
              |
            4 |   - { id: p, title: P, permit: { document: pass, fee: 5 euros }, sources: [good] }
              |                                                       ^^^^^^^
            hint: `euros` is no currency of ISO 4217: write its code, such as `5 EUR`

            """
        ),
        (
            "permit: { document: pass, validity: 6 months }",
            """
            error[rulebook/wrong-type]: `6 months` is not a validity rule
             --> rules.yaml:4:60
              |
            4 |   - { id: p, title: P, permit: { document: pass, validity: 6 months }, sources: [good] }
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
            hint: write the id of a rule of this file, or the full id of another, such as `ru-kp/border-zone-pass`

            """
        ),
        (
            "permit: { document: pass }, waives: [p]",
            """
            error[rulebook/conflict]: a rule either asks for a document or waives others
             --> rules.yaml:4:32
              |
            4 |   - { id: p, title: P, permit: { document: pass }, waives: [p], sources: [good] }
              |                                ^^^^^^^^^^^^^^^^^^
            hint: split it into two rules

            """
        ),
        (
            "review: 2027-01-01",
            """
            error[rulebook/missing-key]: a permit rule needs `permit`, `waives` or `admits`
             --> rules.yaml:4:5
              |
            4 |   - { id: p, title: P, review: 2027-01-01, sources: [good] }
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: write `permit: { document: TYPE }`

            """
        ),
        (
            "admits: entry",
            """
            error[rulebook/missing-key]: a rule that admits needs the key `authority`
             --> rules.yaml:4:32
              |
            4 |   - { id: p, title: P, admits: entry, sources: [good] }
              |                                ^^^^^
            hint: name the state that lets the traveler in, such as `authority: RU`

            """
        ),
        (
            "admits: exit, authority: KP",
            """
            error[rulebook/unknown-value]: `exit` is not a value of `admits`
             --> rules.yaml:4:32
              |
            4 |   - { id: p, title: P, admits: exit, authority: KP, sources: [good] }
              |                                ^^^^
            hint: it may be `entry`

            """
        ),
        (
            "permit: { document: visa, issuer: UK }",
            """
            error[rulebook/unknown-country]: `UK` is not a country
             --> rules.yaml:4:58
              |
            4 |   - { id: p, title: P, permit: { document: visa, issuer: UK }, sources: [good] }
              |                                                          ^^
            hint: the United Kingdom is `GB`

            """
        ),
        (
            "permit: { document: visa, issuer: Border service }",
            """
            error[rulebook/unknown-country]: `Border service` is not a country
             --> rules.yaml:4:58
              |
            4 |   - { id: p, title: P, permit: { document: visa, issuer: Border service }, sources: [good] }
              |                                                          ^^^^^^^^^^^^^^
            hint: write the state as ISO 3166-1 alpha-2, such as `RU`; the name of an office goes into `applyAt`

            """
        ),
        (
            "permit: { document: visa, issuer: { in: schengen } }",
            """
            error[rulebook/unknown-group]: no group of countries is called `schengen`
             --> rules.yaml:4:64
              |
            4 |   - { id: p, title: P, permit: { document: visa, issuer: { in: schengen } }, sources: [good] }
              |                                                                ^^^^^^^^
            hint: declare it under `groups` in a vocabulary file

            """
        ),
        (
            "permit: { document: visa }",
            """
            warning[rulebook/missing-issuer]: a visa that any state may have issued meets this
             --> rules.yaml:4:44
              |
            4 |   - { id: p, title: P, permit: { document: visa }, sources: [good] }
              |                                            ^^^^
            hint: name the state whose visa it is, such as `issuer: RU`

            """
        ),
        (
            "permit: { document: [pass, e-visa] }",
            """
            warning[rulebook/missing-issuer]: an e-visa that any state may have issued meets this
             --> rules.yaml:4:44
              |
            4 |   - { id: p, title: P, permit: { document: [pass, e-visa] }, sources: [good] }
              |                                            ^^^^^^^^^^^^^^
            hint: name the state whose e-visa it is, such as `issuer: RU`

            """
        ),
        (
            "waives: [p], strength: recommended",
            """
            error[rulebook/conflict]: `strength` is about a document, and the rule asks for none
             --> rules.yaml:4:47
              |
            4 |   - { id: p, title: P, waives: [p], strength: recommended, sources: [good] }
              |                                               ^^^^^^^^^^^
            hint: leave it out, or write it at the rule that asks for the document

            """
        ),
        (
            "permit: { document: pass }, strength: must",
            """
            error[rulebook/unknown-value]: `must` is not a value of `strength`
             --> rules.yaml:4:62
              |
            4 |   - { id: p, title: P, permit: { document: pass }, strength: must, sources: [good] }
              |                                                              ^^^^
            hint: it may be `required`, `recommended`, `may-be-asked`

            """
        ),
        (
            "permit: { document: pass }, phases: []",
            """
            error[rulebook/missing-key]: `phases` names at least one phase
             --> rules.yaml:4:60
              |
            4 |   - { id: p, title: P, permit: { document: pass }, phases: [], sources: [good] }
              |                                                            ^^
            hint: write `phases: [{ phase: enforced, from: 2026-07-01 }]`, or leave `phases` out

            """
        ),
        (
            "permit: { document: pass }, phases: [{ phase: enforced, from: 2025-02-01 }, { phase: announced, from: 2025-03-03 }]",
            """
            error[rulebook/conflict]: `announced` from 2025-03-03 comes after `enforced` from 2025-02-01, and would end it
             --> rules.yaml:4:60
              |
            4 |   - { id: p, title: P, permit: { document: pass }, phases: [{ phase: enforced, from: 2025-02-01 }, { phase: announced, from: 2025-03-03 }], sources: [good] }
              |                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: correct one of the two days, or let `suspended` begin between them

            """
        ),
        (
            "permit: { document: pass }, phases: [{ phase: soon, from: 2027 }]",
            """
            error[rulebook/unknown-value]: `soon` is not a value of `phase`
             --> rules.yaml:4:70
              |
            4 |   - { id: p, title: P, permit: { document: pass }, phases: [{ phase: soon, from: 2027 }], sources: [good] }
              |                                                                      ^^^^
            hint: it may be `announced`, `voluntary`, `unenforced`, `enforced`, `suspended`

            """
        ),
        (
            "permit: { document: pass }, phases: [{ phase: enforced, from: 2027, source: nobody }]",
            """
            error[rulebook/unknown-source]: no source is called `nobody`
             --> rules.yaml:4:100
              |
            4 |   - { id: p, title: P, permit: { document: pass }, phases: [{ phase: enforced, from: 2027, source: nobody }], sources: [good] }
              |                                                                                                    ^^^^^^
            hint: declare it in a `sources` file

            """
        ),
        (
            "permit: { document: pass }, checkedBy: [dog]",
            """
            error[rulebook/unknown-value]: `dog` is not a value of `permit.checkedBy`
             --> rules.yaml:4:64
              |
            4 |   - { id: p, title: P, permit: { document: pass }, checkedBy: [dog], sources: [good] }
              |                                                                ^^^
            hint: it may be `carrier`, `border`

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
            hint: give it keys with values: `{ KEY: VALUE }`

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
