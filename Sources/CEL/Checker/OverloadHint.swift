/// What an author is told of a function that does not take what it was given.
struct OverloadHint {
    let declaration: FunctionDeclaration
    let isMember: Bool
    /// The types that were given, the receiver's first.
    let types: [CELType]
    let substitution: TypeSubstitution

    var text: String? {
        if let hint = operatorHint { return hint }
        let forms = declaration.overloads.filter { $0.isMember == isMember }
        let name = declaration.name
        return described(nearest(among: forms), of: CheckerFinding.sign(of: name))
            ?? declaration.examples.first.map { "for example `\($0.split(separator: " //").first ?? "")`" }
    }

    private var operatorHint: String? {
        guard types.count == 2 else { return nil }
        let (left, right) = (types[0], types[1])
        switch declaration.name {
        case "_==_", "_!=_":
            if left == .null || right == .null {
                return "`\((left == .null ? right : left).description)` is never null"
            }
            return conversion ?? "compare values of the same type"
        case "_<_", "_<=_", "_>_", "_>=_":
            if let type = types.first(where: { !fits([$0, $0]) }) { return "`\(type.description)` has no order" }
            return "compare values of the same type"
        case "@in":
            switch right {
            case .list(let element): return "the list holds `\(element.description)`"
            case .map(let key, _): return "the keys of the map are `\(key.description)`"
            case .string where left == .string: return "write `text.contains(part)` for a part of a text"
            default: return "`in` looks into a list, or for a key of a map"
            }
        case "_[_]", "_[?_]":
            switch left {
            case .list: return "elements of a list are counted by `int`"
            case .map(let key, _): return "the keys of the map are `\(key.description)`"
            default: return "only lists and maps have elements"
            }
        case "_+_":
            if case .list = left, case .list = right { return "both lists hold values of one type" }
            return conversion
        default: return conversion
        }
    }

    private var conversion: String? {
        let numbers: Set<CELType> = [.int, .uint, .double]
        guard declaration.name.hasPrefix("_"), types.count == 2, types[0] != types[1], numbers.isSuperset(of: types)
        else { return nil }
        return "convert one of them, such as `\(types.contains(.double) ? "double" : "int")(…)`"
    }

    private func fits(_ types: [CELType]) -> Bool {
        declaration.overloads.contains { overload in
            overload.parameters.count == types.count && zip(overload.parameters, types).allSatisfy(takes)
        }
    }

    private func takes(_ parameter: CELType, _ type: CELType) -> Bool {
        var attempt = substitution
        let instance = attempt.instantiate([parameter])
        return attempt.assign(type, to: instance.first ?? .dyn)
    }

    /// The forms that take most of what was given.
    private func nearest(among forms: [Overload]) -> [Overload] {
        let counted = forms.map { form -> (form: Overload, fitting: Int) in
            let fitting = zip(form.parameters, types).filter { takes($0, $1) }.count
            return (form, form.parameters.count == types.count ? 2 * fitting : fitting)
        }
        let most = counted.map(\.fitting).max() ?? 0
        return counted.filter { $0.fitting == most }.map(\.form)
    }

    private func described(_ forms: [Overload], of name: String) -> String? {
        guard isMember, let receiver = types.first else {
            let shapes = name == declaration.name ? forms.map { Self.list($0.parameters) } : forms.map(Self.operands)
            return choice(shapes).map { "`\(name)` takes \($0)" }
        }
        let known = forms.compactMap { arguments(of: $0, for: receiver) }
        if known.isEmpty {
            let receivers = forms.compactMap(\.parameters.first).map(Self.shape)
            return choice(receivers).map { "`\(name)` is defined for \($0)" }
        }
        return choice(known.map(Self.list)).map { "it takes \($0)" }
    }

    /// What a method takes if its receiver is of a type: the value of an optional of int is an int.
    private func arguments(of form: Overload, for receiver: CELType) -> [CELType]? {
        var attempt = substitution
        let instance = attempt.instantiate(form.parameters)
        guard let first = instance.first, attempt.assign(receiver, to: first) else { return nil }
        return instance.dropFirst().map { attempt.final($0) }
    }

    /// Up to four different forms; more would be a page.
    private func choice(_ forms: [String]) -> String? {
        var distinct: [String] = []
        for form in forms where !distinct.contains(form) { distinct.append(form) }
        return distinct.count > 4 ? nil : CheckerFinding.enumeration(distinct, "or")
    }

    private static func list(_ types: [CELType]) -> String {
        let shapes = types.map(shape)
        guard let only = shapes.first else { return "no arguments" }
        return shapes.count == 1 ? only : "(\(shapes.joined(separator: ", ")))"
    }

    private static func operands(of form: Overload) -> String {
        let shapes = form.parameters.map(shape)
        guard shapes.count == 2 else { return shapes.joined(separator: " with ") }
        return shapes[0] == shapes[1] ? "two \(shapes[0])" : "\(shapes[0]) with \(shapes[1])"
    }

    /// A type without the parameters of a declaration, which mean nothing to authors.
    private static func shape(_ type: CELType) -> String {
        switch type {
        case .parameter, .dyn: "any value"
        case .list(.parameter), .list(.dyn): "`list`"
        case .map(.parameter, .parameter), .map(.dyn, .dyn): "`map`"
        case .opaque(let name, let parameters) where !parameters.isEmpty: "`\(name)`"
        default: "`\(type.description)`"
        }
    }
}
