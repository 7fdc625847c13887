import Synchronization
import SystemFiles

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The folder in which the system keeps the files of its time zones.
enum ZoneFolder {
    /// What was read, by the names of the zones; what is no name is looked for again each time, so that nobody can fill the memory.
    private static let known = Mutex<[String: ZoneRules]>([:])

    /// More than any zone has.
    private static let maximumBytes = 1 << 20

    /// Where systems keep them; the variable `TZDIR` comes first, as in the C library.
    private static let folders: [String] = {
        let usual = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"]
        return (getenv("TZDIR").map { [String(cString: $0)] } ?? []) + usual
    }()

    /// Whether the system has any.
    static let exists = rules(of: "UTC") != nil || rules(of: "Europe/Moscow") != nil

    /// The rules of a zone; nil where there is none of that name.
    static func rules(of name: String) -> ZoneRules? {
        if let rules = known.withLock({ $0[name] }) { return rules }
        guard isName(name) else { return nil }
        for folder in folders {
            guard let bytes = contents(of: "\(folder)/\(name)"), let rules = ZoneReader.rules(in: bytes) else {
                continue
            }
            known.withLock { $0[name] = rules }
            return rules
        }
        return nil
    }

    /// Whether a text may name a zone: no path that leads elsewhere, and none of the files beside the zones, or of their copies with leap seconds.
    static func isName(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let others: Set<String> = ["posix", "right", "posixrules", "localtime", "Factory"]
        return text.utf8.count <= 255 && !others.contains(String(parts[0]) ?? "")
            && parts.allSatisfy { part in
                part.first.map { $0 != UInt8(ascii: ".") } == true && part.allSatisfy(isLetter)
            }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// Nil where there is no such file, it cannot be read, or it is too large.
    private static func contents(of path: String) -> [UInt8]? {
        guard FileStatus(path: path)?.isRegular == true, let file = try? OpenFile(path, for: .reading) else {
            return nil
        }
        defer { file.close() }
        return try? file.readWhole(atMost: maximumBytes)
    }
}
