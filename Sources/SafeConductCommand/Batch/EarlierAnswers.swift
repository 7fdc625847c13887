import SafeConduct
import SystemFiles

/// What a file holds of the answers of an earlier run, which may have ended anywhere.
struct EarlierAnswers {
    /// How many whole lines are kept.
    private(set) var lines = 0
    /// How many of them are errors, and the number of the first.
    private(set) var errors = 0
    private(set) var firstError = 0
    /// Where the last lines that are kept begin, and where the last one ends.
    private var ends = [0]
    /// The last of the lines, at most `checked`.
    private(set) var last: [UInt8] = []

    /// So many lines are answered again, and compared.
    static let checked = 32

    private static let errorStart = Array("{\"schema\":\"\(Batch.errorSchema)\"".utf8)

    /// Where what is kept ends.
    var length: Int { ends.last ?? 0 }

    init() {}

    /// Reads a file of answers from its beginning.
    ///
    /// - Parameter isTable: whether it is a table, whose first row names the columns and whose last cell says what is wrong with a row.
    ///
    /// An incomplete last line is not kept. Nor is a last line that is an error: its request may have been half written when it was read.
    init(_ file: OpenFile, isTable: Bool) throws(SystemError) {
        var buffer: [UInt8] = []
        var position = 0
        var beginning: [UInt8] = []
        var isLastError = false
        var ending: UInt8?
        while try file.read(1 << 20, into: &buffer) > 0 {
            var start = 0
            while start < buffer.count {
                let newline = buffer[start...].firstIndex(of: UInt8(ascii: "\n"))
                let lineEnd = newline ?? buffer.count
                beginning += buffer[start..<lineEnd].prefix(Self.errorStart.count - beginning.count)
                if lineEnd > start { ending = buffer[lineEnd - 1] }
                start = lineEnd + 1
                guard newline != nil else { break }
                isLastError =
                    isTable ? lines > 0 && ending != UInt8(ascii: ",") : beginning == Self.errorStart
                ending = nil
                add(position + start, isError: isLastError)
                beginning.removeAll(keepingCapacity: true)
            }
            position += buffer.count
            buffer.removeAll(keepingCapacity: true)
        }
        if isLastError { dropLast() }
        let first = max(0, ends.count - 1 - Self.checked)
        try file.seek(to: ends[first])
        while last.count < length - ends[first], try file.read(length - ends[first] - last.count, into: &last) > 0 {}
    }

    private mutating func add(_ end: Int, isError: Bool) {
        lines += 1
        if isError {
            if errors == 0 { firstError = lines }
            errors += 1
        }
        ends.append(end)
        // Those that are asked for, and one that may be dropped.
        if ends.count > 2 * Self.checked + 2 { ends.removeFirst(Self.checked) }
    }

    private mutating func dropLast() {
        lines -= 1
        errors -= 1
        ends.removeLast()
    }
}
