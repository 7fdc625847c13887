import AdvisoryModel

/// Checks an index that comes from a file: a lookup follows its offsets without looking, so each must lead to where it should.
///
/// What the sets say is not checked: rules beyond those of a bucket are never looked at.
package struct IndexCheck {
    private typealias Record = UnsafePointer<UInt32>

    /// For each axis whether its values are words.
    private let isWord: [Bool]
    private let symbolCount: Int
    private let numbers: UnsafeBufferPointer<UInt32>
    private let setCount: Int
    private let rules: UInt32
    /// How much may still be looked at. In a sound index everything belongs to one record, so that no number is looked at twice.
    private var budget: Int

    private init(_ index: RuleIndex, rules: Int) {
        isWord = index.axes.map { $0.kind == .word || $0.kind == .list }
        symbolCount = index.symbols.count
        numbers = index.storage.numberBuffer
        setCount = index.storage.setCount
        self.rules = UInt32(clamping: rules)
        budget = 2 * numbers.count + 64
    }

    /// Whether no lookup can leave the blocks or go on for ever.
    package static func isSound(_ index: RuleIndex, rules: Int) -> Bool {
        var check = IndexCheck(index, rules: rules)
        return check.isSound()
    }

    private mutating func isSound() -> Bool {
        guard rules < 1 << 30, numbers.count <= UInt32.max, let count = numbers.first,
            let patterns = records(IndexLayout.Pattern.first, Int(count), of: IndexLayout.Pattern.size)
        else { return false }
        for number in 0..<Int(count) where !isSound(pattern: patterns + number * IndexLayout.Pattern.size) {
            return false
        }
        return true
    }

    /// Whether that many numbers may be looked at.
    private mutating func takes(_ count: Int) -> Bool {
        budget -= count
        return budget >= 0
    }

    /// The first of that many records; nil where they are not in the block.
    private func records(_ start: Int, _ count: Int, of size: Int) -> Record? {
        guard start >= 0, count >= 0, start <= numbers.count, count <= (numbers.count - start) / size,
            let first = numbers.baseAddress
        else { return nil }
        return first + start
    }

    private mutating func isSound(pattern: Record) -> Bool {
        let keys = Int(pattern[IndexLayout.Pattern.keyCount])
        let slots = Int(pattern[IndexLayout.Pattern.mask]) + 1
        guard keys <= IndexLayout.keySize, slots & (slots - 1) == 0,
            (0..<keys).allSatisfy({ Int(pattern[IndexLayout.Pattern.keys + $0]) < isWord.count }),
            let table = records(Int(pattern[IndexLayout.Pattern.table]), slots, of: IndexLayout.slotSize)
        else { return false }
        guard takes(slots) else { return false }
        var free = 0
        for slot in 0..<slots {
            let start = Int(table[slot * IndexLayout.slotSize + IndexLayout.keySize])
            if start == 0 {
                free += 1
            } else {
                guard let bucket = records(start, 1, of: IndexLayout.Bucket.size), isSound(bucket: bucket) else {
                    return false
                }
            }
        }
        // A search ends at a free slot.
        return free > 0
    }

    private mutating func isSound(bucket: Record) -> Bool {
        let count = Int(bucket[IndexLayout.Bucket.count])
        let width = (count + 63) / 64
        let published = Int(bucket[IndexLayout.Bucket.published])
        let rowCount = Int(bucket[IndexLayout.Bucket.rowCount])
        guard takes(count + rowCount), count > 0, isRule(Int(bucket[IndexLayout.Bucket.rules]), count),
            published == 0 || records(published, count, of: 1) != nil,
            areSets(Int(bucket[IndexLayout.Bucket.rest]), 1, width),
            let rows = records(Int(bucket[IndexLayout.Bucket.rows]), rowCount, of: IndexLayout.Row.size)
        else { return false }
        var hasRanges = false
        for number in 0..<rowCount {
            let row = rows + number * IndexLayout.Row.size
            let isRange = row[IndexLayout.Row.shape] == IndexLayout.Shape.ranges
            // Rows of ranges come last.
            if hasRanges, !isRange { return false }
            hasRanges = isRange
            guard isSound(row: row, count, width) else { return false }
        }
        return true
    }

    /// Whether the numbers from an offset on are all of rules.
    private func isRule(_ start: Int, _ count: Int) -> Bool {
        guard let first = records(start, count, of: 1) else { return false }
        var largest: UInt32 = 0
        for number in 0..<count { largest = max(largest, first[number]) }
        return largest < rules
    }

    private func areSets(_ start: Int, _ count: Int, _ width: Int) -> Bool {
        start <= setCount && count <= (setCount - start) / width
    }

    private mutating func isSound(row: Record, _ rules: Int, _ width: Int) -> Bool {
        guard Int(row[IndexLayout.Row.axis]) < isWord.count else { return false }
        let isWord = isWord[Int(row[IndexLayout.Row.axis])]
        let count = Int(row[IndexLayout.Row.count])
        let sets = Int(row[IndexLayout.Row.sets])
        let start = Int(row[IndexLayout.Row.values])
        switch row[IndexLayout.Row.shape] {
        case IndexLayout.Shape.symbols:
            return isWord && records(start, count, of: 1) != nil && areSets(sets, count + 2, width)
        case IndexLayout.Shape.table:
            guard isWord, count == symbolCount, takes(count), let table = records(start, count, of: 1) else {
                return false
            }
            var largest: UInt32 = 0
            for symbol in 0..<count { largest = max(largest, table[symbol]) }
            return areSets(sets, Int(largest) + 1, width)
        case IndexLayout.Shape.limits:
            return !isWord && records(start, count, of: 1) != nil && areSets(sets, count + 2, width)
        case IndexLayout.Shape.ranges:
            return !isWord && records(start, rules, of: 1) != nil
                && records(Int(row[IndexLayout.Row.ends]), rules, of: 1) != nil && areSets(sets, 1, width)
        default: return false
        }
    }
}
