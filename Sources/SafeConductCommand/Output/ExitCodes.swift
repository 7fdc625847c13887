import AdvisoryModel
import Authoring
import JSON

/// What the codes mean with which commands end.
enum ExitCodes {
    private static let meanings: [(code: Int32, meaning: String)] = [
        (0, "done; for `check` whatever the verdict, unless --exit-code is given"),
        (Ending.findings.code, "findings: `lint` with any error (--strict: or warning), failed tests"),
        (Ending.usage.code, "the command line cannot be understood"),
        (Ending.badRulebook.code, "the rulebook does not compile"),
        (Ending.badRequest.code, "the request is not valid"),
    ]

    private static let verdicts: [(code: Int32, meaning: String)] = Verdict.allCases.map {
        (Ending.verdict($0).code, "`check --exit-code`: \($0.rawValue)")
    }

    /// A line for each, for the help of the command.
    static func lines(indentedBy width: Int) -> [String] {
        let indentation = String(repeating: " ", count: width)
        return meanings.map { "\(indentation)\($0.code)  \($0.meaning)" }
    }

    /// The name of their table.
    static let name = "exits"

    static let table = ReferenceTable(
        name, "the codes with which commands end",
        [.init("code", isCode: true), .init("summary")],
        (meanings + verdicts.filter { $0.code != 0 }).map { [.integer(Int($0.code)), .string($0.meaning)] })
}
