import AdvisoryModel

extension Verdict {
    /// A mark of one column that tells it from the others without colour.
    var mark: String {
        switch self {
        case .clear: "●"
        case .conditional: "◐"
        case .undetermined: "?"
        case .blocked: "×"
        }
    }
}
