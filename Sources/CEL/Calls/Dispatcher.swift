/// Chooses the form of a function by the values that it is called with.
struct Dispatcher: Sendable {
    /// A form that can be called; a class, so that none is copied to be asked.
    private final class Form: Sendable {
        let first: Acceptance
        let second: Acceptance
        /// All parameters, where they are more than two.
        let parameters: [Acceptance]
        let cost: FunctionCost
        let body: @Sendable (Arguments) -> Value
        let direct: Overload.Direct?

        init?(_ overload: Overload) {
            guard let body = overload.implementation else { return nil }
            let types = overload.parameters
            first = types.isEmpty ? .anything : Acceptance(types[0])
            second = types.count < 2 ? .anything : Acceptance(types[1])
            parameters = types.count > 2 ? types.map(Acceptance.init) : []
            cost = overload.cost
            self.body = body
            direct = overload.direct
        }

        func takes(_ values: Arguments) -> Bool {
            switch values.count {
            case 0: true
            case 1: first.takes(values[0])
            case 2: first.takes(values[0]) && second.takes(values[1])
            default: zip(parameters, values).allSatisfy { $0.takes($1) }
            }
        }
    }

    private let name: String
    private let forms: [Form]

    /// Takes those forms that have an implementation and as many parameters as there are arguments.
    init(_ declaration: FunctionDeclaration, isMember: Bool, arguments: Int) {
        name = declaration.name
        var forms: [Form] = []
        let overloads = declaration.overloads
        for index in overloads.indices
        where overloads[index].isMember == isMember && overloads[index].parameters.count == arguments {
            if let form = Form(overloads[index]) { forms.append(form) }
        }
        self.forms = forms
    }

    /// Takes those forms of an operator that a library added for types of its own.
    init(operator name: String, _ declaration: FunctionDeclaration?) {
        self.name = name
        guard let overloads = declaration?.overloads else {
            forms = []
            return
        }
        var forms: [Form] = []
        for index in overloads.indices where overloads[index].takesOpaque {
            if let form = Form(overloads[index]) { forms.append(form) }
        }
        self.forms = forms
    }

    /// Whether there is nothing to choose from.
    var isEmpty: Bool { forms.isEmpty }

    /// Calls the first form that takes the value.
    func call(_ value: Value, _ frame: inout Frame) -> Value {
        for index in forms.indices where forms[index].first.takes(value) {
            guard case .unary(let body)? = forms[index].direct else { break }
            guard frame.spend(Self.steps(forms[index].cost, value.size, 1)) else { return Frame.exhausted }
            return body(value)
        }
        return call([value], &frame)
    }

    /// Calls the first form that takes the values.
    func call(_ a: Value, _ b: Value, _ frame: inout Frame) -> Value {
        for index in forms.indices where forms[index].first.takes(a) && forms[index].second.takes(b) {
            guard case .binary(let body)? = forms[index].direct else { break }
            guard frame.spend(Self.steps(forms[index].cost, a.size, b.size)) else { return Frame.exhausted }
            return body(a, b)
        }
        return call([a, b], &frame)
    }

    /// Calls the first form that takes the values.
    func call(_ values: Arguments, _ frame: inout Frame) -> Value {
        // By position, so that no form is copied.
        for index in forms.indices where forms[index].takes(values) {
            let cost = forms[index].cost
            guard frame.spend(Self.steps(cost, values)) else { return Frame.exhausted }
            let result = forms[index].body(values)
            if case .growing(let per) = cost, !frame.spend(result.size / max(1, per)) { return Frame.exhausted }
            return result
        }
        let types = values.map { "`\($0.runtimeType.runtimeName)`" }.joined(separator: ", ")
        return .error(
            EvaluationError(
                CELCode.noSuchOverload, types.isEmpty ? "`\(name)` needs arguments" : "`\(name)` does not take \(types)"
            ))
    }

    private static func steps(_ cost: FunctionCost, _ values: Arguments) -> Int {
        switch cost {
        case .constant(let steps): return steps
        case .linear(let per), .growing(let per): return values.reduce(1) { $0 + $1.size / max(1, per) }
        case .product:
            return steps(cost, values.first?.size ?? 1, values.dropFirst().first?.size ?? 1)
        }
    }

    @inline(__always)
    private static func steps(_ cost: FunctionCost, _ first: Int, _ second: Int) -> Int {
        switch cost {
        case .constant(let steps): return steps
        case .linear(let per), .growing(let per): return 1 + (first + second) / max(1, per)
        case .product:
            let (product, overflow) = max(1, first).multipliedReportingOverflow(by: max(1, second))
            return overflow ? .max : 1 + product / FunctionCost.productScale
        }
    }
}

/// Which values a parameter takes, as far as it shows when a function is called.
private struct Acceptance: Sendable {
    /// One bit for each kind of value.
    private let kinds: UInt32
    /// The name of the only opaque type that is taken; nil where it does not matter.
    private let opaqueName: String?

    static let anything = Acceptance(.dyn)

    init(_ type: CELType) {
        switch type {
        case .dyn, .parameter: (kinds, opaqueName) = (~0, nil)
        case .wrapper(let inner):
            let inner = Acceptance(inner)
            (kinds, opaqueName) = (inner.kinds | Value.null.kindBit, inner.opaqueName)
        case .opaque("optional_type", _): (kinds, opaqueName) = (Value.optional(OptionalValue(nil)).kindBit, nil)
        case .opaque(let name, _): (kinds, opaqueName) = (Value.opaqueBit, name)
        default: (kinds, opaqueName) = (type.kindBit, nil)
        }
    }

    @inline(__always)
    func takes(_ value: Value) -> Bool {
        guard kinds & value.kindBit != 0 else { return false }
        guard let opaqueName, case .opaque(let value) = value else { return true }
        return value.celType.runtimeName == opaqueName
    }
}

extension Overload {
    /// Whether it is for a type of a library: values of these are all that operators do not know by themselves.
    fileprivate var takesOpaque: Bool {
        implementation != nil && parameters.count == 2
            && parameters.contains { type in
                if case .opaque(let name, _) = type { name != "optional_type" } else { false }
            }
    }
}

extension CELType {
    /// The bit of the values of the type; none for types that are no kind of value of their own.
    fileprivate var kindBit: UInt32 {
        switch self {
        case .null: Value.null.kindBit
        case .bool: Value.bool(false).kindBit
        case .int: Value.int(0).kindBit
        case .uint: Value.uint(0).kindBit
        case .double: Value.double(0).kindBit
        case .string: Value.string("").kindBit
        case .bytes: Value.bytes([]).kindBit
        case .list: Value.list([]).kindBit
        case .map, .object: Value.map(MapValue()).kindBit
        case .type: Value.type(.dyn).kindBit
        case .timestamp: Value.timestampBit
        case .duration: Value.duration(CELDuration(nanoseconds: 0)).kindBit
        case .dyn, .error, .wrapper, .opaque, .parameter: 0
        }
    }
}

extension Value {
    fileprivate static let opaqueBit: UInt32 = 1 << 12
    fileprivate static let timestampBit: UInt32 = 1 << 9

    fileprivate var kindBit: UInt32 {
        switch self {
        case .null: 1
        case .bool: 1 << 1
        case .int: 1 << 2
        case .uint: 1 << 3
        case .double: 1 << 4
        case .string: 1 << 5
        case .bytes: 1 << 6
        case .list: 1 << 7
        case .map: 1 << 8
        case .timestamp: Self.timestampBit
        case .duration: 1 << 10
        case .type: 1 << 11
        case .opaque: Self.opaqueBit
        case .optional: 1 << 13
        case .error: 1 << 14
        case .unknown: 1 << 15
        }
    }

    /// Bytes, elements or entries; 1 for what has no size.
    var size: Int {
        switch self {
        case .string(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        case .list(let list): list.count
        case .map(let map): map.count
        default: 1
        }
    }
}
