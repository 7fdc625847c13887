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

    /// Creates an overload.
    public init(
        _ id: String, _ parameters: [CELType], _ result: CELType, isMember: Bool = false, cost: FunctionCost = .constant(1),
        implementation: (@Sendable (Arguments) -> Value)? = nil
    ) {
        self.id = id
        self.parameters = parameters
        self.result = result
        self.isMember = isMember
        self.cost = cost
        self.implementation = implementation
    }
}

/// How the cost of a call grows.
public enum FunctionCost: Sendable, Hashable {
    /// Always that many steps.
    case constant(Int)
    /// One step for each so many bytes or elements of all arguments together.
    case linear(per: Int)
    /// The product of the sizes of the first two arguments.
    case product
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
