extension IndexBlocks {
    /// Puts every rule there that the query may meet, in place of those that are there: a rule is left out only where a demand is certainly not met.
    ///
    /// Certain are those that demand nothing unknown and whose demands say everything.
    ///
    /// - Returns: whether the conditions of some have to be evaluated.
    // One call from another module: what it is made of would be several.
    @discardableResult
    package func lookUp(_ query: IndexQuery, asOf: Int32, into matches: RuleMatches) -> Bool {
        matches.removeAll()
        // What it points at lives as long as the query.
        withExtendedLifetime(query) {
            Lookup(numbers: numbers, sets: sets, values: query.values, symbols: query.symbols, asOf: asOf).run(
                into: matches)
        }
        return matches.isOpen
    }
}

/// One lookup. Nothing in it is counted or allocated.
private struct Lookup {
    typealias Record = UnsafePointer<UInt32>

    // INVARIANT: all offsets into the blocks were checked when the index was made.
    let numbers: UnsafePointer<UInt32>
    let sets: UnsafePointer<UInt64>
    let values: UnsafePointer<AxisValue>
    let symbols: UnsafePointer<UInt32>
    let asOf: Int32

    func run(into matches: RuleMatches) {
        var buckets = 0
        var pattern = numbers + IndexLayout.Pattern.first
        for _ in 0..<numbers[0] {
            buckets += run(pattern, into: matches)
            pattern += IndexLayout.Pattern.size
        }
        if buckets > 1 { matches.sortUnique() }
    }

    /// Looks through the buckets of a pattern that the request may meet, and returns how many there were.
    private func run(_ pattern: Record, into matches: RuleMatches) -> Int {
        var key: (UInt32, UInt32, UInt32) = (0, 0, 0)
        for index in 0..<Int(pattern[IndexLayout.Pattern.keyCount]) {
            let value = values[Int(pattern[IndexLayout.Pattern.keys + index])]
            guard value.state == .symbol else { return scan(pattern, into: matches) }
            // What no rule names meets no rule that names something.
            if value.symbol == 0 { return 0 }
            switch index {
            case 0: key.0 = value.symbol
            case 1: key.1 = value.symbol
            default: key.2 = value.symbol
            }
        }
        let mask = pattern[IndexLayout.Pattern.mask]
        let table = numbers + Int(pattern[IndexLayout.Pattern.table])
        var slot = IndexLayout.hash(key.0, key.1, key.2, mask)
        while true {
            let entry = table + Int(slot) * IndexLayout.slotSize
            if entry[3] == 0 { return 0 }
            if entry[0] == key.0, entry[1] == key.1, entry[2] == key.2 {
                look(into: numbers + Int(entry[3]), matches)
                return 1
            }
            slot = (slot + 1) & mask
        }
    }

    /// Part of the key is not known: all buckets that agree with what is known.
    @inline(never)
    private func scan(_ pattern: Record, into matches: RuleMatches) -> Int {
        var found = 0
        let table = numbers + Int(pattern[IndexLayout.Pattern.table])
        for slot in 0...Int(pattern[IndexLayout.Pattern.mask]) {
            let entry = table + slot * IndexLayout.slotSize
            guard entry[3] != 0 else { continue }
            var agrees = true
            var doubt: UInt32 = 0
            for index in 0..<Int(pattern[IndexLayout.Pattern.keyCount]) {
                let value = values[Int(pattern[IndexLayout.Pattern.keys + index])]
                if value.state == .symbol {
                    agrees = agrees && entry[index] == value.symbol
                } else {
                    doubt |= value.state == .unknown ? RuleMatches.Doubt.isPossible : RuleMatches.Doubt.isOpen
                }
            }
            guard agrees else { continue }
            found += 1
            look(into: numbers + Int(entry[3]), matches, doubt)
        }
        // Rules with several words for a key attribute are in several buckets.
        return found * 2
    }

    /// Intersects the sets of a bucket's rows.
    private func look(into bucket: Record, _ matches: RuleMatches, _ doubt: UInt32 = 0) {
        let count = Int(bucket[IndexLayout.Bucket.count])
        let width = (count + 63) / 64
        matches.reserve(count, width: width)
        let common = matches.common
        let possible = common + width
        let open = possible + width
        let rest = sets + Int(bucket[IndexLayout.Bucket.rest])
        for word in 0..<width {
            common[word] = .max
            possible[word] = doubt & RuleMatches.Doubt.isPossible == 0 ? 0 : .max
            open[word] = doubt & RuleMatches.Doubt.isOpen == 0 ? rest[word] : .max
        }
        common[width - 1] = .max >> UInt64(width * 64 - count)
        let rows = numbers + Int(bucket[IndexLayout.Bucket.rows])
        let rowCount = Int(bucket[IndexLayout.Bucket.rowCount])
        // Rows of ranges come last.
        var firstRange = rowCount
        for index in 0..<rowCount {
            let row = rows + index * IndexLayout.Row.size
            let value = values[Int(row[IndexLayout.Row.axis])]
            let demanding = sets + Int(row[IndexLayout.Row.sets])
            switch value.state {
            case .unknown: add(possible, demanding, width)
            case .unclear: add(open, demanding, width)
            case .symbol: intersect(common, demanding + set(of: value.symbol, row) * width, width)
            case .symbols: intersectAny(value, common, demanding, row, width)
            case .number:
                if row[IndexLayout.Row.shape] == IndexLayout.Shape.ranges {
                    firstRange = min(firstRange, index)
                    continue
                }
                intersect(common, demanding + set(ofNumber: value.number, row) * width, width)
            }
            if width == 1, common[0] == 0 { return }
        }
        collect(
            bucket, ranges: rows + firstRange * IndexLayout.Row.size, rowCount - firstRange, width, common, possible,
            open, matches)
    }

    @inline(__always)
    private func intersect(_ common: UnsafeMutablePointer<UInt64>, _ set: UnsafePointer<UInt64>, _ width: Int) {
        for word in 0..<width { common[word] &= set[word] }
    }

    @inline(__always)
    private func add(_ doubt: UnsafeMutablePointer<UInt64>, _ set: UnsafePointer<UInt64>, _ width: Int) {
        for word in 0..<width { doubt[word] |= set[word] }
    }

    /// Rules that any of several words meet.
    @inline(never)
    private func intersectAny(
        _ value: AxisValue, _ common: UnsafeMutablePointer<UInt64>, _ demanding: UnsafePointer<UInt64>, _ row: Record,
        _ width: Int
    ) {
        let first = Int(value.symbol)
        for word in 0..<width {
            var any = ~demanding[word]
            for index in first..<(first + Int(value.number)) {
                any |= demanding[set(of: symbols[index], row) * width + word]
            }
            common[word] &= any
        }
    }

    /// Which set of a row belongs to a symbol.
    @inline(__always)
    private func set(of symbol: UInt32, _ row: Record) -> Int {
        let values = numbers + Int(row[IndexLayout.Row.values])
        if row[IndexLayout.Row.shape] == IndexLayout.Shape.table { return Int(values[Int(symbol)]) }
        let count = Int(row[IndexLayout.Row.count])
        let low = Self.partition(count) { values[$0] < symbol }
        return low < count && values[low] == symbol ? low + 2 : 1
    }

    /// Which set of a row belongs to a number: that of how many limits it reaches.
    @inline(__always)
    private func set(ofNumber number: Int32, _ row: Record) -> Int {
        let limits = numbers + Int(row[IndexLayout.Row.values])
        return Self.partition(Int(row[IndexLayout.Row.count])) { Int32(bitPattern: limits[$0]) <= number } + 1
    }

    /// How many of ascending values lie below, without a branch that could be guessed wrongly.
    @inline(__always)
    private static func partition(_ count: Int, _ isBelow: (Int) -> Bool) -> Int {
        var low = 0
        var length = count
        while length > 0 {
            let half = length / 2
            let below = isBelow(low + half)
            low = below ? low + half + 1 : low
            length = below ? length - half - 1 : half
        }
        return low
    }

    /// The rules that are left, as far as their ranges and their first day allow.
    private func collect(
        _ bucket: Record, ranges: Record, _ rangeCount: Int, _ width: Int, _ common: UnsafeMutablePointer<UInt64>,
        _ possible: UnsafeMutablePointer<UInt64>, _ open: UnsafeMutablePointer<UInt64>, _ matches: RuleMatches
    ) {
        let rules = numbers + Int(bucket[IndexLayout.Bucket.rules])
        let publishedStart = Int(bucket[IndexLayout.Bucket.published])
        let published = numbers + publishedStart
        var last = UInt32.max
        for word in 0..<width {
            var bits = common[word]
            next: while bits != 0 {
                let bit = UInt64(truncatingIfNeeded: bits.trailingZeroBitCount)
                bits &= bits &- 1
                let index = word &* 64 &+ Int(bit)
                if publishedStart != 0, Int32(bitPattern: published[index]) > asOf { continue }
                var row = ranges
                for _ in 0..<rangeCount {
                    let value = values[Int(row[IndexLayout.Row.axis])]
                    let lower = Int32(bitPattern: numbers[Int(row[IndexLayout.Row.values]) &+ index])
                    let upper = Int32(bitPattern: numbers[Int(row[IndexLayout.Row.ends]) &+ index])
                    if value.state == .number, value.number < lower || value.number > upper { continue next }
                    row += IndexLayout.Row.size
                }
                let doubt = possible[word] >> bit & 1 | (open[word] >> bit & 1) << 1
                // A rule that can come true in several ways is in the bucket as often, one after the other.
                if rules[index] == last {
                    matches.repeatLast(UInt32(truncatingIfNeeded: doubt))
                } else {
                    last = rules[index]
                    matches.append(last, UInt32(truncatingIfNeeded: doubt))
                }
            }
        }
    }
}
