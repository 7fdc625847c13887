/// Which cases are to be run: those that have every word of a text in their names, their files, or the ids of rules that they name.
struct TestSelection {
    private let words: [Substring]

    /// - Parameter text: words with spaces between them; nil: every case is to be run.
    init(_ text: String?) {
        words = (text ?? "").lowercased().split(separator: " ")
    }

    func holds(_ test: AuthorTest) -> Bool {
        holds(test.name, test.suite, test.file, test.expectation.rules + test.expectation.excluded)
    }

    func holds(_ outcome: TestRun.Outcome) -> Bool { holds(outcome.name, outcome.suite, outcome.file, []) }

    private func holds(_ name: String, _ suite: String, _ file: String, _ rules: [String]) -> Bool {
        if words.isEmpty { return true }
        let texts = ([name, suite, file] + rules).map { $0.lowercased() }
        return words.allSatisfy { word in texts.contains { $0.contains(word) } }
    }
}
