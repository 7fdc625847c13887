import SafeConduct
import SourceDiagnostics
import YAMLTree
import SystemFiles

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where reports go: standard output, or a file that this process has for itself while it writes, and that an interrupted run may have begun.
struct BatchOutput: Sendable {
    private let file: OpenFile
    private let name: String
    /// The file's path where it is one that can be gone on with: no standard output, pipe or device.
    private let path: String?
    /// What makes rows of answers; nil: they are lines.
    private let table: AnswerRows?

    /// - Parameters:
    ///   - input: the requests; a file cannot be answered into itself.
    ///   - own: what else is read, and never written into.
    ///   - table: what makes rows of answers; nil: they are lines.
    init(path: String?, isResumed: Bool, input: LineInput, own: OwnFiles, table: AnswerRows? = nil) throws {
        self.table = table
        name = path ?? "<stdout>"
        let before = path.map { FileStatus(path: $0) } ?? OpenFile.standardOutput.status
        if input.isSameFile(as: before), path != nil || before?.holdsBytes == true {
            throw LineInput.failure(
                path == nil ? "standard output goes to the file of requests" : "`\(name)` holds the requests",
                hint: path == nil ? "send it to another file" : "name another file with --output")
        }
        guard let path else {
            (file, self.path) = (.standardOutput, nil)
            return
        }
        let isFile = before?.isRegular ?? true
        if !isFile, isResumed {
            throw LineInput.failure(
                "`\(path)` is no file, and only a file can be gone on with", hint: "leave out --resume")
        }
        if let own = own.file(that: before) {
            throw LineInput.failure(
                "`\(path)` is `\(own)`, from which the rulebook is read", hint: "name another file with --output")
        }
        do {
            file = try OpenFile(path, for: isFile ? .updating : .writing)
        } catch {
            throw LineInput.failure("`\(path)` cannot be written: \(error)")
        }
        self.path = isFile ? path : nil
        if isFile { try claim(path) }
    }

    /// Takes the file for this process, and makes sure that nothing but answers is lost when it is written over.
    private func claim(_ path: String) throws {
        guard file.lock() else {
            throw LineInput.failure(
                "`\(path)` is being written by another run", hint: "wait for its end, or name another file")
        }
        let isRecorded = try record(beside: path) != nil
        guard try holdsOnlyAnswers(isRecorded: isRecorded) else {
            throw LineInput.failure(
                "there is already a file `\(path)`, and it does not hold answers",
                hint: "name another file with --output, or remove this one first")
        }
    }

    /// Whether the file is empty, or begins as what `batch` writes does.
    ///
    /// - Parameter isRecorded: whether there is a record beside it. Without one, a line that may be a request as well is no answer.
    private func holdsOnlyAnswers(isRecorded: Bool) throws -> Bool {
        var beginning: [UInt8] = []
        do {
            while beginning.count < 1 << 20, !beginning.contains(UInt8(ascii: "\n")),
                try file.read(1 << 16, into: &beginning) > 0
            {}
            try file.seek(to: 0)
        } catch {
            throw LineInput.failure("`\(name)` cannot be read: \(error)")
        }
        let line = beginning.prefix { $0 != UInt8(ascii: "\n") }
        if let table { return isRecorded || line.count <= table.header.count && table.header.starts(with: line) }
        guard let root = JSONReader.read(SourceFile(path: "", bytes: Array(line))).root else {
            return line.count == beginning.count && Self.mayBeginAnswer(line)
        }
        guard root.kind == .mapping else { return false }
        let keys = root.entries.map(\.key.text)
        // A file of rules may begin with `{"sources": {…}}`, too; only answers say of each whether it is stale.
        let sources = root["sources"]?.entries ?? []
        return keys.allSatisfy(ReportKeys.isOfAnswers)
            && (isRecorded || keys.isEmpty || !keys.allSatisfy(ReportKeys.isOfRequests))
            && sources.allSatisfy { $0.value.kind == .mapping && $0.value["stale"] != nil }
    }

    /// Whether a line that was cut off may be the beginning of an answer: as far as it goes, by its first key.
    private static func mayBeginAnswer(_ line: ArraySlice<UInt8>) -> Bool {
        let opening = Array("{\"".utf8)
        guard line.starts(with: opening) else { return opening.starts(with: line) }
        let rest = line.dropFirst(opening.count)
        let key = String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        return key.utf8.count < rest.count ? ReportKeys.isOfAnswers(key) : ReportKeys.mayBeginAnswer(key)
    }

    /// Finds out what an earlier run has left, and of what it was made; nothing where a new one begins.
    func earlier(isResumed: Bool) throws -> (answers: EarlierAnswers, record: RunRecord?) {
        guard let path, isResumed else { return (EarlierAnswers(), nil) }
        let answers: EarlierAnswers
        do {
            answers = try EarlierAnswers(file, isTable: table != nil)
        } catch {
            throw LineInput.failure("`\(path)` cannot be gone on with: \(error)")
        }
        return (answers, answers.lines > 0 ? try record(beside: path) : nil)
    }

    /// The record beside the file; nil where there is none, as beside a copy. Any other file of that name is left alone.
    private func record(beside path: String) throws -> RunRecord? {
        let path = RunRecord.path(for: path)
        guard let status = FileStatus(path: path) else { return nil }
        if status.isRegular, let record = RunRecord(path: path) { return record }
        throw LineInput.failure(
            "there is already a file `\(path)`, and it does not say of what answers are made",
            hint: "name another file with --output, or remove this one first")
    }

    /// Cuts what is not kept of an earlier run, and says beside the file of what its answers are made; nil: that is said already.
    func begin(after answers: EarlierAnswers, record: RunRecord?) throws {
        guard let path else { return }
        do {
            try file.truncate(to: answers.length)
            try file.seek(to: answers.length)
        } catch {
            throw LineInput.failure("`\(path)` cannot be written: \(error)")
        }
        guard let record else { return }
        do {
            try WholeFile.replace(RunRecord.path(for: path), by: record.json)
        } catch {
            throw LineInput.failure("`\(RunRecord.path(for: path))` cannot be written: \(error)")
        }
    }

    /// Writes everything.
    func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) { try file.write(bytes) }

    /// Closes a file after its last answer.
    func finish() throws {
        guard path != nil else { return }
        do {
            try file.finish()
        } catch {
            throw LineInput.failure("`\(name)` cannot be written: \(error)")
        }
    }

    /// What to say where writing failed; nil where the reader has simply stopped.
    func failure(_ error: SystemError) -> String? {
        error.isClosedPipe ? nil : "`\(name)` cannot be written: \(error)"
    }
}
