import Dispatch
import Foundation
import SafeConduct
import Synchronization

/// Reads pieces of lines, answers them on several threads, and writes the answers in the order of the pieces.
///
/// Only so many pieces are under way that memory does not grow with the input.
struct BatchPipeline: Sendable {
    /// The result of a run.
    struct Outcome: Sendable {
        var lines = 0
        var errors = 0
        /// The number of the first line that is an error.
        var firstError = 0
        /// Whether there were more errors than allowed.
        var isStopped = false
        var failure: String?
        var isClosed = false
    }

    /// Answers that wait for those before them, and what is known so far.
    private struct State: Sendable {
        var waiting: [Int: (answers: Batch.Answers, firstLine: Int, bytes: Int)] = [:]
        var nextPiece = 0
        var outcome = Outcome()
        var progress: BatchProgress?
        var bytes = 0
    }

    let batch: Batch
    let output: BatchOutput
    let jobs: Int
    let maxErrors: Int?
    let progress: BatchProgress?

    /// The cores of this machine.
    static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

    func run(_ input: inout LineInput) throws -> Outcome {
        var begin = State()
        begin.progress = progress
        begin.bytes = input.position
        let state = Mutex(begin)
        let shared = Shared(state: state)
        let slots = DispatchSemaphore(value: 2 * jobs)
        let threads = DispatchSemaphore(value: jobs)
        let group = DispatchGroup()
        let queue = DispatchQueue(label: "batch", attributes: .concurrent)
        let writer = DispatchQueue(label: "batch.output")
        var number = 0
        while !shared.isDone, let piece = try input.next() {
            slots.wait()
            threads.wait()
            let index = number
            number += 1
            queue.async(group: group) {
                let answers = batch.answer(lines: piece.bytes, firstLine: piece.firstLine)
                threads.signal()
                writer.async(group: group) {
                    write(index, answers, piece.firstLine, piece.bytes.count, shared) { slots.signal() }
                }
            }
        }
        group.wait()
        let outcome = shared.state.withLock { state in
            state.progress?.clear()
            return state.outcome
        }
        if let failure = outcome.failure { throw LineInput.failure(failure) }
        return outcome
    }

    /// What the threads share.
    private final class Shared: Sendable {
        let state: Mutex<State>

        init(state: consuming Mutex<State>) { self.state = state }

        var isDone: Bool {
            state.withLock { $0.outcome.isStopped || $0.outcome.isClosed || $0.outcome.failure != nil }
        }
    }

    /// Takes the answers of a piece, and writes all whose turn has come.
    private func write(
        _ index: Int, _ answers: Batch.Answers, _ firstLine: Int, _ bytes: Int, _ shared: Shared, written: () -> Void
    ) {
        shared.state.withLock { state in
            state.waiting[index] = (answers, firstLine, bytes)
            while let next = state.waiting.removeValue(forKey: state.nextPiece) {
                state.nextPiece += 1
                written()
                let isOver = state.outcome.isStopped || state.outcome.isClosed || state.outcome.failure != nil
                if !isOver { write(next.answers, next.firstLine, &state) }
                state.bytes += next.bytes
                state.progress?.show(lines: state.outcome.lines, bytes: state.bytes)
            }
        }
    }

    private func write(_ answers: Batch.Answers, _ firstLine: Int, _ state: inout State) {
        var lines = answers.lengths.count
        if let first = answers.errors.first, state.outcome.errors == 0 { state.outcome.firstError = firstLine + first }
        state.outcome.errors += answers.errors.count
        if let maxErrors, state.outcome.errors > maxErrors {
            // The error that is one too many is still written, so that it can be read; nothing after it is.
            let surplus = state.outcome.errors - maxErrors - 1
            lines = answers.errors[answers.errors.count - 1 - surplus] + 1
            state.outcome.errors = maxErrors + 1
            state.outcome.isStopped = true
        }
        let end = answers.lengths[..<lines].reduce(0, +)
        do throws(SystemError) {
            try output.write(answers.bytes[..<end])
            state.outcome.lines += lines
        } catch {
            state.outcome.failure = output.failure(error)
            state.outcome.isClosed = true
        }
    }
}
