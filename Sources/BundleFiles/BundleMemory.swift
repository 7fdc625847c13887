import AdvisoryModel
import SystemFiles

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of a bundle: a file that is mapped, so that only what is looked at is read, or memory of our own.
///
/// A mapped file must not be changed in place; `safe-conduct compile` puts a new one into the place of the old.
package final class BundleMemory: @unchecked Sendable {
    private enum Kind {
        case mapped, pages, allocated
    }

    // INVARIANT: never written after `init`.
    package let bytes: UnsafeRawBufferPointer
    private let kind: Kind

    /// A smaller file is always copied, which takes no longer than mapping it.
    package static let leastMapped = 1 << 20

    /// Opens a file.
    ///
    /// - Parameter isCopied: whether a file of any size is read into memory of its own, so that what is written into it later, or cut off, is not seen.
    package init(_ path: String, isCopied: Bool) throws(BundleError) {
        let (descriptor, count) = try Self.open(path)
        defer { close(descriptor) }
        let isCopied = isCopied || count < Self.leastMapped
        bytes = try isCopied ? Self.copy(of: descriptor, count) : Self.map(descriptor, count)
        kind = isCopied ? .pages : .mapped
    }

    private static func map(_ descriptor: Int32, _ count: Int) throws(BundleError) -> UnsafeRawBufferPointer {
        guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw unreadable("the bundle cannot be read", "check its file system")
        }
        return UnsafeRawBufferPointer(start: start, count: count)
    }

    private static func copy(of descriptor: Int32, _ size: Int) throws(BundleError) -> UnsafeRawBufferPointer {
        let head = beginning(of: descriptor)
        // Of a file that is no bundle, or of another length than it says, no more is read than shows it.
        let count =
            BundleSections.says(head, ofSize: size)
            ? size : min(size, BundleFormat.Header.size + BundleFormat.digestSize)
        let flags = MAP_PRIVATE | MAP_ANONYMOUS
        guard let start = mmap(nil, count, PROT_READ | PROT_WRITE, flags, -1, 0), start != MAP_FAILED else {
            throw unreadable("there is not enough memory for the bundle", "it has \(count) bytes")
        }
        var filled = 0
        while filled < count {
            let read = pread(descriptor, start + filled, count - filled, off_t(filled))
            if read < 0, errno == EINTR { continue }
            guard read > 0 else { break }
            filled += read
        }
        // It was cut while it was read; what is missing is no part of a bundle whose checksum is right.
        guard filled == count else {
            munmap(start, count)
            throw unreadable("the bundle changes while it is read", replaceHint)
        }
        return UnsafeRawBufferPointer(start: start, count: count)
    }

    /// Copies bytes, to where numbers may lie.
    package init(copying bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(1, bytes.count), alignment: BundleFormat.alignment)
        copy.copyBytes(from: bytes)
        self.bytes = UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])
        kind = .allocated
    }

    deinit {
        let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
        if kind == .allocated { start?.deallocate() } else { munmap(start, bytes.count) }
    }

    private static let replaceHint = "put a new bundle into its place whole: write beside it, then `mv`"

    private static func unreadable(_ message: String, _ hint: String) -> BundleError {
        BundleError(BundleCode.unreadable, message, hint: hint)
    }

    /// Opens a file that is not empty.
    private static func open(_ path: String) throws(BundleError) -> (descriptor: Int32, count: Int) {
        // Opening a pipe must not wait for its other end.
        let descriptor = openForReading(path)
        guard descriptor >= 0 else {
            throw unreadable("the bundle cannot be read", "check that it exists, and its permissions")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw unreadable(
                "a bundle is read from a file, not from a folder, pipe or device", "write it to a file first")
        }
        guard status.st_size > 0 else {
            close(descriptor)
            throw BundleError(BundleCode.truncated, "the bundle is empty", hint: "compile the rules again")
        }
        return (descriptor, Int(status.st_size))
    }

    /// The first bytes of a file, as many as a header has.
    private static func beginning(of descriptor: Int32) -> [UInt8] {
        var start = [UInt8](repeating: 0, count: BundleFormat.Header.size)
        let count = start.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        return Array(start.prefix(max(0, count)))
    }

    /// Whether a path is taken for a bundle's: its file begins as one, or it says so by its name.
    package static func isBundle(_ path: String) -> Bool { path.hasSuffix(".scbundle") || holdsBundle(path) }

    /// Whether a file begins as a bundle does; false for anything that cannot be read.
    package static func holdsBundle(_ path: String) -> Bool {
        let descriptor = openForReading(path)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        return beginning(of: descriptor).starts(with: BundleFormat.magic)
    }

    /// The SHA-256 of the first bytes. What was read of a mapped file is given back as it goes, as most of it is not needed again.
    package func digest(of count: Int) -> [UInt8] {
        var hash = SHA256()
        let step = 1 << 22
        for start in stride(from: 0, to: count, by: step) {
            let part = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + step, count)])
            hash.update(part)
            if kind == .mapped {
                madvise(UnsafeMutableRawPointer(mutating: part.baseAddress), part.count, MADV_DONTNEED)
            }
        }
        return hash.finish()
    }
}

/// The system's `open`, by another name than the method that uses it; below 0 where the file cannot be opened.
private func openForReading(_ path: String) -> Int32 {
    path.isPath ? open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1
}
