package import AdvisoryModel

extension Reason {
    /// As tests write it under `reasons`.
    package var inTests: String {
        switch self {
        case .rule(let id): id
        case .finding(let code, let country): country.isEmpty ? code : "\(code) \(country)"
        case .tooLate(let rule, _): "too-late \(rule)"
        case .withinHours(_, let window):
            (["within-hours", window.clock] + window.spans.map(\.description)).joined(separator: " ")
        case .outsideCoverage: "outside-coverage"
        }
    }
}
