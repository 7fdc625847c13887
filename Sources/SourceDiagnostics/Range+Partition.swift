extension Range<Int> {
    /// The first number for which something holds that holds for all later numbers, too; the end where it holds for none.
    ///
    /// Complexity: O(log n) calls.
    package func partition(where isBehind: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if isBehind(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
