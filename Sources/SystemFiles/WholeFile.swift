package import Foundation

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
