import SourceDiagnostics
import Testing

@testable import Authoring

/// Names that are near to one another among many, against looking at each pair.
@Suite struct NearNamesTests {
    private static let names = [
        "border-pass", "boarder-pass", "border-pas", "Border-Pass", "visa", "vise", "zone-1", "zone-2", "zine-2",
        "permit",
        "permits", "premit", "", "a", "ab", "abc", "consular-invitation", "consular-invitaton", "паспорт", "паспорта",
        "extraordinarily-long-name-of-a-document", "extraordinarily-long-name-of-a-documnt",
    ]

    @Test(arguments: names) func whatIsNearIsFound(_ name: String) {
        func letters(_ text: String) -> String { text.lowercased().filter { !$0.isNumber } }
        let expected = Self.names.filter {
            $0 != name && letters($0) != letters(name) && DidYouMean.distance(from: name, to: $0) != nil
        }
        var names = NearNames(Self.names)
        #expect(names.near(name).sorted() == expected.sorted())
    }

    @Test func theNearestIsFirstAndLookAlikesAreFound() {
        var names = NearNames(["border-pass", "boarder-pas", "border-pas", "vіsa", "visa"])
        #expect(names.near("border-pass") == ["border-pas", "boarder-pas"])
        #expect(names.alike("visa") == ["vіsa"])
        #expect(names.near("unknown").isEmpty)
    }
}
