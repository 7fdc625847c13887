import SourceDiagnostics
public import YAMLTree

/// Finds keys of a mapping that mean the same, such as `RU` and `RUS`, or `en` and `EN`.
public struct SameKeys {
    private var first: [String: Node] = [:]

    /// Knows no key yet.
    public init() {}

    /// Whether no earlier key has the meaning; reports the key where one has.
    public mutating func isNew(_ key: Node, meaning: String, into fields: inout FieldReader) -> Bool {
        guard let earlier = first[meaning] else {
            first[meaning] = key
            return true
        }
        fields.report(
            RulebookCode.duplicateMeaning, "duplicate key `\(key.text)`: it means the same as `\(earlier.text)`",
            at: key,
            hint: "keep one of them",
            notes: [.init("the first one is here", file: earlier.file.path, span: earlier.span)])
        return false
    }
}
