import ArgumentParser

/// Lines of a file, counted from 1: `10-20`, or `10` alone.
struct LineRange: ExpressibleByArgument {
    let first: Int
    let last: Int

    init?(argument: String) {
        let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], 1 <= first,
            first <= last
        else { return nil }
        (self.first, self.last) = (first, last)
    }
}
