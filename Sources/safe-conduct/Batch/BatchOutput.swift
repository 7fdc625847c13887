#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where reports go: standard output, or a file that an interrupted run may have begun.
struct BatchOutput: Sendable {
    private let descriptor: Int32
    private let name: String
    /// How many whole lines the file holds already.
    let completeLines: Int

    /// - Parameter input: what is read; a file cannot be answered into itself.
    init(path: String?, resuming: Bool, input: LineInput) throws {
        name = path ?? "<stdout>"
        guard let path else {
            (descriptor, completeLines) = (STDOUT_FILENO, 0)
            return
        }
        descriptor = open(path, O_RDWR | O_CREAT, 0o644)
        guard descriptor >= 0 else {
            throw LineInput.failure("`\(path)` cannot be written: \(String(cString: strerror(errno)))")
        }
        if input.isSameFile(as: descriptor) {
            throw LineInput.failure("`\(path)` holds the requests: name another file with --output")
        }
        // Devices and pipes cannot be emptied, and need not be.
        if !resuming { _ = ftruncate(descriptor, 0) }
        completeLines = resuming ? try Self.cutTornLine(descriptor, path) : 0
    }

    /// Counts the whole lines of a file, cuts what is behind them, and goes there.
    private static func cutTornLine(_ descriptor: Int32, _ path: String) throws -> Int {
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var (lines, end, position) = (0, 0, 0)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw LineInput.failure("`\(path)` cannot be read: \(String(cString: strerror(errno)))")
            }
            if count == 0 { break }
            for index in 0..<count where buffer[index] == UInt8(ascii: "\n") {
                lines += 1
                end = position + index + 1
            }
            position += count
        }
        guard ftruncate(descriptor, off_t(end)) == 0, lseek(descriptor, off_t(end), SEEK_SET) >= 0 else {
            throw LineInput.failure("`\(path)` cannot be cut: \(String(cString: strerror(errno)))")
        }
        return lines
    }

    /// Writes everything; false when nobody reads any more or nothing can be written.
    func write(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let base = UnsafeRawBufferPointer(rebasing: rest).baseAddress
                #if canImport(Glibc)
                    let count = Glibc.write(descriptor, base, rest.count)
                #else
                    let count = Darwin.write(descriptor, base, rest.count)
                #endif
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }

    /// What to say where writing failed; nil where whoever read has simply had enough.
    var failure: String? {
        errno == EPIPE ? nil : "`\(name)` cannot be written: \(String(cString: strerror(errno)))"
    }
}
