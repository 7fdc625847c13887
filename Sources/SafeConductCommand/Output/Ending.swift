import AdvisoryModel

/// How a command ends other than by having nothing more to do; whatever is to be said was said before.
enum Ending: Error {
    case findings, usage, badRulebook, badRequest
    /// `check --exit-code`.
    case verdict(Verdict)

    var code: Int32 {
        switch self {
        case .findings: 1
        case .usage: 2
        case .badRulebook: 3
        case .badRequest: 4
        case .verdict(.clear): 0
        case .verdict(.conditional): 10
        case .verdict(.undetermined): 20
        case .verdict(.blocked): 30
        }
    }
}
