/// Where reports go: standard output, or a file that an interrupted run may have begun.
struct BatchOutput: Sendable {
    private let file: OpenFile
    private let name: String
    /// How many whole lines the file holds already.
    let completeLines: Int

    /// - Parameter input: what is read; a file cannot be answered into itself.
    init(path: String?, resuming: Bool, input: LineInput) throws {
        name = path ?? "<stdout>"
        guard let path else {
            (file, completeLines) = (.standardOutput, 0)
            return
        }
        do {
            file = try OpenFile(path, for: .updating)
        } catch {
            throw LineInput.failure("`\(path)` cannot be written: \(error)")
        }
        if input.isSameFile(as: file) {
            throw LineInput.failure("`\(path)` holds the requests", hint: "name another file with --output")
        }
        // Devices and pipes cannot be emptied, and need not be.
        if !resuming { try? file.truncate(to: 0) }
        completeLines = resuming ? try Self.cutTornLine(file, path) : 0
    }

    /// Counts the whole lines of a file, cuts what follows them, and goes there.
    private static func cutTornLine(_ file: OpenFile, _ path: String) throws -> Int {
        var buffer: [UInt8] = []
        var (lines, end, position) = (0, 0, 0)
        do {
            while try file.read(1 << 20, into: &buffer) > 0 {
                for (index, byte) in buffer.enumerated() where byte == UInt8(ascii: "\n") {
                    lines += 1
                    end = position + index + 1
                }
                position += buffer.count
                buffer.removeAll(keepingCapacity: true)
            }
        } catch {
            throw LineInput.failure("`\(path)` cannot be read: \(error)")
        }
        do {
            try file.truncate(to: end)
            try file.seek(to: end)
        } catch {
            throw LineInput.failure("`\(path)` cannot be cut: \(error)")
        }
        return lines
    }

    /// Writes everything.
    func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) { try file.write(bytes) }

    /// What to say where writing failed; nil where the reader has simply stopped.
    func failure(_ error: SystemError) -> String? {
        error.isClosedPipe ? nil : "`\(name)` cannot be written: \(error)"
    }
}
