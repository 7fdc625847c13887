#if canImport(Glibc)
    package import Glibc
#else
    package import Darwin
#endif

/// Files that are put into their place whole: whoever reads one has the old contents or the new, never a part.
package enum WholeFile {
    /// Writes beside the file and moves it there. What cannot be moved is removed again, but nothing that was there before.
    package static func replace(_ path: String, by bytes: [UInt8], permissions: mode_t? = nil) throws(SystemError) {
        let draft = "\(path).\(getpid())"
        let file = try OpenFile(draft, for: .creating)
        do throws(SystemError) {
            try write(bytes, to: file)
            if let permissions { chmod(draft, permissions) }
            guard rename(draft, path) == 0 else { throw .last }
        } catch {
            unlink(draft)
            throw error
        }
    }

    /// All bytes of a file; nil where it cannot be read, or has more than `most`.
    package static func read(_ path: String, atMost most: Int = .max - 1) -> [UInt8]? {
        guard let file = try? OpenFile(path, for: .reading) else { return nil }
        defer { file.close() }
        return (try? file.readWhole(atMost: most)) ?? nil
    }

    /// Writes everything, sees it to the disk, and closes the file.
    package static func write(_ bytes: [UInt8], to file: OpenFile) throws(SystemError) {
        do throws(SystemError) {
            try file.write(bytes[...])
            try file.synchronize()
        } catch {
            file.close()
            throw error
        }
        try file.finish()
    }
}
