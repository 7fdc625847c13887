import CEL

/// What the title and text of a rule came to, with the values that their expressions read.
struct KeptTexts: Sendable {
    let values: [Value]
    let title: String
    let text: String?

    /// Whether other expressions that read these values come to the same.
    func isOf(_ others: [Value]) -> Bool {
        others.count == values.count && others.indices.allSatisfy { others[$0].isSame(as: values[$0]) }
    }
}
