/// What a lookup needs of a request.
struct IndexQuery: Sendable {
    /// The value of each axis.
    var values: [AxisValue]
    /// The symbols of the lists among them.
    var symbols: [UInt32]
    /// The day on which the question is asked.
    var asOf: Int32
}

extension RuleIndex {
    /// Adds every rule that the query may meet: a rule is left out only where a demand is certainly not met.
    ///
    /// Certain are those that demand nothing unclear and whose demands say everything; the others have to be evaluated.
    func lookUp(_ query: IndexQuery, into matches: inout RuleMatches) {
        query.values.withUnsafeBufferPointer { values in
            query.symbols.withUnsafeBufferPointer { symbols in
                var lookup = Lookup(index: self, values: values, symbols: symbols, asOf: query.asOf)
                var buckets = 0
                for pattern in patterns { buckets += lookup.run(pattern, into: &matches) }
                if buckets > 1 { matches.sortUnique() }
            }
        }
    }
}

/// One lookup. Nothing in it is counted or allocated.
private struct Lookup {
    let numbers: UnsafePointer<UInt32>
    let sets: UnsafePointer<UInt64>
    let values: UnsafeBufferPointer<AxisValue>
    let symbols: UnsafeBufferPointer<UInt32>
    let asOf: Int32
    let largest: Int
    let widest: Int

    init(
        index: RuleIndex, values: UnsafeBufferPointer<AxisValue>, symbols: UnsafeBufferPointer<UInt32>, asOf: Int32
    ) {
        // INVARIANT: the blocks are never empty, and all places in them were checked when the index was made.
        numbers = index.storage.numbers.baseAddress.unsafelyUnwrapped
        sets = index.storage.sets.baseAddress.unsafelyUnwrapped
        self.values = values
        self.symbols = symbols
        self.asOf = asOf
        largest = index.largest
        widest = index.widest
    }

    /// Looks through the buckets of a pattern that the request may meet, and returns how many there were.
    mutating func run(_ pattern: RuleIndex.Pattern, into matches: inout RuleMatches) -> Int {
        var key: (UInt32, UInt32, UInt32) = (0, 0, 0)
        for (place, axis) in pattern.axes.enumerated() {
            guard values[axis].state == .symbol else { return scan(pattern, into: &matches) }
            // What no rule names meets no rule that names something.
            if values[axis].symbol == 0 { return 0 }
            switch place {
            case 0: key.0 = values[axis].symbol
            case 1: key.1 = values[axis].symbol
            default: key.2 = values[axis].symbol
            }
        }
        var slot = IndexLayout.hash(key.0, key.1, key.2, pattern.mask)
        while true {
            let entry = numbers + pattern.table + Int(slot) * IndexLayout.slotSize
            if entry[3] == 0 { return 0 }
            if entry[0] == key.0, entry[1] == key.1, entry[2] == key.2 {
                look(into: Int(entry[3]), &matches)
                return 1
            }
            slot = (slot + 1) & pattern.mask
        }
    }

    /// Part of the key is not known: all buckets that agree with what is known.
    private mutating func scan(_ pattern: RuleIndex.Pattern, into matches: inout RuleMatches) -> Int {
        var found = 0
        for slot in 0...Int(pattern.mask) {
            let entry = numbers + pattern.table + slot * IndexLayout.slotSize
            guard entry[3] != 0 else { continue }
            var agrees = true
            var isUnclear = false
            for (place, axis) in pattern.axes.enumerated() {
                if values[axis].state == .symbol {
                    agrees = agrees && entry[place] == values[axis].symbol
                } else {
                    isUnclear = true
                }
            }
            guard agrees else { continue }
            found += 1
            look(into: Int(entry[3]), &matches, isUnclear: isUnclear)
        }
        // Rules with several words for a key attribute stand in several buckets.
        return found * 2
    }

    /// Intersects the sets of a bucket's rows.
    private mutating func look(into place: Int, _ matches: inout RuleMatches, isUnclear: Bool = false) {
        let bucket = numbers + place
        let count = Int(bucket[IndexLayout.Bucket.count])
        let width = (count + 63) / 64
        matches.reserve(count, words: width)
        matches.fill { codes, start, common, unsure in
            let rest = sets + Int(bucket[IndexLayout.Bucket.rest])
            for word in 0..<width {
                common[word] = .max
                unsure[word] = isUnclear ? .max : rest[word]
            }
            let beyond = UInt64(width * 64 - count)
            common[width - 1] = .max >> beyond
            let rows = numbers + Int(bucket[IndexLayout.Bucket.rows])
            let rowCount = Int(bucket[IndexLayout.Bucket.rowCount])
            // Rows of ranges come last.
            var firstRange = rowCount
            for index in 0..<rowCount {
                let row = rows + index * IndexLayout.Row.size
                let value = values[Int(row[IndexLayout.Row.axis])]
                let demanding = sets + Int(row[IndexLayout.Row.sets])
                switch value.state {
                case .unclear:
                    for word in 0..<width { unsure[word] |= demanding[word] }
                    continue
                case .symbol: intersect(common, demanding + set(of: value.symbol, row) * width, width)
                case .number:
                    if row[IndexLayout.Row.shape] == IndexLayout.Shape.ranges {
                        firstRange = min(firstRange, index)
                        continue
                    }
                    intersect(common, demanding + set(ofNumber: value.number, row) * width, width)
                case .symbols: intersectAny(value, common, demanding, row, width)
                }
                if width == 1, common[0] == 0 { return start }
            }
            return collect(
                bucket, ranges: (rows + firstRange * IndexLayout.Row.size, rowCount - firstRange), width: width, codes,
                start, common, unsure)
        }
    }

    @inline(__always)
    private func intersect(_ common: UnsafeMutablePointer<UInt64>, _ set: UnsafePointer<UInt64>, _ width: Int) {
        for word in 0..<width { common[word] &= set[word] }
    }

    /// Rules that any of several words meet.
    private func intersectAny(
        _ value: AxisValue, _ common: UnsafeMutablePointer<UInt64>, _ demanding: UnsafePointer<UInt64>,
        _ row: UnsafePointer<UInt32>, _ width: Int
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
    private func set(of symbol: UInt32, _ row: UnsafePointer<UInt32>) -> Int {
        let values = numbers + Int(row[IndexLayout.Row.values])
        if row[IndexLayout.Row.shape] == IndexLayout.Shape.table { return Int(values[Int(symbol)]) }
        let count = Int(row[IndexLayout.Row.count])
        var low = 0
        var length = count
        // The first symbol that is not smaller.
        while length > 0 {
            let half = length / 2
            let isBelow = values[low + half] < symbol
            low = isBelow ? low + half + 1 : low
            length = isBelow ? length - half - 1 : half
        }
        return low < count && values[low] == symbol ? low + 2 : 1
    }

    /// Which set of a row belongs to a number: that of how many limits it reaches.
    @inline(__always)
    private func set(ofNumber number: Int32, _ row: UnsafePointer<UInt32>) -> Int {
        let limits = numbers + Int(row[IndexLayout.Row.values])
        var low = 0
        var length = Int(row[IndexLayout.Row.count])
        while length > 0 {
            let half = length / 2
            let isReached = Int32(bitPattern: limits[low + half]) <= number
            low = isReached ? low + half + 1 : low
            length = isReached ? length - half - 1 : half
        }
        return low + 1
    }

    /// The rules that are left, as far as their ranges and their first day allow.
    private func collect(
        _ bucket: UnsafePointer<UInt32>, ranges: (first: UnsafePointer<UInt32>, count: Int), width: Int,
        _ codes: UnsafeMutablePointer<UInt32>, _ start: Int, _ common: UnsafeMutablePointer<UInt64>,
        _ unsure: UnsafeMutablePointer<UInt64>
    ) -> Int {
        let rules = numbers + Int(bucket[IndexLayout.Bucket.rules])
        let publishedPlace = Int(bucket[IndexLayout.Bucket.published])
        let published = numbers + publishedPlace
        let isDated = publishedPlace != 0
        var count = start
        for word in 0..<width {
            var bits = common[word]
            let doubt = unsure[word]
            next: while bits != 0 {
                let bit = bits.trailingZeroBitCount
                bits &= bits &- 1
                let place = word * 64 + bit
                if isDated, Int32(bitPattern: published[place]) > asOf { continue }
                for index in 0..<ranges.count {
                    let row = ranges.first + index * IndexLayout.Row.size
                    let value = values[Int(row[IndexLayout.Row.axis])]
                    if value.state != .number { continue }
                    let lower = Int32(bitPattern: numbers[Int(row[IndexLayout.Row.values]) + place])
                    let upper = Int32(bitPattern: numbers[Int(row[IndexLayout.Row.ends]) + place])
                    if value.number < lower || value.number > upper { continue next }
                }
                codes[count] = rules[place] << 1 | UInt32(truncatingIfNeeded: doubt >> UInt64(bit) & 1)
                count += 1
            }
        }
        return count
    }
}
