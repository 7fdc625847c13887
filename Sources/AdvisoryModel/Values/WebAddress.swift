/// Addresses of the web and of mail, by their form: enough to see a slip of the pen.
package enum WebAddress {
    /// Whether a text is the address of a page: `https://example.org/visa`.
    package static func isPage(_ text: String) -> Bool {
        guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return false }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        return rest.allSatisfy(isPrinted) && isHost(rest.prefix { !"/?#:".utf8.contains($0) })
    }

    /// Whether a text is an address of mail: `consul@example.org`.
    package static func isMail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(\.utf8)
        guard parts.count == 2, !parts[0].isEmpty, isHost(parts[1]) else { return false }
        return parts[0].allSatisfy { isPrinted($0) && !"<>()\"'".utf8.contains($0) }
    }

    /// Names, in letters of any script, with dots between them.
    private static func isHost(_ text: Substring.UTF8View) -> Bool {
        let names = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        func isPlain(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == 0x2D }
        func isName(_ name: Substring) -> Bool { name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
        return names.count > 1
            && names.allSatisfy { !$0.isEmpty && ($0.allSatisfy(isPlain) || isName(Substring($0))) }
    }

    private static func isPrinted(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") }
}
