import AdvisoryModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of a bundle: a file that is mapped, so that only what is looked at is read, or memory of our own.
///
/// A mapped file must not be changed in place; `safe-conduct compile` puts a new one into the place of the old.
package final class BundleMemory: @unchecked Sendable {
    // INVARIANT: never written after `init`.
    package let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// Maps a file.
    package init(mapping path: String) throws(BundleError) {
        // Opening a pipe must not wait for its other end.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw BundleError(
                BundleCode.unreadable, "the bundle cannot be read", hint: "check that it exists, and its permissions")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw BundleError(
                BundleCode.unreadable, "a bundle is read from a file, not from a folder, pipe or device",
                hint: "write it to a file first")
        }
        let count = Int(status.st_size)
        guard count > 0, let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw BundleError(BundleCode.truncated, "the bundle is empty", hint: "compile the rules again")
        }
        bytes = UnsafeRawBufferPointer(start: start, count: count)
        isMapped = true
    }

    /// Copies bytes, to where numbers may lie.
    package init(copying bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(1, bytes.count), alignment: BundleFormat.alignment)
        copy.copyBytes(from: bytes)
        self.bytes = UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])
        isMapped = false
    }

    deinit {
        let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
        if isMapped { munmap(start, bytes.count) } else { start?.deallocate() }
    }

    /// Whether a path is taken for a bundle's: its file begins as one, or it says so by its name.
    package static func isBundle(_ path: String) -> Bool { path.hasSuffix(".scbundle") || holdsBundle(path) }

    /// Whether a file begins as a bundle does; false for anything that cannot be read.
    package static func holdsBundle(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        var start = [UInt8](repeating: 0, count: BundleFormat.magic.count)
        let count = start.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        return count == start.count && start == BundleFormat.magic
    }

    /// The SHA-256 of the first bytes. What was read of a mapped file is given back as it goes, as most of it is not needed again.
    package func digest(of count: Int) -> [UInt8] {
        var hash = SHA256()
        let step = 1 << 22
        for start in stride(from: 0, to: count, by: step) {
            let part = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + step, count)])
            hash.update(part)
            if isMapped { madvise(UnsafeMutableRawPointer(mutating: part.baseAddress), part.count, MADV_DONTNEED) }
        }
        return hash.finish()
    }
}
