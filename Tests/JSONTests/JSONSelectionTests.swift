import AdvisoryModel
import JSON
import Testing

@Suite struct JSONSelectionTests {
    private static let report = Report(
        id: "1", trip: Trip(crossing: "a-b"), asOf: .first, verdict: .blocked, reasons: [.rule("t/a")],
        advisories: [
            Advisory(
                rule: "t/a", family: "note", effect: .blocks, certainty: .certain, title: "A",
                details: .object([.init("x", .array([1, 2])), .init("y", .object([.init("z", "w")]))])),
            Advisory(rule: "t/b", family: "note", effect: .warns, certainty: .possible, title: "B"),
        ],
        contacts: [
            SideContacts(country: "RU", contacts: [Contact(service: "all", number: "112")]),
            SideContacts(country: "KP", contacts: []),
        ], rulebook: RulebookReference(digest: "d", rules: 2))

    @Test(arguments: [
        (["verdict"], #"{"verdict":"blocked"}"#),
        (["verdict", "id"], #"{"id":"1","verdict":"blocked"}"#),
        (["advisories.rule"], #"{"advisories":[{"rule":"t/a"},{"rule":"t/b"}]}"#),
        (
            ["advisories.rule", "advisories.effect", "reasons"],
            #"{"reasons":[{"rule":"t/a"}],"advisories":[{"rule":"t/a","effect":"blocks"},{"rule":"t/b","effect":"warns"}]}"#
        ),
        (["advisories.details.y.z"], #"{"advisories":[{"details":{"y":{"z":"w"}}},{"details":{}}]}"#),
        (["advisories.details.x"], #"{"advisories":[{"details":{"x":[1,2]}},{"details":{}}]}"#),
        (["contacts.RU.number"], #"{"contacts":{"RU":[{"number":"112"}]}}"#),
        (["contacts.KP"], #"{"contacts":{"KP":"none-known"}}"#),
        (["rulebook", "rulebook.digest"], #"{"rulebook":{"digest":"d","rules":2}}"#),
        (["rulebook.digest", "rulebook"], #"{"rulebook":{"digest":"d","rules":2}}"#),
        ([], "{}"), (["nothing"], "{}"),
    ])
    func onlyWhatIsSelectedIsWritten(_ paths: [String], _ expected: String) {
        #expect(String(decoding: Self.report.json(selecting: JSONSelection(paths)), as: UTF8.self) == expected)
    }

    @Test func everythingIsTheWholeReport() {
        #expect(Self.report.json(selecting: .all) == Self.report.json())
    }

    @Test func anEmptiedWriterSelectsAgain() {
        var writer = JSONWriter(selecting: JSONSelection(["verdict"]))
        for _ in 0..<3 {
            writer.removeAll()
            Self.report.write(to: &writer)
            #expect(writer.text == #"{"verdict":"blocked"}"#)
        }
    }
}
