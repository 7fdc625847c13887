import RuleEngine
import RulebookLoading
import SystemFiles

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file that a bundle is written to.
struct BundleFile {
    /// Why it was not written.
    struct Failure: Error {
        var message: String
        var hint: String

        init(_ message: String, hint: String = "check that the folder exists, and its permissions") {
            (self.message, self.hint) = (message, hint)
        }

        fileprivate init(_ error: SystemError) {
            self.init("the bundle cannot be written: \(error)")
        }
    }

    let path: String

    /// Writes beside the file and moves it there, so that no reader sees half of it; what is no regular file, such as a pipe, is
    /// written to. A file that is no bundle is left alone.
    func write(_ bundle: [UInt8]) throws(Failure) {
        // Links stay, and what they lead to is replaced.
        let real = realpath(path, nil).map { found in
            defer { free(found) }
            return String(cString: found)
        }
        let target = real ?? path
        let status = FileStatus(path: target)
        if let status, status.isRegular, status.size > 0, !Rulebook.holdsBundle(target) {
            throw Failure(
                "there is already a file of that name, and it is not a bundle",
                hint: "name another file, or remove this one first")
        }
        do throws(SystemError) {
            if let status, !status.isRegular { return try WholeFile.write(bundle, to: OpenFile(target, for: .writing)) }
            try WholeFile.replace(target, by: bundle, permissions: status?.permissions)
        } catch {
            throw Failure(error)
        }
    }
}
