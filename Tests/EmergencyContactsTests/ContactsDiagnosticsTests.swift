import EmergencyContacts
import SafeConductTesting
import Testing

/// What is wrong with a rule of the family, as its author reads it.
@Suite struct ContactsDiagnosticsTests {
    @Test(arguments: [
        (
            "contacts: []",
            """
            error[rulebook/missing-key]: the list of contacts is empty
             --> rules.yaml:4:34
              |
            4 |   - { id: a, title: A, contacts: [], sources: [good] }
              |                                  ^^
            hint: name whom to call, or remove the rule

            """
        ),
        (
            #"contacts: [{ service: polise, number: "112" }]"#,
            """
            error[rulebook/unknown-value]: `polise` is not a value of `contacts.service`
             --> rules.yaml:4:46
              |
            4 |   - { id: a, title: A, contacts: [{ service: polise, number: "112" }], sources: [good] }
              |                                              ^^^^^^
            hint: did you mean `police`?

            """
        ),
        (
            "contacts: [{ service: all }]",
            """
            error[rulebook/missing-key]: the contact cannot be reached
             --> rules.yaml:4:35
              |
            4 |   - { id: a, title: A, contacts: [{ service: all }], sources: [good] }
              |                                   ^^^^^^^^^^^^^^^^
            hint: give a `number`, a `url` or an `email`

            """
        ),
        (
            #"contacts: [{ service: all, nummer: "1" }]"#,
            """
            error[rulebook/missing-key]: the contact cannot be reached
             --> rules.yaml:4:35
              |
            4 |   - { id: a, title: A, contacts: [{ service: all, nummer: "1" }], sources: [good] }
              |                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: give a `number`, a `url` or an `email`

            error[rulebook/unknown-key]: a contact has no key `nummer`
             --> rules.yaml:4:51
              |
            4 |   - { id: a, title: A, contacts: [{ service: all, nummer: "1" }], sources: [good] }
              |                                                   ^^^^^^
            hint: did you mean `number`?

            """
        ),
        (
            #"contacts: [{ service: operator, number: "112", languages: [english] }]"#,
            """
            error[rulebook/unknown-language]: `english` is not a language
             --> rules.yaml:4:83
              |
            4 |   - { id: a, title: A, contacts: [{ service: operator, number: "112", languages: [english] }], sources: [good] }
              |                                                                                   ^^^^^^^
            hint: write `en`

            """
        ),
        (
            #"contacts: [{ service: all, number: "ask at the desk" }]"#,
            """
            error[rulebook/invalid-number]: `ask at the desk` is not a telephone number
             --> rules.yaml:4:59
              |
            4 |   - { id: a, title: A, contacts: [{ service: all, number: "ask at the desk" }], sources: [good] }
              |                                                           ^^^^^^^^^^^^^^^^^
            hint: write a number with its country code, such as `+7 423 230-00-70`, or a short one such as `112`

            """
        ),
        (
            #"contacts: [{ service: all, number: "١١٢" }]"#,
            """
            error[rulebook/invalid-number]: `١١٢` is not a telephone number
             --> rules.yaml:4:59
              |
            4 |   - { id: a, title: A, contacts: [{ service: all, number: "١١٢" }], sources: [good] }
              |                                                           ^^^^^
            hint: write a number with its country code, such as `+7 423 230-00-70`, or a short one such as `112`

            """
        ),
        (
            #"contacts: [{ service: all, number: "-112" }]"#,
            """
            error[rulebook/invalid-number]: `-112` is not a telephone number
             --> rules.yaml:4:59
              |
            4 |   - { id: a, title: A, contacts: [{ service: all, number: "-112" }], sources: [good] }
              |                                                           ^^^^^^
            hint: write a number with its country code, such as `+7 423 230-00-70`, or a short one such as `112`

            """
        ),
        (
            #"contacts: [{ service: all, number: "113", country: RU }]"#,
            """
            warning[rulebook/unusual-number]: `113` is not known as an emergency number of `RU`
             --> rules.yaml:4:59
              |
            4 |   - { id: a, title: A, contacts: [{ service: all, number: "113", country: RU }], sources: [good] }
              |                                                           ^^^^^
            hint: known are `01`, `02`, `03`, `101`, `102`, `103`, `112`; where a source says so, accept it: `# accept(rulebook/unusual-number): REASON`

            """
        ),
        (
            "contact: 1",
            """
            error[rulebook/missing-key]: a rule needs the key `contacts`
             --> rules.yaml:4:5
              |
            4 |   - { id: a, title: A, contact: 1, sources: [good] }
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: write a list of contacts

            error[rulebook/unknown-key]: a rule has no key `contact`
             --> rules.yaml:4:24
              |
            4 |   - { id: a, title: A, contact: 1, sources: [good] }
              |                        ^^^^^^^
            hint: did you mean `contacts`?

            """
        ),
    ])
    func saysWhatIsWrong(keys: String, expected: String) {
        let book = TestRulebook(
            families: [ContactsFamily.self],
            rules: "rules: t\nfamily: contacts\nitems:\n  - { id: a, title: A, \(keys), sources: [good] }\n")
        #expect(book.rendered == expected)
    }
}
