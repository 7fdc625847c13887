import RuleEngine
import RulebookLoading
import SafeConduct
import SystemFiles

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file that a compiled rulebook is written to.
struct CompiledFile {
    /// What the file holds.
    enum Form {
        case bundle
        /// A source of Swift that holds a bundle.
        case source

        fileprivate var name: String { self == .bundle ? "bundle" : "source" }

        /// Why a file that holds something else is left alone.
        fileprivate var refusal: String { self == .bundle ? "it is not a bundle" : "it holds no bundle" }

        /// Whether a file was written by `compile`, and may be written anew.
        fileprivate func isOwn(_ path: String) -> Bool {
            switch self {
            case .bundle: Rulebook.holdsBundle(path)
            case .source: WholeFile.read(path).map(EmbeddedBundle.wrote) ?? false
            }
        }
    }

    /// Why it was not written.
    struct Failure: Error {
        var message: String
        var hint = "check that the folder exists, and its permissions"
    }

    let path: String
    let form: Form

    /// Writes beside the file and moves it there, so that no reader sees half of it; what is no regular file, such as a pipe, is
    /// written to. A file that `compile` did not write is left alone.
    func write(_ bytes: [UInt8]) throws(Failure) {
        // Links stay, and what they lead to is replaced.
        let real = realpath(path, nil).map { found in
            defer { free(found) }
            return String(cString: found)
        }
        let target = real ?? path
        let status = FileStatus(path: target)
        if let status, status.isRegular, status.size > 0, !form.isOwn(target) {
            throw Failure(
                message: "there is already a file of that name, and \(form.refusal)",
                hint: "name another file, or remove this one first")
        }
        do throws(SystemError) {
            if let status, !status.isRegular { return try WholeFile.write(bytes, to: OpenFile(target, for: .writing)) }
            try WholeFile.replace(target, by: bytes, permissions: status?.permissions)
        } catch {
            throw Failure(message: "the \(form.name) cannot be written: \(error)")
        }
    }
}
