import SourceDiagnostics

/// Findings that no acceptance has taken yet, to be asked for by file, code and place.
///
/// Each is looked at a few times at most, however many acceptances there are for one place.
struct OpenFindings {
    private struct Key: Hashable {
        var file: String
        var code: String
    }

    /// The findings of one file and code by their places, and for each the first open one from it on.
    private struct Row {
        var places: [(start: Position, index: Int)]
        var next: [Int]

        init(_ places: [(start: Position, index: Int)]) {
            self.places = places.sorted { ($0.start, $0.index) < ($1.start, $1.index) }
            next = Array(0...places.count)
        }

        mutating func open(from first: Int) -> Int {
            var index = first
            while next[index] != index {
                next[index] = next[next[index]]
                index = next[index]
            }
            return index
        }
    }

    private var rows: [Key: Row]
    private var taken: Set<Int> = []
    private let count: Int

    init(_ findings: [Diagnostic]) {
        count = findings.count
        var places: [Key: [(start: Position, index: Int)]] = [:]
        for (index, finding) in findings.enumerated() {
            guard let span = finding.span else { continue }
            places[Key(file: finding.file, code: finding.code.text), default: []].append((span.start, index))
        }
        rows = places.mapValues { Row($0) }
    }

    /// The indexes of the findings that are where an acceptance is for; they are open no longer.
    mutating func take(by acceptance: Acceptance) -> [Int] {
        let key = Key(file: acceptance.file, code: acceptance.code)
        guard let scope = acceptance.scope, let position = rows.index(forKey: key) else { return [] }
        var found: [Int] = []
        let places = rows.values[position].places
        var index = rows.values[position].open(
            from: places.indices.partition { places[$0].start >= scope.lowerBound })
        while index < places.count, places[index].start <= scope.upperBound {
            found.append(places[index].index)
            rows.values[position].next[index] = index + 1
            index = rows.values[position].open(from: index + 1)
        }
        taken.formUnion(found)
        return found
    }

    /// The indexes of those that are still open, in their order.
    var rest: [Int] { (0..<count).filter { !taken.contains($0) } }
}
