import SourceDiagnostics

/// How the files of a rulebook are called, seen from another folder: a program that shows findings knows the checkout, not the rulebook's root.
struct FindingPaths {
    private let locations: [String: String]
    private let folder: String

    init(_ run: LintRun, from folder: String) {
        locations = run.locations
        self.folder = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    }

    /// The path of a file below the folder; for one that is elsewhere its absolute path, for one that is on no disk its own.
    subscript(path: String) -> String {
        guard !folder.isEmpty, let location = locations[path] else { return path }
        return location.hasPrefix(folder) ? String(location.dropFirst(folder.count)) : location
    }

    /// The same as a reference of RFC 3986.
    func reference(_ path: String) -> String {
        self[path].utf8.reduce(into: "") { text, byte in
            if byte < 0x80, Self.plain.contains(Character(Unicode.Scalar(byte))) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
    }

    private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}
