import AdvisoryModel

/// Lays rules out by what they demand.
package struct IndexBuilder {
    private let axes: NumberedList<AxisNumber, Axis>
    private let symbols: Symbols
    private var numbers: [UInt32] = []
    private var sets: [UInt64] = []
    /// The number of each word of the row that is laid out; zero for all others, and outside a row.
    private var numberOf: [Int]

    /// An axis is a key only if it has at least this many values; others tell too few rules apart.
    private static let fewestValues = 8
    /// Fewer rules than this need no keys: one bucket is looked through as fast.
    private static let fewestRules = 64
    /// A rule is in at most this many buckets.
    private static let mostCopies = 16
    /// At most this many sets of key attributes are looked up for each request.
    private static let mostPatterns = 8

    package init(axes: NumberedList<AxisNumber, Axis>, symbols: Symbols) {
        self.axes = axes
        self.symbols = symbols
        numberOf = [Int](repeating: 0, count: symbols.count)
    }

    /// The index of rules, in the order of their numbers.
    package mutating func build(_ entries: [IndexEntry]) -> RuleIndex {
        let keys = entries.count < Self.fewestRules ? [] : keyAxes(entries)
        var byPattern: [[AxisNumber]: [Int]] = [:]
        for (index, entry) in entries.enumerated() { byPattern[key(of: entry, keys), default: []].append(index) }
        // Patterns of few rules cost a lookup each: their rules join those that no key is known of.
        let kept = byPattern.keys.sorted {
            let (a, b) = (byPattern[$0]?.count ?? 0, byPattern[$1]?.count ?? 0)
            return a != b ? a > b : $0.lexicographicallyPrecedes($1)
        }.prefix(Self.mostPatterns)
        var rest: [Int] = byPattern[[]] ?? []
        for (pattern, members) in byPattern where !pattern.isEmpty && !kept.contains(pattern) { rest += members }
        var patterns = kept.filter { !$0.isEmpty }.map { (keys: $0, members: byPattern[$0] ?? []) }
        if !rest.isEmpty { patterns.append(([], rest.sorted())) }
        numbers = [UInt32](
            repeating: 0, count: IndexLayout.Pattern.first + patterns.count * IndexLayout.Pattern.size)
        numbers[0] = UInt32(truncatingIfNeeded: patterns.count)
        for (index, pattern) in patterns.enumerated() {
            let record = table(pattern.keys, pattern.members.map { entries[$0] })
            let start = IndexLayout.Pattern.first + index * IndexLayout.Pattern.size
            numbers.replaceSubrange(start..<(start + IndexLayout.Pattern.size), with: record)
        }
        return RuleIndex(axes: axes, symbols: symbols, storage: IndexStorage(numbers: numbers, sets: sets))
    }

    // MARK: keys

    /// The axes that tell rules apart best, those with most values first.
    private func keyAxes(_ entries: [IndexEntry]) -> [AxisNumber] {
        var values = NumberedList<AxisNumber, Set<UInt32>>(repeating: [], count: axes.count)
        var uses = NumberedList<AxisNumber, Int>(repeating: 0, count: axes.count)
        for entry in entries {
            for (axis, demand) in entry.demands {
                guard let words = Self.keyWords(demand) else { continue }
                uses[axis] += 1
                values[axis].formUnion(words)
            }
        }
        let good = axes.indices.filter { values[$0].count >= Self.fewestValues && uses[$0] * 16 >= entries.count }
        return Array(good.sorted { (values[$1].count, $0) < (values[$0].count, $1) }.prefix(IndexLayout.keySize))
    }

    private static func keyWords(_ demand: Demand) -> SymbolSet? {
        if case .words(let words, false) = demand, !words.isEmpty, words.count <= mostCopies { words } else { nil }
    }

    /// The key axes of which a rule demands few enough words.
    private func key(of entry: IndexEntry, _ keys: [AxisNumber]) -> [AxisNumber] {
        var copies = 1
        var own: [AxisNumber] = []
        for axis in keys {
            guard let demand = entry.demands.first(where: { $0.axis == axis })?.demand,
                let words = Self.keyWords(demand), copies * words.count <= Self.mostCopies
            else { continue }
            copies *= words.count
            own.append(axis)
        }
        return own
    }

    /// Lays out the buckets of a pattern and its hash table, and returns its record.
    private mutating func table(_ pattern: [AxisNumber], _ entries: [IndexEntry]) -> [UInt32] {
        var buckets: [Key: [Int]] = [:]
        var keys: [Key] = []
        for (number, entry) in entries.enumerated() {
            keys.removeAll(keepingCapacity: true)
            keys.append(Key())
            for (index, axis) in pattern.enumerated() {
                let words =
                    entry.demands.first { $0.axis == axis }.flatMap { Self.keyWords($0.demand) } ?? SymbolSet([])
                if words.count == 1, let only = words.first {
                    for key in keys.indices { keys[key][index] = only }
                } else {
                    keys = keys.flatMap { key in words.map { key.with($0, at: index) } }
                }
            }
            for key in keys { buckets[key, default: []].append(number) }
        }
        var size = 1
        while size < buckets.count * 2 { size *= 2 }
        let mask = UInt32(truncatingIfNeeded: size - 1)
        var slots = [UInt32](repeating: 0, count: size * IndexLayout.slotSize)
        for (key, numbers) in buckets.sorted(by: { $0.key < $1.key }) {
            let start = bucket(numbers.map { entries[$0] }, without: pattern)
            let padded = key.words
            var slot = IndexLayout.hash(padded[0], padded[1], padded[2], mask)
            while slots[Int(slot) * IndexLayout.slotSize + IndexLayout.keySize] != 0 { slot = (slot + 1) & mask }
            for (offset, word) in (padded + [start]).enumerated() {
                slots[Int(slot) * IndexLayout.slotSize + offset] = word
            }
        }
        let axes = pattern.map { UInt32(truncatingIfNeeded: $0.index) }
        return [UInt32(truncatingIfNeeded: pattern.count)] + axes
            + [UInt32](repeating: 0, count: IndexLayout.keySize - axes.count) + [append(slots), mask]
    }

    /// The words of a bucket's key attributes; 0 where there are fewer.
    private struct Key: Hashable, Comparable {
        private var first: UInt32 = 0
        private var second: UInt32 = 0
        private var third: UInt32 = 0

        var words: [UInt32] { [first, second, third] }

        subscript(index: Int) -> UInt32 {
            get { index == 0 ? first : index == 1 ? second : third }
            set {
                switch index {
                case 0: first = newValue
                case 1: second = newValue
                default: third = newValue
                }
            }
        }

        func with(_ word: UInt32, at index: Int) -> Key {
            var copy = self
            copy[index] = word
            return copy
        }

        static func < (a: Key, b: Key) -> Bool { (a.first, a.second, a.third) < (b.first, b.second, b.third) }
    }

    // MARK: buckets

    /// Lays out the rules of a bucket, but for what its key says already, and returns where it begins.
    private mutating func bucket(_ entries: [IndexEntry], without key: [AxisNumber]) -> UInt32 {
        let width = (entries.count + 63) / 64
        let rules = append(entries.map { UInt32(truncatingIfNeeded: $0.rule.index) })
        let isKnownEver = entries.allSatisfy { $0.published == .min }
        let published = isKnownEver ? 0 : append(entries.map { UInt32(bitPattern: $0.published) })
        let rest = append(entries.count, width) { !entries[$0].isExact }
        var demands: [AxisNumber: [(index: Int, demand: Demand)]] = [:]
        for (index, entry) in entries.enumerated() {
            for (axis, demand) in entry.demands where !key.contains(axis) {
                demands[axis, default: []].append((index, demand))
            }
        }
        // Rows that leave fewest rules come first, those that look at each rule last.
        var rows: [(weight: Int, row: [UInt32])] = []
        for (axis, own) in demands.sorted(by: { $0.key < $1.key }) {
            let row = self.row(axis, own, count: entries.count, width: width)
            rows.append((row[IndexLayout.Row.shape] == IndexLayout.Shape.ranges ? 0 : own.count, row))
        }
        let ordered = rows.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        let firstRow = append(ordered.flatMap(\.element.row))
        return append([
            UInt32(truncatingIfNeeded: entries.count), rules, published, firstRow,
            UInt32(truncatingIfNeeded: rows.count), rest,
        ])
    }

    private mutating func row(
        _ axis: AxisNumber, _ demands: [(index: Int, demand: Demand)], count: Int, width: Int
    ) -> [UInt32] {
        var byIndex = [Demand?](repeating: nil, count: count)
        for (index, demand) in demands { byIndex[index] = demand }
        let demanding = append(count, width) { byIndex[$0] != nil }
        func header(_ shape: UInt32, _ count: Int, _ values: UInt32, ends: UInt32 = 0) -> [UInt32] {
            [UInt32(truncatingIfNeeded: axis.index), shape, UInt32(truncatingIfNeeded: count), values, demanding, ends]
        }
        switch axes[axis].kind {
        case .number: return numberRow(byIndex, width: width, header)
        case .truth:
            for value in [false, true] {
                _ = append(count, width) { byIndex[$0].map { $0 == .truth(value) } ?? true }
            }
            return header(IndexLayout.Shape.limits, 1, append([1]))
        case .word, .list:
            let words = appendWords(demands, count: count, width: width)
            guard words.count * 4 >= symbols.count else {
                return header(IndexLayout.Shape.symbols, words.count, append(words))
            }
            var table = [UInt32](repeating: 1, count: symbols.count)
            for (index, word) in words.enumerated() { table[Int(word)] = UInt32(truncatingIfNeeded: index + 2) }
            return header(IndexLayout.Shape.table, table.count, append(table))
        }
    }

    /// Lays out the set of each word, after that of all other words, and returns the words.
    private mutating func appendWords(_ demands: [(index: Int, demand: Demand)], count: Int, width: Int) -> [UInt32] {
        var words: [UInt32] = []
        for (_, demand) in demands {
            for word in demand.symbols where numberOf[Int(word)] == 0 {
                numberOf[Int(word)] = 1
                words.append(word)
            }
        }
        words.sort()
        for (index, word) in words.enumerated() { numberOf[Int(word)] = index + 1 }
        defer { for word in words { numberOf[Int(word)] = 0 } }
        var others = [UInt64](repeating: 0, count: width)
        for index in 0..<count { others[index / 64] |= 1 << UInt64(index % 64) }
        for (index, demand) in demands {
            if case .words(_, true) = demand { continue }
            others[index / 64] &= ~(1 << UInt64(index % 64))
        }
        let start = sets.count
        for _ in 0...words.count { sets += others }
        for (index, demand) in demands {
            // Words that a rule names are those for which it differs from all others.
            for word in demand.symbols {
                sets[start + numberOf[Int(word)] * width + index / 64] ^= 1 << UInt64(index % 64)
            }
        }
        return words
    }

    private mutating func numberRow(
        _ demands: [Demand?], width: Int, _ header: (UInt32, Int, UInt32, UInt32) -> [UInt32]
    ) -> [UInt32] {
        let ranges = demands.map { demand -> ClosedRange<Int32> in
            if case .range(let range)? = demand { range } else { Int32.min...Int32.max }
        }
        var limits: Set<Int32> = []
        for range in ranges {
            if range.lowerBound > .min { limits.insert(range.lowerBound) }
            if range.upperBound < .max { limits.insert(range.upperBound + 1) }
        }
        // Sets are faster as long as they take no more room than the ranges themselves.
        if (limits.count + 1) * width * 8 <= demands.count * 8 + 128 {
            let sorted = limits.sorted()
            for start in [Int32.min] + sorted { _ = append(demands.count, width) { ranges[$0].contains(start) } }
            return header(
                IndexLayout.Shape.limits, sorted.count, append(sorted.map { UInt32(bitPattern: $0) }), 0)
        }
        let lower = append(ranges.map { UInt32(bitPattern: $0.lowerBound) })
        let upper = append(ranges.map { UInt32(bitPattern: $0.upperBound) })
        return header(IndexLayout.Shape.ranges, demands.count, lower, upper)
    }

    // MARK: blocks

    private mutating func append(_ words: [UInt32]) -> UInt32 {
        let start = numbers.count
        numbers += words
        return UInt32(truncatingIfNeeded: start)
    }

    private mutating func append(_ count: Int, _ width: Int, _ isIn: (Int) -> Bool) -> UInt32 {
        let start = sets.count
        for word in 0..<width {
            var bits: UInt64 = 0
            for bit in 0..<min(64, count - word * 64) where isIn(word * 64 + bit) { bits |= 1 << UInt64(bit) }
            sets.append(bits)
        }
        return UInt32(truncatingIfNeeded: start)
    }
}
