/// What type parameters stand for while types are inferred.
struct TypeSubstitution {
    private var bound: [String: CELType] = [:]
    private var fresh = 0
    private var comparisons = 0
    /// What parameters stood for before, oldest first: attempts are taken back by it, as copying all bindings for each would be slow.
    private var trail: [(name: String, before: CELType?)] = []

    /// A parameter that nothing is known of yet.
    mutating func freshParameter() -> CELType {
        fresh += 1
        return .parameter("@" + String(fresh))
    }

    /// The types with their parameters renamed apart from all others.
    mutating func instantiate(_ types: [CELType]) -> [CELType] {
        var renamed: [(name: String, new: CELType)] = []
        func rename(_ type: CELType) -> CELType {
            if type.isSimple { return type }
            if case .parameter(let name) = type {
                if let known = renamed.first(where: { $0.name == name }) { return known.new }
                let new = freshParameter()
                renamed.append((name, new))
                return new
            }
            return type.mapping(rename)
        }
        return types.map(rename)
    }

    /// The type as far as it is known; what lies beyond its first 256 parts is taken as dyn.
    func resolve(_ type: CELType) -> CELType {
        if type.isSimple { return type }
        var parts = Self.most
        return expand(type, &parts)
    }

    /// The type with what is still free taken as dyn.
    func final(_ type: CELType) -> CELType {
        if type.isSimple { return type }
        func close(_ type: CELType) -> CELType {
            if case .parameter(let name) = type, name.hasPrefix("@") { return .dyn }
            return type.mapping(close)
        }
        return close(resolve(type))
    }

    /// A map whose keys and values are of one type doubles it, so that types grow exponentially with the text unless they are cut.
    private static let most = 256

    private func expand(_ type: CELType, _ parts: inout Int) -> CELType {
        guard parts > 0 else { return .dyn }
        parts -= 1
        return shallow(type).mapping { expand($0, &parts) }
    }

    /// The type itself, if it is a parameter what it stands for; the types inside it are left.
    private func shallow(_ type: CELType) -> CELType {
        if type.isSimple { return type }
        var current = type
        while case .parameter(let name) = current, let known = bound[name] { current = known }
        return current
    }

    /// Whether a value of `source` may be used where `target` is wanted; what follows for parameters is kept only then.
    mutating func assign(_ source: CELType, to target: CELType) -> Bool {
        if source.isSimple, target.isSimple {
            return target == source || Self.fits(target, source)
        }
        let start = mark
        comparisons = 0
        if unify(target, source) { return true }
        undo(to: start)
        return false
    }

    /// Whether two types without parts and parameters that are not the same go together.
    private static func fits(_ target: CELType, _ source: CELType) -> Bool {
        switch (target, source) {
        case (.dyn, _), (_, .dyn), (.error, _), (_, .error): true
        case (.timestamp, .null), (.duration, .null), (.null, .timestamp), (.null, .duration): true
        default: false
        }
    }

    /// A moment to which `undo(to:)` goes back.
    var mark: Int { trail.count }

    /// Takes back all that was found out since a moment.
    mutating func undo(to mark: Int) {
        while trail.count > mark, let (name, before) = trail.popLast() { bound[name] = before }
    }

    private mutating func set(_ name: String, to type: CELType) {
        trail.append((name, bound[name]))
        bound[name] = type
    }

    private mutating func unify(_ target: CELType, _ source: CELType) -> Bool {
        comparisons += 1
        // What parameters stand for may be large where the types themselves are not; what is not compared counts as dyn.
        if comparisons > 8 * Self.most { return true }
        let (a, b) = (shallow(target), shallow(source))
        switch (a, b) {
        case (.parameter(let name), .parameter(let other)) where name == other: return true
        case (.parameter(let name), .parameter(let other)) where name.hasPrefix("@") && other.hasPrefix("@"):
            return bindNewer(name, other)
        case (.parameter(let name), _) where name.hasPrefix("@"): return bind(name, to: b)
        case (_, .parameter(let name)) where name.hasPrefix("@"): return bind(name, to: a)
        default: break
        }
        guard unifyKnown(a, b) else { return false }
        widen(target, a, b)
        widen(source, a, b)
        return true
    }

    private mutating func unifyKnown(_ target: CELType, _ source: CELType) -> Bool {
        switch (target, source) {
        case (.dyn, _), (_, .dyn), (.error, _), (_, .error): return true
        case _ where target.isSimple && source.isSimple: return target == source || Self.fits(target, source)
        case (.wrapper(let a), .wrapper(let b)): return unify(a, b)
        case (.wrapper, .null), (.opaque, .null), (.object, .null): return true
        case (.null, .wrapper), (.null, .opaque), (.null, .object): return true
        case (.wrapper(let a), let b), (let b, .wrapper(let a)): return unify(a, b)
        case (.list(let a), .list(let b)): return unify(a, b)
        case (.map(let a, let c), .map(let b, let d)): return unify(a, b) && unify(c, d)
        // Types are values of one type, whatever they are types of.
        case (.type, .type): return true
        case (.opaque(let a, let own), .opaque(let b, let other)):
            guard a == b, own.count == other.count else { return false }
            for (x, y) in zip(own, other) where !unify(x, y) { return false }
            return true
        default: return target == source
        }
    }

    /// Lets a parameter that stood for one of two types stand for what both are: `true ? 1 : dyn('a')` may be either.
    private mutating func widen(_ parameter: CELType, _ a: CELType, _ b: CELType) {
        guard var name = parameter.freeName else { return }
        while let next = bound[name]?.freeName { name = next }
        guard bound[name] != nil else { return }
        let common = general(resolve(a), resolve(b))
        if common != bound[name], !Self.occurs(name, in: common) { set(name, to: common) }
    }

    /// Of two parameters the newer one stands for the older, so that many of them lead to one in few steps.
    private mutating func bindNewer(_ a: String, _ b: String) -> Bool {
        let isNewer = (a.utf8.count, a) > (b.utf8.count, b)
        set(isNewer ? a : b, to: .parameter(isNewer ? b : a))
        return true
    }

    // INVARIANT: what a parameter stands for is resolved first, so that no parameter ever stands for something with itself inside.
    private mutating func bind(_ name: String, to type: CELType) -> Bool {
        let known = resolve(type)
        if Self.occurs(name, in: known) { return false }
        set(name, to: known)
        return true
    }

    private static func occurs(_ name: String, in type: CELType) -> Bool {
        switch type {
        case .parameter(let other): other == name
        case .list(let a), .type(let a), .wrapper(let a): occurs(name, in: a)
        case .map(let a, let b): occurs(name, in: a) || occurs(name, in: b)
        case .opaque(_, let parameters): parameters.contains { occurs(name, in: $0) }
        default: false
        }
    }

    /// What two types have in common: the more general of each part, or dyn.
    mutating func join(_ a: CELType, _ b: CELType) -> CELType {
        guard assign(b, to: a) else { return .dyn }
        return general(resolve(a), resolve(b))
    }

    private func general(_ a: CELType, _ b: CELType) -> CELType {
        switch (a, b) {
        // What is wrong with a part has been said, and nothing of it is known.
        case (.error, _), (_, .error): .error
        case (.dyn, _), (_, .dyn): .dyn
        case (.null, _), (_, .wrapper): b
        case (.list(let a), .list(let b)): .list(general(a, b))
        case (.map(let a, let c), .map(let b, let d)): .map(general(a, b), general(c, d))
        case (.opaque(let name, let own), .opaque(_, let other)): .opaque(name, zip(own, other).map(general))
        default: a
        }
    }
}

extension CELType {
    /// Whether it has neither parts nor a name: it stands for itself.
    @inline(__always)
    var isSimple: Bool {
        switch self {
        case .dyn, .error, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration: true
        case .list, .map, .type, .wrapper, .object, .opaque, .parameter: false
        }
    }

    /// Whether a type parameter is somewhere in it.
    var hasParameter: Bool {
        switch self {
        case .parameter: true
        case .list(let type), .type(let type), .wrapper(let type): type.hasParameter
        case .map(let key, let value): key.hasParameter || value.hasParameter
        case .opaque(_, let parameters): parameters.contains { $0.hasParameter }
        default: false
        }
    }

    /// The name of a parameter that inference made.
    fileprivate var freeName: String? {
        if case .parameter(let name) = self, name.hasPrefix("@") { name } else { nil }
    }

    /// The type with the types inside it replaced.
    func mapping(_ change: (CELType) -> CELType) -> CELType {
        switch self {
        case .list(let element): .list(change(element))
        case .map(let key, let value): .map(change(key), change(value))
        case .type(let type): .type(change(type))
        case .wrapper(let type): .wrapper(change(type))
        case .opaque(let name, let parameters): .opaque(name, parameters.map(change))
        default: self
        }
    }
}
