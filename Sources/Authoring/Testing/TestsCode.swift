import RuleLanguage
package import SourceDiagnostics

extension DiagnosticArea {
    /// Authors' tests.
    static let tests = DiagnosticArea("tests")
}

/// What can be wrong with authors' tests.
package enum TestsCode {
    static let conflict = SharedCode.conflict.within(.tests)
    static let missingKey = SharedCode.missingKey.within(.tests)
    static let unknownAttribute = SharedCode.unknownAttribute.within(.tests)
    static let wrongType = SharedCode.wrongType.within(.tests)

    static let duplicateName = error("duplicate-name", "Two cases have the same name.")
    static let expectsNothing = error("expects-nothing", "A case expects nothing, so that it cannot fail.")
    static let none = error("none", "There are no tests.")
    static let nothingToRemove = error(
        "nothing-to-remove", "An attribute is to be removed that the fixture does not have.")
    static let unknownFixture = error("unknown-fixture", "No fixture has this name.")
    static let unknownRule = error("unknown-rule", "No rule has this id.")
    static let unusedFixture = DiagnosticCode(.tests, "unused-fixture", .warning, "No case uses a fixture.")

    package static let all =
        [SharedCode.unknownKey, .unknownValue, .invalidDate].map { $0.within(.tests) } + [
            conflict, missingKey, unknownAttribute, wrongType, duplicateName, expectsNothing, none, nothingToRemove,
            unknownFixture, unknownRule, unusedFixture,
        ]

    private static func error(_ name: String, _ summary: String) -> DiagnosticCode {
        DiagnosticCode(.tests, name, .error, summary)
    }
}
