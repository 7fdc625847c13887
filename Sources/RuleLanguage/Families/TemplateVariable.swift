public import CEL

/// Something that a family gives to `{{ … }}` in the texts of its rules.
public struct TemplateVariable: Sendable {
    /// The full name: `permit.applyBy`.
    public var name: String
    /// Its type.
    public var type: CELType

    /// Creates a variable.
    public init(_ name: String, _ type: CELType) {
        self.name = name
        self.type = type
    }
}
