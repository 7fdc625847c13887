/// XML as it is written, an element a line.
struct XMLText {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    mutating func open(_ name: String, _ attributes: [(String, String)]) {
        line("<\(name)\(Self.list(attributes))>")
        depth += 1
    }

    mutating func close(_ name: String) {
        depth -= 1
        line("</\(name)>")
    }

    /// An element that holds no other one.
    mutating func element(_ name: String, _ attributes: [(String, String)], _ content: String = "") {
        let tag = "<\(name)\(Self.list(attributes))"
        line(content.isEmpty ? tag + "/>" : "\(tag)>\(Self.escaped(content))</\(name)>")
    }

    private mutating func line(_ text: String) {
        self.text += String(repeating: "  ", count: depth) + text + "\n"
    }

    private static func list(_ attributes: [(String, String)]) -> String {
        attributes.map { " \($0)=\"\(escaped($1, inAttribute: true))\"" }.joined()
    }

    /// What XML cannot hold in any form, such as most control characters, becomes U+FFFD.
    private static func escaped(_ text: String, inAttribute: Bool = false) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\n", "\t": out += inAttribute ? "&#\(scalar.value);" : String(scalar)
            case "\r": out += "&#13;"
            case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
