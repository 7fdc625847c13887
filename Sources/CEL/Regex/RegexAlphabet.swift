/// The scalars sorted into classes that no set of the pattern tells apart, so that tables have a few columns instead of a million.
struct RegexAlphabet: Sendable {
    /// What assertions want to know of a character, or of the edge of the text.
    enum Kind: UInt8, Sendable {
        case other, newline, word, edge
    }

    private static let tableSize: UInt32 = 0x800

    private let starts: [UInt32]
    private let classOfInterval: [UInt16]
    /// The class of each scalar that takes one or two bytes.
    let table: [UInt16]
    let classCount: Int
    /// The kind of each class; all are `other` where the pattern asserts nothing.
    let kinds: [Kind]
    private let members: [Bool]

    /// Nil if there are more classes than are numbered.
    init?(_ sets: [ScalarSet], kinds wantsKinds: Bool) {
        let told = wantsKinds ? sets + [.newline, .word] : sets
        var starts: [UInt32] = [0]
        for range in told.lazy.flatMap(\.ranges) {
            starts.append(range.lowerBound)
            if range.upperBound < ScalarSet.last { starts.append(range.upperBound + 1) }
        }
        starts.sort()
        var unique: [UInt32] = []
        for start in starts where start != unique.last { unique.append(start) }

        var partition = Partition(count: unique.count)
        let intervals = told.map { Self.intervals(of: $0, in: unique) }
        for inside in intervals { partition.split(by: inside) }
        guard partition.classCount < Int(UInt16.max) else { return nil }

        let classes = partition.classes.map { UInt16(truncatingIfNeeded: $0) }
        var members = Array(repeating: false, count: sets.count * partition.classCount)
        for (number, inside) in intervals.prefix(sets.count).enumerated() {
            for range in inside {
                for interval in range { members[number * partition.classCount + Int(classes[interval])] = true }
            }
        }
        var kinds = Array(repeating: Kind.other, count: partition.classCount)
        if wantsKinds {
            for (start, number) in zip(unique, classes) {
                if ScalarSet.newline.contains(start) { kinds[Int(number)] = .newline }
                if ScalarSet.word.contains(start) { kinds[Int(number)] = .word }
            }
        }
        var table = Array(repeating: UInt16(0), count: Int(Self.tableSize))
        for (index, start) in unique.enumerated() where start < Self.tableSize {
            let end = index + 1 < unique.count ? min(unique[index + 1], Self.tableSize) : Self.tableSize
            for scalar in start..<end { table[Int(scalar)] = classes[index] }
        }
        self.starts = unique
        self.classOfInterval = classes
        self.members = members
        self.kinds = kinds
        self.table = table
        self.classCount = partition.classCount
    }

    /// Whether the sets have so many ranges that their classes may be more than are numbered: there are never more classes than intervals.
    static func mayHaveTooManyClasses(_ sets: [ScalarSet]) -> Bool {
        2 * sets.reduce(ScalarSet.word.ranges.count + 2) { $0 + $1.ranges.count } >= Int(UInt16.max)
    }

    func set(_ set: UInt32, contains classNumber: Int) -> Bool {
        members[Int(set) * classCount + classNumber]
    }

    func classNumber(of scalar: UInt32) -> Int {
        if scalar < Self.tableSize { return Int(table[Int(scalar)]) }
        return Int(classOfInterval[Self.interval(of: scalar, in: starts)])
    }

    private static func interval(of scalar: UInt32, in starts: [UInt32]) -> Int {
        var (low, high) = (0, starts.count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= scalar { low = middle } else { high = middle }
        }
        return low
    }

    private static func intervals(of set: ScalarSet, in starts: [UInt32]) -> [ClosedRange<Int>] {
        set.ranges.map { interval(of: $0.lowerBound, in: starts)...interval(of: $0.upperBound, in: starts) }
    }
}

/// Intervals in classes, refined by one set after another.
private struct Partition {
    private(set) var classes: [Int]
    private(set) var classCount = 1
    private var sizes: [Int]

    init(count: Int) {
        classes = Array(repeating: 0, count: count)
        sizes = [count]
    }

    /// Parts each class into what is inside of the set and what is not; one that is wholly inside keeps its number.
    mutating func split(by inside: [ClosedRange<Int>]) {
        var counts = Array(repeating: 0, count: classCount)
        for range in inside {
            for interval in range { counts[classes[interval]] += 1 }
        }
        var target = Array(0..<classCount)
        for number in 0..<counts.count where counts[number] > 0 && counts[number] < sizes[number] {
            target[number] = classCount
            sizes[number] -= counts[number]
            sizes.append(counts[number])
            classCount += 1
        }
        for range in inside {
            for interval in range { classes[interval] = target[classes[interval]] }
        }
    }
}
