#if canImport(Glibc)
    package import Glibc
#else
    package import Darwin
#endif

/// What the system knows of a file.
package struct FileStatus {
    private let status: stat

    /// A file with a path, to which links lead; nil where there is none.
    package init?(path: String) {
        var status = stat()
        guard path.isPath, stat(path, &status) == 0 else { return nil }
        self.status = status
    }

    /// A file that is open.
    package init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.status = status
    }

    /// Whether it is a file as on a disk, and no folder, pipe or device.
    package var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }
    package var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }
    /// The number of bytes; for regular files only.
    package var size: Int { Int(status.st_size) }
    /// Whether it is a file that holds something: writing into it may lose what it holds.
    package var holdsBytes: Bool { isRegular && size > 0 }
    /// Who may read, write and run it.
    package var permissions: mode_t { status.st_mode & 0o7777 }

    /// Whether both are one file, whatever its names.
    package func isSameFile(as other: FileStatus) -> Bool {
        status.st_dev == other.status.st_dev && status.st_ino == other.status.st_ino
    }

    /// What changes when the file does.
    package var mark: FileMark { FileMark(status) }
}

/// What tells a file from what it was before: another file in its place, other bytes, other permissions.
package struct FileMark: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    /// Seconds and nanoseconds.
    private let written: [Int]
    private let changed: [Int]

    fileprivate init(_ status: stat) {
        (device, inode) = (UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino))
        size = Int64(status.st_size)
        #if canImport(Darwin)
            let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (written, changed) = (status.st_mtim, status.st_ctim)
        #endif
        self.written = [Int(written.tv_sec), Int(written.tv_nsec)]
        self.changed = [Int(changed.tv_sec), Int(changed.tv_nsec)]
    }
}
