/// Stretches of letters, by their numbers.
package enum Letters {
    /// Whether two stretches differ by no more than so many edits, of which one may swap neighbours.
    package static func differ(
        _ a: [UInt32], _ inA: Range<Int>, _ b: [UInt32], _ inB: Range<Int>, by edits: Int
    ) -> Bool {
        guard abs(inA.count - inB.count) <= edits else { return false }
        var (i, j) = (inA.lowerBound, inB.lowerBound)
        while i < inA.upperBound, j < inB.upperBound, a[i] == b[j] { (i, j) = (i + 1, j + 1) }
        if i == inA.upperBound || j == inB.upperBound { return true }
        guard edits > 0 else { return false }
        let isSwap = i + 1 < inA.upperBound && j + 1 < inB.upperBound && a[i] == b[j + 1] && a[i + 1] == b[j]
        return differ(a, i + 1..<inA.upperBound, b, j + 1..<inB.upperBound, by: edits - 1)
            || differ(a, i + 1..<inA.upperBound, b, j..<inB.upperBound, by: edits - 1)
            || differ(a, i..<inA.upperBound, b, j + 1..<inB.upperBound, by: edits - 1)
            || isSwap && differ(a, i + 2..<inA.upperBound, b, j + 2..<inB.upperBound, by: edits - 1)
    }
}
