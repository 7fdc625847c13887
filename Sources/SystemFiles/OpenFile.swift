#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The calls of the system, by names that the methods below do not hide.
private let closeDescriptor: @Sendable (Int32) -> Int32 = close
private let readDescriptor: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = read
private let writeDescriptor: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = write

/// A file, pipe or terminal that is open: the one place where bytes are read and written.
package struct OpenFile: Sendable {
    /// What a file is opened for.
    package enum Access {
        case reading
        /// A file that exists.
        case writing
        /// A file that must not exist yet.
        case creating
        /// Reading and writing a file that is made where there is none.
        case updating

        fileprivate var flags: Int32 {
            switch self {
            case .reading: O_RDONLY
            case .writing: O_WRONLY
            case .creating: O_WRONLY | O_CREAT | O_EXCL
            case .updating: O_RDWR | O_CREAT
            }
        }
    }

    package static let standardInput = OpenFile(descriptor: STDIN_FILENO)
    package static let standardOutput = OpenFile(descriptor: STDOUT_FILENO)
    package static let standardError = OpenFile(descriptor: STDERR_FILENO)

    /// Takes the places of standard streams that whoever started the program has closed, so that no file that is opened later is taken for one: what is
    /// read there is refused as before, and so is what is written.
    package static func keepStandardPlaces() {
        for (place, access) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
        where fcntl(place, F_GETFD) < 0 {
            // The first place that is free is this one.
            _ = open("/dev/null", access)
        }
    }

    private let descriptor: Int32

    private init(descriptor: Int32) { self.descriptor = descriptor }

    package init(_ path: String, for access: Access) throws(SystemError) {
        guard path.isPath else { throw .noSuchFile }
        descriptor = open(path, access.flags | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw .last }
    }

    package func close() { _ = closeDescriptor(descriptor) }

    /// Closes a file that was written to: some systems say only then that there was no room.
    package func finish() throws(SystemError) {
        if closeDescriptor(descriptor) != 0 { throw .last }
    }

    /// Takes the file for this process, until it ends; false where another one has it. Where files cannot be locked, nobody has it.
    package func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 || !SystemError.last.isBusy }

    /// Whether reading would not have to wait.
    package var isReady: Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) > 0
    }

    /// Nil where the system does not say.
    package var status: FileStatus? { FileStatus(descriptor: descriptor) }

    package var isTerminal: Bool { isatty(descriptor) == 1 }

    /// The columns of a terminal; nil where it is none, or does not know.
    package var columns: Int? {
        var size = winsize()
        guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Reads what there is, adds it to `bytes`, and returns how much it was: at most `count` bytes, none at the end.
    package func read(_ count: Int, into bytes: inout [UInt8]) throws(SystemError) -> Int {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: count))
        while true {
            let read = bytes.withUnsafeMutableBytes {
                readDescriptor(descriptor, $0.baseAddress.map { $0 + start }, count)
            }
            if read >= 0 {
                bytes.removeLast(count - read)
                return read
            }
            let error = SystemError.last
            guard error.isInterruption else {
                bytes.removeLast(count)
                throw error
            }
        }
    }

    /// Reads all there is; nil where that is more than `most` bytes.
    ///
    /// What the system says of the size is not relied on: a device has none, and need not have an end.
    package func readWhole(atMost most: Int) throws(SystemError) -> [UInt8]? {
        var bytes: [UInt8] = []
        let size = min(max(status?.size ?? 0, 0), most)
        bytes.reserveCapacity(size + 1)
        // One byte more than there should be tells that there are no more.
        while try read(bytes.count <= size ? size + 1 - bytes.count : 1 << 16, into: &bytes) > 0 {
            if bytes.count > most { return nil }
        }
        return bytes
    }

    /// Writes all bytes.
    package func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
        var rest = bytes
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { writeDescriptor(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else {
                let error = SystemError.last
                guard written < 0, error.isInterruption else { throw error }
            }
        }
    }

    /// Cuts everything after the first bytes.
    package func truncate(to count: Int) throws(SystemError) {
        if ftruncate(descriptor, off_t(count)) != 0 { throw .last }
    }

    /// Goes to a place from where reading and writing go on.
    package func seek(to offset: Int) throws(SystemError) {
        if lseek(descriptor, off_t(offset), SEEK_SET) < 0 { throw .last }
    }

    /// Waits until everything is on the disk; there is nothing to wait for where it is a pipe or a terminal.
    package func synchronize() throws(SystemError) {
        guard fsync(descriptor) != 0 else { return }
        let error = SystemError.last
        if !error.isNotSupported { throw error }
    }
}
