/// The arguments of a call, receiver first.
public typealias Arguments = [Value]

/// One form of a function: what it takes, what it yields, and how.
public struct Overload: Sendable {
    /// A permanent id: `size_string`.
    public var id: String
    /// The types of the arguments, the receiver's first.
    public var parameters: [CELType]
    /// The type of the result.
    public var result: CELType
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

/// How the cost of a call grows.
public enum FunctionCost: Sendable, Hashable {
    /// Always that many steps.
    case constant(Int)
    /// One step for each so many bytes or elements of all arguments together.
    case linear(per: Int)
    /// Like `linear`, and the same again for the result: for functions whose result can be larger than all they are given.
    case growing(per: Int)
    /// One step for each forty of the product of the first two arguments' sizes: a text of so many bytes and a pattern of so many.
    case product

    /// How much of a product is one step; the reference counts a tenth of the text's length times a quarter of the pattern's.
    static let productScale = 40
}

/// A function or method with all its forms, and what an author is told of it.
public struct FunctionDeclaration: Sendable {
    /// The name; a dotted one belongs to a namespace: `math.abs`.
    public var name: String
    /// What it does, in a sentence.
    public var summary: String
    /// Examples with their results: `"size('abc') // 3"`.
    public var examples: [String]
    /// Its forms.
    public var overloads: [Overload]

    /// Creates a declaration.
    public init(_ name: String, _ summary: String, examples: [String] = [], _ overloads: [Overload]) {
        self.name = name
        self.summary = summary
        self.examples = examples
        self.overloads = overloads
    }
}

extension FunctionDeclaration {
    /// Further forms of a function that is declared elsewhere.
    public init(_ name: String, _ overloads: [Overload]) {
        self.init(name, "", overloads)
    }
}

/// Functions that go together, and types that have a name through them.
public struct Library: Sendable {
    /// The name: `strings`.
    public var name: String
    /// The functions.
    public var functions: [FunctionDeclaration]
    /// Names of types, which are values too: `net.IP`.
    public var types: [String: CELType]

    /// Creates a library.
    public init(_ name: String, functions: [FunctionDeclaration], types: [String: CELType] = [:]) {
        self.name = name
        self.functions = functions
        self.types = types
    }
}
