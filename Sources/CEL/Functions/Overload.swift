/// The arguments of a call, receiver first.
public typealias Arguments = [Value]

/// One form of a function: what it takes, what it yields, and how.
public struct Overload: Sendable {
    /// A permanent id: `size_string`.
    public var id: String
    /// The types of the arguments, the receiver's first.
    public let parameters: [CELType]
    /// The type of the result.
    public let result: CELType
    /// Whether there are no type parameters, so that nothing has to be inferred for a call.
    let isPlain: Bool
    /// Whether it is written `x.f(y)` rather than `f(x, y)`.
    public var isMember: Bool
    /// What a call costs beside its arguments, in steps; functions that look at whole texts or lists cost their size.
    public var cost: FunctionCost
    /// Computes the result; gets neither errors nor unknowns, and returns an `error` value instead of failing.
    ///
    /// Nil for functions that are declared only to be checked.
    public var implementation: (@Sendable (Arguments) -> Value)?
    /// The same for one or two arguments, without an array of them.
    var direct: Direct?

    /// An implementation that takes its arguments one by one.
    enum Direct: Sendable {
        case unary(@Sendable (Value) -> Value)
        case binary(@Sendable (Value, Value) -> Value)
    }

    /// Creates an overload.
    public init(
        _ id: String, _ parameters: [CELType], _ result: CELType, isMember: Bool = false,
        cost: FunctionCost = .constant(1),
        implementation: (@Sendable (Arguments) -> Value)? = nil
    ) {
        self.id = id
        self.parameters = parameters
        self.result = result
        isPlain = !result.hasParameter && !parameters.contains(where: \.hasParameter)
        self.isMember = isMember
        self.cost = cost
        self.implementation = implementation
    }

    /// Creates an overload of one argument; a call of it allocates nothing.
    public init(
        _ id: String, _ parameter: CELType, _ result: CELType, isMember: Bool = false,
        cost: FunctionCost = .constant(1),
        unary: @escaping @Sendable (Value) -> Value
    ) {
        self.init(id, [parameter], result, isMember: isMember, cost: cost) { unary($0[0]) }
        direct = .unary(unary)
    }

    /// Creates an overload of two arguments; a call of it allocates nothing.
    public init(
        _ id: String, _ first: CELType, _ second: CELType, _ result: CELType, isMember: Bool = false,
        cost: FunctionCost = .constant(1), binary: @escaping @Sendable (Value, Value) -> Value
    ) {
        self.init(id, [first, second], result, isMember: isMember, cost: cost) { binary($0[0], $0[1]) }
        direct = .binary(binary)
    }
}
