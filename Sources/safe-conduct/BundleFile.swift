import Foundation

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

        /// What the system says.
        fileprivate static var last: Failure {
            Failure("the bundle cannot be written: \(String(cString: strerror(errno)).lowercased())")
        }
    }

    let path: String

    /// Writes beside the file and moves it into its place, so that nobody ever sees half of it; what is no regular file, such as a pipe, is
    /// written to. A file that is no bundle is left alone.
    func write(_ bundle: [UInt8]) throws(Failure) {
        // Links stay, and what they lead to is replaced.
        let place =
            path.withCString { realpath($0, nil) }.map { found in
                defer { free(found) }
                return String(cString: found)
            } ?? path
        var status = stat()
        let exists = stat(place, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG {
            return try write(bundle, to: open(place, O_WRONLY))
        }
        if exists, status.st_size > 0, !holdsBundle(place) {
            throw Failure(
                "there is a file of that name already, and it is no bundle",
                hint: "name another file, or remove this one first")
        }
        let draft = "\(place).\(getpid())"
        do throws(Failure) {
            try write(bundle, to: open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o644))
            if exists { chmod(draft, status.st_mode & 0o7777) }
            guard rename(draft, place) == 0 else { throw .last }
        } catch {
            unlink(draft)
            throw error
        }
    }

    private func holdsBundle(_ place: String) -> Bool {
        let file = FileHandle(forReadingAtPath: place)
        defer { try? file?.close() }
        return (try? file?.read(upToCount: 8)) == Data("SCBUNDLE".utf8)
    }

    /// Writes everything, and sees it to the disk.
    private func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { rest in
                #if canImport(Glibc)
                    Glibc.write(descriptor, rest.baseAddress, rest.count)
                #else
                    Darwin.write(descriptor, rest.baseAddress, rest.count)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .last }
            start += count
        }
        // Pipes and terminals have nothing to see to.
        if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS, errno != ENOTSUP { throw .last }
    }
}
