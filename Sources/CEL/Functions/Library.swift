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
