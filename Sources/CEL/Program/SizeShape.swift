/// How large a value can be, and what is in it.
struct SizeShape: Sendable {
    typealias Size = ClosedRange<Int>

    /// What the environment says of a variable or of something in it: by its path, such as `documents[]`.
    struct Fact: Equatable, Sendable {
        var path: String
        var type: CELType
    }

    /// What is in a value.
    indirect enum Parts: Sendable {
        /// Nothing: numbers and texts have no parts.
        case nothing
        /// Nothing that is known, and so anything.
        case anything
        /// What is in one of these.
        case facts([Fact])
        /// The elements of a list, or the keys and values of a map.
        case each(keys: Keys, value: SizeShape)
        /// The value of an optional.
        case optional(SizeShape)
    }

    /// The keys of a map: none of what is a list for sure.
    enum Keys: Equatable, Sendable {
        case none
        case some(Size)
        case perhaps(Size)
    }

    var size: Size
    var parts = Parts.nothing

    /// A value without a size, which counts as 1.
    static let scalar = SizeShape(size: 1...1)
    /// Anything at all.
    static let unbounded = SizeShape(size: 0...Int.max, parts: .anything)
    /// What is assumed of values whose size is not declared.
    private static let usual: Size = 0...10_000
    /// Of more variables together nothing is known.
    private static let mostFacts = 8

    static func optional(_ value: SizeShape) -> SizeShape { SizeShape(size: 1...1, parts: .optional(value)) }

    /// The elements of a list.
    static func list(_ size: Size, of value: SizeShape) -> SizeShape {
        SizeShape(size: size, parts: .each(keys: .none, value: value))
    }

    /// The entries of a map.
    static func map(_ size: Size, keys: Size, of value: SizeShape) -> SizeShape {
        SizeShape(size: size, parts: .each(keys: .some(keys), value: value))
    }

    /// A variable's value, or something in it.
    static func fact(_ path: String, _ type: CELType, size: Size?) -> SizeShape {
        switch type {
        case _ where type.isScalar: .scalar
        case .string, .bytes: SizeShape(size: size ?? usual)
        default: SizeShape(size: size ?? usual, parts: .facts([Fact(path: path, type: type)]))
        }
    }

    /// What either may be.
    func union(_ other: SizeShape, _ environment: Environment) -> SizeShape {
        SizeShape(size: Self.union(size, other.size), parts: union(parts, other.parts, environment))
    }

    /// With another number of elements.
    func resized(_ size: Size) -> SizeShape { SizeShape(size: size, parts: parts) }

    /// An element of a list or a value of a map.
    func element(_ environment: Environment) -> SizeShape {
        switch parts {
        case .nothing: .scalar
        case .anything: .unbounded
        case .each(_, let value): value
        // An element of an optional is an optional too.
        case .optional(let value): .optional(value.element(environment))
        case .facts(let facts): Self.union(facts.map { $0.element(environment) }, environment)
        }
    }

    /// A field of a record or map.
    func field(_ name: String, _ environment: Environment) -> SizeShape {
        switch parts {
        case .optional(let value): .optional(value.field(name, environment))
        case .facts(let facts): Self.union(facts.map { $0.field(name, environment) }, environment)
        default: element(environment)
        }
    }

    /// What the first of two variables, or the only one, of a fold stands for.
    func item(isPair: Bool, _ environment: Environment) -> SizeShape {
        let first = isPair ? .scalar : element(environment)
        switch parts {
        case .nothing: return .scalar
        case .anything: return .unbounded
        case .optional(let value): return value
        case .each, .facts:
            switch keys(environment) {
            case .none: return first
            case .some(let size): return SizeShape(size: size)
            case .perhaps(let size): return first.union(SizeShape(size: size), environment)
            }
        }
    }

    /// How many steps comparing it with something can take: one for each part, and for each 64 bytes.
    func weight(_ environment: Environment) -> CostEstimate {
        switch parts {
        case .nothing: return CostEstimate(0, size.upperBound / 64)
        case .anything: return CostEstimate(0, Int.max)
        case .optional(let value): return value.weight(environment)
        // The parts of a fact of unknown type count as single steps.
        case .facts(let facts) where facts.contains(where: { !$0.hasKnownParts }):
            return CostEstimate(0, size.upperBound)
        case .each, .facts:
            return (CostEstimate(0, 1) + element(environment).weight(environment)).times(0...size.upperBound)
        }
    }

    /// The value of an optional.
    var unwrapped: SizeShape { if case .optional(let value) = parts { value } else { .unbounded } }

    private func keys(_ environment: Environment) -> Keys {
        switch parts {
        case .each(let keys, _): return keys
        case .facts(let facts):
            let all = facts.map { $0.keys(environment) }
            return all.dropFirst().reduce(all.first ?? .none) { Self.union($0, $1) }
        default: return .none
        }
    }

    /// What any of them may be; of none, which is never asked for, nothing.
    static func union(_ shapes: [SizeShape], _ environment: Environment) -> SizeShape {
        shapes.dropFirst().reduce(shapes.first ?? .scalar) { $0.union($1, environment) }
    }

    private static func union(_ a: Size, _ b: Size) -> Size {
        min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
    }

    private static func union(_ a: Keys, _ b: Keys) -> Keys {
        switch (a, b) {
        case (.none, .none): .none
        case (.some(let a), .some(let b)): .some(union(a, b))
        case (.perhaps(let a), .perhaps(let b)), (.perhaps(let a), .some(let b)), (.some(let a), .perhaps(let b)):
            .perhaps(union(a, b))
        case (.none, .some(let size)), (.some(let size), .none), (.none, .perhaps(let size)),
            (.perhaps(let size), .none):
            .perhaps(size)
        }
    }

    private func union(_ a: Parts, _ b: Parts, _ environment: Environment) -> Parts {
        switch (a, b) {
        case (.nothing, _): return b
        case (_, .nothing): return a
        case (.optional(let a), .optional(let b)): return .optional(a.union(b, environment))
        case (.facts(let a), .facts(let b)):
            let all = a + b.filter { !a.contains($0) }
            return all.count > Self.mostFacts ? .anything : .facts(all)
        case (.each, .each), (.facts, .each), (.each, .facts):
            let (first, second) = (SizeShape(size: size, parts: a), SizeShape(size: size, parts: b))
            return .each(
                keys: Self.union(first.keys(environment), second.keys(environment)),
                value: first.element(environment).union(second.element(environment), environment))
        default: return .anything
        }
    }
}

extension SizeShape.Fact {
    fileprivate var hasKnownParts: Bool {
        switch type {
        case .list, .map: true
        default: false
        }
    }

    fileprivate func keys(_ environment: Environment) -> SizeShape.Keys {
        switch type {
        case .list: .none
        case .map(let key, _): .some(SizeShape.fact("", key, size: environment.partSizes[path + "{}"]).size)
        // What is declared of the values holds of all that a fold over it may go over.
        default: .perhaps(SizeShape.fact("", .dyn, size: environment.partSizes[path + "[]"]).size)
        }
    }

    fileprivate func element(_ environment: Environment) -> SizeShape {
        let inner = path + "[]"
        let type: CELType =
            switch type {
            case .list(let element): element
            case .map(_, let value): value
            default: .dyn
            }
        return .fact(inner, type, size: environment.partSizes[inner])
    }

    fileprivate func field(_ name: String, _ environment: Environment) -> SizeShape {
        let inner = path + "." + name
        var known = CELType.dyn
        if case .object(let record) = type { known = environment.records[record]?[name] ?? .dyn }
        if case .map(_, let value) = type { known = value }
        return .fact(inner, known, size: environment.partSizes[inner] ?? environment.partSizes[path + "[]"])
    }
}

extension CELType {
    /// Whether its values have no size.
    var isScalar: Bool {
        switch self {
        case .bool, .int, .uint, .double, .timestamp, .duration, .null: true
        default: false
        }
    }
}
