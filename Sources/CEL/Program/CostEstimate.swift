/// The least and the most steps that an evaluation can take, from the sizes that variables are declared with.
///
/// The least holds where nothing is unknown and nothing fails; the most holds always, as long as values keep to their sizes: those declared
/// by `Environment.declare(variable:type:size:)`, and at most 10,000 code points, elements or entries for variables without one and for
/// what is inside of lists and maps.
public struct CostEstimate: Hashable, Sendable {
    /// The least.
    public var minimum: Int
    /// The most; `Int.max` where nothing bounds it.
    public var maximum: Int

    /// Creates a range.
    public init(_ minimum: Int, _ maximum: Int) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// No steps.
    static let none = CostEstimate(0, 0)

    static func + (a: CostEstimate, b: CostEstimate) -> CostEstimate {
        CostEstimate(
            capped(a.minimum.addingReportingOverflow(b.minimum)), capped(a.maximum.addingReportingOverflow(b.maximum)))
    }

    func times(_ sizes: ClosedRange<Int>) -> CostEstimate {
        CostEstimate(
            Self.capped(minimum.multipliedReportingOverflow(by: sizes.lowerBound)),
            Self.capped(maximum.multipliedReportingOverflow(by: sizes.upperBound)))
    }

    private static func capped(_ result: (partialValue: Int, overflow: Bool)) -> Int {
        result.overflow ? Int.max : result.partialValue
    }
}
