/// A function or method with all its forms, and what an author is told of it.
public struct FunctionDeclaration: Sendable {
    /// The name; a dotted one belongs to a namespace: `math.abs`.
    public var name: String
    /// What it does, in a sentence.
    public var summary: String
    /// Examples with their results: `"size('abc') // 3"`.
    public var examples: [String]
    /// Its forms.
    public var overloads: [Overload] {
        didSet { commonResult = Self.commonResult(overloads) }
    }
    /// The result where all forms have the same and nothing has to be inferred: `bool` of `<`.
    private(set) var commonResult: CELType?

    /// Creates a declaration.
    public init(_ name: String, _ summary: String, examples: [String] = [], _ overloads: [Overload]) {
        self.name = name
        self.summary = summary
        self.examples = examples
        self.overloads = overloads
        commonResult = Self.commonResult(overloads)
    }

    private static func commonResult(_ overloads: [Overload]) -> CELType? {
        guard let first = overloads.first?.result, first.isSimple,
            overloads.allSatisfy({ $0.isPlain && $0.result == first })
        else { return nil }
        return first
    }
}

extension FunctionDeclaration {
    /// Further forms of a function that is declared elsewhere.
    public init(_ name: String, _ overloads: [Overload]) {
        self.init(name, "", overloads)
    }
}
