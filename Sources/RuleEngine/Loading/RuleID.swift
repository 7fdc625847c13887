import SourceDiagnostics
import YAMLTree

/// The form of ids: kebab-case, with `/` between parts; values taken from tables stand as they are.
enum RuleID {
    /// Reports an id that has another form.
    @discardableResult
    static func check(_ node: Node, into fields: inout FieldReader) -> Bool {
        let text = node.text
        let allowed = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."),
                UInt8(ascii: "_"):
                true
            default: false
            }
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if node.kind == .scalar, allowed, !parts.contains(where: \.isEmpty), text.utf8.count <= 200 { return true }
        fields.report(
            "invalid-id", "`\(text)` is not an id", at: node,
            hint: "write small letters, digits and `-`, with `/` between parts, such as `border-zone-pass`")
        return false
    }
}
