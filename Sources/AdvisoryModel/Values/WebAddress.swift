/// Addresses of the web and of mail, by their form: enough to see a slip of the pen.
package enum WebAddress {
    /// Whether a text is the address of a page: `https://example.org/visa`.
    package static func isPage(_ text: String) -> Bool {
        guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return false }
        let host = text.dropFirst(scheme.utf8.count).prefix { !"/?#:".contains($0) }
        return isHost(host) && text.utf8.allSatisfy(isPrinted)
    }

    /// Whether a text is an address of mail: `consul@example.org`.
    package static func isMail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].utf8.allSatisfy { isPrinted($0) && !"<>()\"'".utf8.contains($0) }
            && !parts[0].isEmpty
            && isHost(parts[1])
    }

    /// Names with dots between them; letters of any script.
    private static func isHost(_ text: Substring) -> Bool {
        let names = text.split(separator: ".", omittingEmptySubsequences: false)
        return names.count > 1
            && names.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
    }

    private static func isPrinted(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") }
}
