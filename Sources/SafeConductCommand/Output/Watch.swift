import RulebookFolder
import SystemFiles

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Does something again whenever a file of a rulebook changes: until a signal ends the program, or nobody reads what it writes any more.
///
/// It looks at the files three times a second. An editor may write a file in pieces, so it waits until nothing has changed for a tenth of a second.
struct Watch {
    let paths: [String]

    /// - Parameter answer: writes what there is to be said of the files as they are now. How it would end as a command does not end the watch.
    func run(_ answer: () throws -> Void) throws {
        var watch = FolderWatch(paths)
        var line = "watching \(paths.joined(separator: ", "))"
        while isRead(line) {
            do { try answer() } catch is Ending {}
            line = "changed: \(Self.list(nextChanges(&watch)))"
        }
    }

    private func nextChanges(_ watch: inout FolderWatch) -> [String] {
        var changed: Set<String> = []
        while changed.isEmpty {
            usleep(300_000)
            changed.formUnion(watch.changes())
        }
        // A file that is written all the time is not waited for longer than a second.
        for _ in 0..<10 {
            usleep(100_000)
            let more = watch.changes()
            if more.isEmpty { break }
            changed.formUnion(more)
        }
        return changed.sorted()
    }

    /// Writes a line with the time; false where nobody reads it.
    private func isRead(_ line: String) -> Bool {
        do throws(SystemError) {
            try OpenFile.standardOutput.write(Array("\(Self.clock) \(line)\n".utf8)[...])
            return true
        } catch {
            return false
        }
    }

    /// `14:03:59`, by this machine's clock.
    private static var clock: String {
        var (seconds, parts) = (time(nil), tm())
        guard localtime_r(&seconds, &parts) != nil else { return "--:--:--" }
        return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
    }
}
