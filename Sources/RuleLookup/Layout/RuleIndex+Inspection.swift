/// What an index holds, for tests and for whoever asks why a lookup takes long; lookups themselves do not need it.
extension RuleIndex {
    /// A way in which a rule may come true.
    struct Way: Equatable {
        /// Where its bucket is.
        let bucket: UInt32
        /// Whether what the index demands is all that there is to know.
        let isExact: Bool
    }

    /// For each pattern, in their order, how many attributes its keys have.
    var keyCounts: [Int] { patterns.map { Int($0[IndexLayout.Pattern.keyCount]) } }

    /// The ways in which a rule is looked up, once for each bucket that it is in.
    func ways(of rule: UInt32) -> [Way] {
        patterns.flatMap { buckets(of: $0) }.flatMap { bucket, place in
            (0..<Int(bucket[IndexLayout.Bucket.count])).compactMap { entry -> Way? in
                guard blocks.numbers[Int(bucket[IndexLayout.Bucket.rules]) + entry] == rule else { return nil }
                let rest = blocks.sets[Int(bucket[IndexLayout.Bucket.rest]) + entry / 64]
                return Way(bucket: place, isExact: rest >> UInt64(entry % 64) & 1 == 0)
            }
        }
    }

    private var patterns: [UnsafePointer<UInt32>] {
        (0..<Int(blocks.numbers[0])).map {
            blocks.numbers + IndexLayout.Pattern.first + $0 * IndexLayout.Pattern.size
        }
    }

    private func buckets(of pattern: UnsafePointer<UInt32>) -> [(bucket: UnsafePointer<UInt32>, place: UInt32)] {
        let table = blocks.numbers + Int(pattern[IndexLayout.Pattern.table])
        return (0...Int(pattern[IndexLayout.Pattern.mask])).compactMap { slot in
            let place = table[slot * IndexLayout.slotSize + IndexLayout.keySize]
            return place == 0 ? nil : (blocks.numbers + Int(place), place)
        }
    }
}
