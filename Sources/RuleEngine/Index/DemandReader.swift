import AdvisoryModel
import CEL

/// Reads from a condition's tree what it demands of attributes.
struct DemandReader {
    /// What a term demands of each axis.
    struct Reading {
        var demands: [Int: Demand] = [:]
        /// Whether the demands say all that the term says, unknown attributes included.
        var isExact = false

        static let nothing = Reading()
    }

    /// How deep alternatives are looked into; what lies deeper is left to evaluation.
    private static let deepest = 32

    let vocabulary: Vocabulary
    let environment: Environment
    private(set) var axes: [Axis] = []
    private(set) var symbols = Symbols()
    private var axisNumbers: [Axis: Int] = [:]
    /// The axis of each slot that is one as a whole; −1: not met yet.
    private var slotAxes: [Int] = []
    /// The symbols of words of two bytes; 0: not met yet.
    private var pairs: [UInt32] = []
    /// The axis of each path that was met; nil: not one.
    private var paths: [String: Int?] = [:]

    init(vocabulary: Vocabulary, environment: Environment) {
        self.vocabulary = vocabulary
        self.environment = environment
    }

    /// The number of an axis, a new one if need be.
    mutating func number(of axis: Axis) -> Int {
        if let known = axisNumbers[axis] { return known }
        axes.append(axis)
        axisNumbers[axis] = axes.count - 1
        return axes.count - 1
    }

    /// The number of the axis of a whole attribute.
    mutating func number(of slot: Int, _ kind: Axis.Kind) -> Int {
        while slotAxes.count <= slot { slotAxes.append(-1) }
        if slotAxes[slot] < 0 { slotAxes[slot] = number(of: Axis(slot: slot, field: nil, kind: kind)) }
        return slotAxes[slot]
    }

    /// The number of a word.
    mutating func symbol(_ word: String) -> UInt32 {
        // Countries are most of the words, and are found by their two letters.
        guard word.utf8.count == 2, let first = word.utf8.first, let second = word.utf8.last else {
            return symbols.intern(word)
        }
        if pairs.isEmpty { pairs = [UInt32](repeating: 0, count: 1 << 16) }
        let place = Int(first) << 8 | Int(second)
        if pairs[place] == 0 { pairs[place] = symbols.intern(word) }
        return pairs[place]
    }

    mutating func read(_ tree: AST) -> Reading { read(tree.root, tree, depth: 0) }

    private mutating func read(_ id: ExprID, _ tree: AST, depth: Int) -> Reading {
        guard depth < Self.deepest else { return .nothing }
        switch tree[id] {
        case .call(let call) where call.target == nil:
            switch (call.function, call.arguments.count) {
            case ("_&&_", 2...):
                let readings = call.arguments.map { read($0, tree, depth: depth + 1) }
                return join(readings)
            case ("_||_", 2...):
                let readings = call.arguments.map { read($0, tree, depth: depth + 1) }
                return alternatives(readings)
            case ("!_", 1):
                let reading = read(call.arguments[0], tree, depth: depth + 1)
                return negation(of: reading)
            case (_, 2): return comparison(call.function, call.arguments[0], call.arguments[1], tree)
            default: return .nothing
            }
        case .identifier, .select:
            let axis = axis(of: id, tree)
            return one(axis, .truth(true))
        case .comprehension(let fold) where fold.kind == .exists && fold.variables.count == 1 && fold.filter == nil:
            guard let symbols = members(fold.body, of: fold.variables[0], tree) else { return .nothing }
            let axis = axis(of: fold.range, tree)
            return one(axis, .overlaps(symbols))
        default: return .nothing
        }
    }

    // MARK: logic

    /// All of them: false as soon as one is, so that the demands of each hold for the whole.
    func join(_ readings: [Reading]) -> Reading {
        var joined = Reading(isExact: true)
        for reading in readings {
            joined.isExact = joined.isExact && reading.isExact
            for (axis, demand) in reading.demands {
                guard let known = joined.demands[axis] else {
                    joined.demands[axis] = demand
                    continue
                }
                if let both = known.intersection(demand) {
                    joined.demands[axis] = both
                } else {
                    joined.isExact = false
                }
            }
        }
        return joined
    }

    /// Any of them: false only where all are, so that only what all demand of an axis holds for the whole.
    private func alternatives(_ readings: [Reading]) -> Reading {
        guard var joined = readings.first else { return .nothing }
        for reading in readings.dropFirst() {
            // Over one axis the union is all that is said; over several it is less.
            let isExact = joined.isExact && reading.isExact && joined.demands.count == 1 && reading.demands.count == 1
            var demands: [Int: Demand] = [:]
            for (axis, demand) in joined.demands {
                if let other = reading.demands[axis], let either = demand.union(other) { demands[axis] = either }
            }
            joined = Reading(demands: demands, isExact: isExact && demands.count == 1)
        }
        return joined
    }

    private func negation(of reading: Reading) -> Reading {
        guard reading.isExact, reading.demands.count == 1, let (axis, demand) = reading.demands.first,
            let negation = demand.negation
        else { return .nothing }
        return Reading(demands: [axis: negation], isExact: true)
    }

    private func one(_ axis: Int?, _ demand: Demand) -> Reading {
        guard let axis, axes[axis].takes(demand) else { return .nothing }
        return Reading(demands: [axis: demand], isExact: true)
    }

    // MARK: comparisons

    private mutating func comparison(_ function: String, _ left: ExprID, _ right: ExprID, _ tree: AST) -> Reading {
        if function == "@in" {
            if let axis = axis(of: left, tree), let words = words(right, tree) {
                return one(axis, .words(words, isComplement: false))
            }
            if let axis = axis(of: right, tree), let word = word(left, tree) { return one(axis, .overlaps([word])) }
            return .nothing
        }
        if let axis = axis(of: left, tree) { return compare(axis, function, right, tree) }
        if let axis = axis(of: right, tree), let mirrored = Self.mirrored[function] {
            return compare(axis, mirrored, left, tree)
        }
        return .nothing
    }

    private static let mirrored = [
        "_==_": "_==_", "_!=_": "_!=_", "_<_": "_>_", "_<=_": "_>=_", "_>_": "_<_", "_>=_": "_<=_",
    ]

    private mutating func compare(_ axis: Int, _ function: String, _ constant: ExprID, _ tree: AST) -> Reading {
        switch axes[axis].kind {
        case .word:
            guard function == "_==_" || function == "_!=_", let word = word(constant, tree) else { return .nothing }
            return one(axis, .words([word], isComplement: function == "_!=_"))
        case .truth:
            guard case .literal(.bool(let value)) = tree[constant], function == "_==_" || function == "_!=_" else {
                return .nothing
            }
            return one(axis, .truth(function == "_==_" ? value : !value))
        case .number:
            return number(constant, tree).flatMap { Self.range(function, $0) }.map { one(axis, $0) } ?? .nothing
        case .list: return .nothing
        }
    }

    /// The numbers for which a comparison holds; nil where there are none, or it is none.
    static func range(_ function: String, _ bound: Int32) -> Demand? {
        switch function {
        case "_==_": .range(bound...bound)
        case "_<=_": .range(.min...bound)
        case "_>=_": .range(bound...(.max))
        case "_<_": bound == .min ? nil : .range(.min...(bound - 1))
        case "_>_": bound == .max ? nil : .range((bound + 1)...(.max))
        default: nil
        }
    }

    private func number(_ id: ExprID, _ tree: AST) -> Int32? {
        switch tree[id] {
        // The ends of the range stand for no end at all.
        case .literal(.int(let number)): (-(1 << 30)...(1 << 30)).contains(number) ? Int32(exactly: number) : nil
        case .literal(let value): value.day?.number
        case .call(let call) where call.function == "date" && call.target == nil && call.arguments.count == 1:
            if case .literal(.string(let text)) = tree[call.arguments[0]] { Day(text)?.number } else { nil }
        default: nil
        }
    }

    private mutating func word(_ id: ExprID, _ tree: AST) -> UInt32? {
        if case .literal(.string(let text)) = tree[id] { symbols.intern(text) } else { nil }
    }

    private mutating func words(_ id: ExprID, _ tree: AST) -> Set<UInt32>? {
        switch tree[id] {
        case .list(let elements):
            var words: Set<UInt32> = []
            for element in elements {
                guard !element.isOptional, let word = word(element.value, tree) else { return nil }
                words.insert(word)
            }
            return words
        case .literal(.list(let values)):
            var words: Set<UInt32> = []
            for value in values {
                guard case .string(let text) = value else { return nil }
                words.insert(symbols.intern(text))
            }
            return words
        default: return nil
        }
    }

    /// The symbols of which a variable of `exists` must be one.
    private mutating func members(_ body: ExprID, of variable: String, _ tree: AST) -> Set<UInt32>? {
        guard case .call(let call) = tree[body], call.target == nil, call.arguments.count == 2 else { return nil }
        func isVariable(_ id: ExprID) -> Bool { if case .identifier(variable) = tree[id] { true } else { false } }
        switch call.function {
        case "@in" where isVariable(call.arguments[0]): return words(call.arguments[1], tree)
        case "_==_" where isVariable(call.arguments[0]): return word(call.arguments[1], tree).map { [$0] }
        case "_==_" where isVariable(call.arguments[1]): return word(call.arguments[0], tree).map { [$0] }
        default: return nil
        }
    }

    // MARK: axes

    private mutating func axis(of id: ExprID, _ tree: AST) -> Int? {
        var parts: [String] = []
        var current = id
        while case .select(let select) = tree[current], select.access == .plain {
            parts.append(select.field)
            current = select.operand
        }
        guard case .identifier(let name) = tree[current] else { return nil }
        let path = parts.isEmpty ? name : ([name] + parts.reversed()).joined(separator: ".")
        if let known = paths[path] { return known }
        let number = axis(of: path).map { self.number(of: $0) }
        paths[path] = .some(number)
        return number
    }

    private func axis(of path: String) -> Axis? {
        guard let (attribute, fields) = vocabulary.resolve(path), let slot = environment.slot(of: attribute.name)
        else { return nil }
        if fields.isEmpty { return Axis.kind(of: attribute.type).map { Axis(slot: slot, field: nil, kind: $0) } }
        guard fields.count == 1, case .record(let record) = attribute.type,
            let field = StandardVocabulary.records[record]?.first(where: { $0.name == fields[0] })
        else { return nil }
        return Axis.kind(of: field.type).map { Axis(slot: slot, field: field.name, kind: $0) }
    }
}
