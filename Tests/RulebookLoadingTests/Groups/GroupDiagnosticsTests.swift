import RuleFixtures
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

/// What authors are told of groups of countries that are wrong, and of conditions that name them wrongly.
@Suite struct GroupDiagnosticsTests {
    private func told(_ rulebook: TestRulebook) -> [String] {
        rulebook.result.diagnostics.map { finding in
            let start = finding.span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
            return "\(finding.file)\(start) \(finding.code): \(finding.message)"
                + (finding.hint.map { " – \($0)" } ?? "")
        }
    }

    @Test(arguments: [
        (
            "{ traveler.nationalities: { in: clubb } }", "\"traveler.nationalities.exists(n, n in groups.clubb)\"",
            "rulebook/unknown-group: no group of countries is called `clubb` – did you mean `club`?"
        ),
        (
            "{ traveler.nationalities: { in: [club, FR] } }", "\"traveler.residence in groups['FR']\"",
            "rulebook/unknown-group: no group of countries is called `FR` – `FR` is a country: write it without `in`"
        ),
        (
            "{ traveler.residence: { in: asean } }", "\"traveler.residence in groups.asean\"",
            "rulebook/unknown-group: no group of countries is called `asean` – it may be `club`, `old-club`"
        ),
    ])
    func aGroupThatDoesNotExist(mapping: String, expression: String, expected: String) {
        for condition in [mapping, expression] {
            let found = told(GroupRulebook.rulebook(when: condition))
            #expect(found.count == 1 && found[0].hasSuffix(expected), "\(found)")
        }
    }

    /// A table is no group and no function; what it is written as is said.
    @Test(arguments: [
        "{ traveler.nationalities: { in: table(visa.csv).passport } }", "{ traveler.nationalities: { in: visa.csv } }",
        "\"traveler.nationalities.exists(n, n in table('visa.csv'))\"",
    ])
    func aTableWhereAGroupIsExpected(condition: String) {
        let found = told(GroupRulebook.rulebook(when: condition))
        let hint =
            " – write a mapping: `traveler.nationalities: { in: { csv: FILE.csv, column: NAME } }`, or make a rule of each row with `each`"
        #expect(found.count == 1 && found[0].hasSuffix(hint), "\(found)")
    }

    @Test(arguments: [
        (
            "{ trip.mode: { in: club } }",
            "rules.yaml:3:80 rulebook/wrong-type: `trip.mode` is a word, and the members of groups are countries – write a value or a list of values"
        ),
        (
            "\"trip.mode in groups.club\"",
            "rules.yaml:3:66 rulebook/wrong-type: `trip.mode` is a word, and the members of groups are countries"
        ),
        (
            "\"'UK' in groups.club\"",
            "rules.yaml:3:66 rulebook/unknown-country: `a member of a group` is a country, not `UK` – the United Kingdom is `GB`"
        ),
        (
            "\"traveler.nationalities in groups.club\"",
            "rules.yaml:3:66 rulebook/wrong-type: `traveler.nationalities` is a list of country, and the members of groups are countries – write `traveler.nationalities.exists(n, n in …)`"
        ),
        (
            "{ traveler.nationalities: { in: [] } }",
            "rules.yaml:3:97 rulebook/empty-condition: `in` takes a group or a list of groups – write `in: GROUP`"
        ),
        (
            "{ traveler.nationalities: EU }",
            "rules.yaml:3:91 rulebook/unknown-country: `traveler.nationalities` is a country, not `EU` – the European Union is a group: write `{ in: eu }` in a condition, `EUE` for its laissez-passer"
        ),
    ])
    func whatIsNoMember(condition: String, expected: String) {
        #expect(told(GroupRulebook.rulebook(when: condition)).contains(expected))
    }

    @Test(arguments: [
        (
            "{ club: { members: [{ is: [DE], source: laww }] } }",
            "groups.yaml:2:49 rulebook/unknown-source: no source is called `laww` – did you mean `law`?"
        ),
        (
            "{ club: { members: [{ is: [UK], source: law }] } }",
            "groups.yaml:2:36 rulebook/unknown-country: `UK` is not a country – the United Kingdom is `GB`"
        ),
        (
            "{ club: { members: [{ is: [DE] }] } }",
            "groups.yaml:2:29 rulebook/missing-key: a membership needs the key `source` – name the source that says so"
        ),
        (
            "{ club: { members: [{ source: law }] } }",
            "groups.yaml:2:29 rulebook/missing-key: a membership needs the key `is` – name the countries, such as `is: [AT, BE]`"
        ),
        (
            "{ club: { members: [{ is: [], source: law }] } }",
            "groups.yaml:2:35 rulebook/missing-key: the membership names no country – write `is: [AT, BE]`"
        ),
        (
            "{ club: { members: [] } }",
            "groups.yaml:2:28 rulebook/missing-key: the group `club` has no members – write `members: [{ is: [AT, BE], source: ID }]`"
        ),
        (
            "{ club: { title: Club } }",
            "groups.yaml:2:17 rulebook/missing-key: a group needs the key `members` – write `members: [{ is: [AT, BE], source: ID }]`"
        ),
        (
            "{ FR: { members: [{ is: [DE], source: law }] } }",
            "groups.yaml:2:11 rulebook/invalid-id: `FR` is a country and no name for a group – choose another name"
        ),
        (
            "{ club: { members: [{ is: [DE], from: 2021, to: 2020, source: law }] } }",
            "groups.yaml:2:57 rulebook/empty-range: the membership ends before it begins – fix `from` or `to`"
        ),
        (
            "{ club: { memebers: [{ is: [DE], source: law }] } }",
            "groups.yaml:2:19 rulebook/unknown-key: a group has no key `memebers` – did you mean `members`?"
        ),
    ])
    func aGroupThatIsWrong(groups: String, expected: String) {
        let rules = "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: warns, sources: [law] }]\n"
        let found = told(GroupRulebook.rulebook(rules, vocabulary: "vocabulary: g\ngroups: \(groups)\n"))
        #expect(found.contains(expected), "\(found)")
    }

    @Test func aGroupThatIsDeclaredTwice() {
        let rules = "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: warns, sources: [law] }]\n"
        let second = "vocabulary: h\ngroups: { club: { members: [{ is: [DE], source: law }] } }\n"
        let rulebook = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "sources.yaml": GroupRulebook.sources, "groups.yaml": GroupRulebook.vocabulary, "more.yaml": second,
                "rules.yaml": rules,
            ])
        #expect(
            told(rulebook) == [
                "more.yaml:2:11 rulebook/duplicate-id: the group `club` is already declared – choose another name, or add the members to the first one"
            ])
    }

    /// What a vocabulary file that cannot be read declares is not known: nobody is told that a group does not exist.
    @Test func aBrokenVocabularyFileGivesItsOwnErrorAlone() {
        let rules =
            "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: warns, sources: [law], when: { trip.to: { in: club } } }]\n"
        let found = told(GroupRulebook.rulebook(rules, vocabulary: "vocabulary: g\ngroups: { club: [ }\n"))
        #expect(found.count == 1 && found[0].hasPrefix("groups.yaml:2"), "\(found)")
    }
}
