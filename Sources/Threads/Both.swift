/// Does two things, at one time where that is worth it and the system gives a thread.
///
/// ```swift
/// let (sum, text) = both(if: true, { (1...4).reduce(0, +) }, { "\(4)" })   // (10, "4")
/// ```
package func both<First: Sendable, Second: Sendable>(
    if isWorthIt: Bool, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
    var halves: [Half<First, Second>] = [Half(isFirst: true), Half(isFirst: false)]
    halves.forEachConcurrently(if: isWorthIt) { half in
        if half.isFirst { half.first = first() } else { half.second = second() }
    }
    return (halves[0].first ?? first(), halves[1].second ?? second())
}

private struct Half<First, Second> {
    let isFirst: Bool
    var first: First?
    var second: Second?
}
