package import RuleLanguage
package import YAMLTree

/// The form of ids: kebab-case, with `/` between parts; values taken from tables are used as they are.
package enum RuleID {
    /// Reports an id that has another form.
    @discardableResult
    package static func check(_ node: Node, into fields: inout FieldReader) -> Bool {
        var last = UInt8(ascii: "/")
        let bytes = node.utf8
        let isID =
            !bytes.isEmpty && bytes.count <= 200
            && bytes.allSatisfy { byte in
                defer { last = byte }
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                    return true
                case UInt8(ascii: "/"): return last != byte
                default: return false
                }
            }
        if isID, last != UInt8(ascii: "/") { return true }
        let text = node.text
        fields.report(
            RulebookCode.invalidID, "`\(text)` is not an id", at: node,
            hint: "use lower-case letters, digits and `-`, with `/` between parts, such as `border-zone-pass`")
        return false
    }
}
