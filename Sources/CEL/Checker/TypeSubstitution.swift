/// What type parameters stand for while types are inferred.
struct TypeSubstitution {
    private var bound: [String: CELType] = [:]
    private var fresh = 0

    /// A parameter that nothing is known of yet.
    mutating func freshParameter() -> CELType {
        fresh += 1
        return .parameter("@\(fresh)")
    }

    /// The types with their parameters renamed apart from all others.
    mutating func instantiate(_ types: [CELType]) -> [CELType] {
        var renamed: [String: CELType] = [:]
        func rename(_ type: CELType) -> CELType {
            if case .parameter(let name) = type {
                if let known = renamed[name] { return known }
                let new = freshParameter()
                renamed[name] = new
                return new
            }
            return type.mapping(rename)
        }
        return types.map(rename)
    }

    /// The type as far as it is known.
    func resolve(_ type: CELType) -> CELType {
        if case .parameter(let name) = type, let known = bound[name] { return resolve(known) }
        return type.mapping(resolve)
    }

    /// The type with what is still free taken as dyn.
    func final(_ type: CELType) -> CELType {
        let resolved = resolve(type)
        func close(_ type: CELType) -> CELType {
            if case .parameter(let name) = type, name.hasPrefix("@") { return .dyn }
            return type.mapping(close)
        }
        return close(resolved)
    }

    /// Whether a value of `source` may stand where `target` is wanted; what follows for parameters is kept only then.
    mutating func assign(_ source: CELType, to target: CELType) -> Bool {
        let saved = bound
        if unify(target, source) { return true }
        bound = saved
        return false
    }

    private func shallow(_ type: CELType) -> CELType {
        if case .parameter(let name) = type, let known = bound[name] { return shallow(known) }
        return type
    }

    mutating func unify(_ target: CELType, _ source: CELType) -> Bool {
        let (a, b) = (shallow(target), shallow(source))
        if a == b { return true }
        switch (a, b) {
        case (.parameter(let name), _) where name.hasPrefix("@"): return bind(name, to: b)
        case (_, .parameter(let name)) where name.hasPrefix("@"): return bind(name, to: a)
        case (.dyn, _), (_, .dyn), (.error, _), (_, .error): return true
        case (.wrapper(let a), .wrapper(let b)): return unify(a, b)
        case (.wrapper, .null), (.timestamp, .null), (.duration, .null), (.opaque, .null), (.object, .null): return true
        case (.null, .wrapper), (.null, .timestamp), (.null, .duration), (.null, .opaque), (.null, .object): return true
        case (.wrapper(let a), _): return unify(a, b)
        case (_, .wrapper(let b)): return unify(a, b)
        case (.list(let a), .list(let b)): return unify(a, b)
        case (.map(let a, let c), .map(let b, let d)): return unify(a, b) && unify(c, d)
        // Types are values of one type, whatever they are types of.
        case (.type, .type): return true
        case (.opaque(let a, let own), .opaque(let b, let other)):
            guard a == b, own.count == other.count else { return false }
            for (x, y) in zip(own, other) where !unify(x, y) { return false }
            return true
        default: return false
        }
    }

    private mutating func bind(_ name: String, to type: CELType) -> Bool {
        if occurs(name, in: type) { return false }
        bound[name] = type
        return true
    }

    private func occurs(_ name: String, in type: CELType) -> Bool {
        switch resolve(type) {
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
