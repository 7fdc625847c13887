import Dispatch
import SafeConduct
import Synchronization
import SystemFiles

/// Brings what several threads answer into the order of the input.
///
/// A class, because the threads share it. The piece whose turn it is is written as it is answered; the answers of later ones wait, and where too much
/// waits, so do the threads that make more.
final class BatchTurns: Sendable {
    /// The answers of a piece whose turn has not come.
    private struct Waiting: Sendable {
        var stretches: [(answers: Batch.Answers, firstLine: Int)] = []
        /// How many bytes of the input it is; nil while more comes of it.
        var length: Int?
    }

    private struct State: Sendable {
        var outcome: BatchPipeline.Outcome
        /// The piece whose turn it is.
        var turn = 0
        var waiting: [Int: Waiting] = [:]
        /// How many pieces were begun and not ended.
        var open = 0
        /// The bytes of requests that were begun and not ended, and of answers that wait.
        var bytes = 0
        /// How far the input is answered.
        var position: Int
        var progress: BatchProgress?
        /// Threads that wait for a turn, or for less to be under way.
        var sleepers: [DispatchSemaphore] = []
    }

    private let output: BatchOutput
    private let maxErrors: Int?
    private let mostBytes: Int
    /// How many lines an earlier run has answered.
    private let linesBefore: Int
    private let state: Mutex<State>

    init(
        output: BatchOutput, maxErrors: Int?, mostBytes: Int, earlier: EarlierAnswers, position: Int,
        progress: BatchProgress?
    ) {
        self.output = output
        self.maxErrors = maxErrors
        self.mostBytes = mostBytes
        linesBefore = earlier.lines
        var outcome = BatchPipeline.Outcome()
        (outcome.lines, outcome.errors, outcome.firstError) = (earlier.lines, earlier.errors, earlier.firstError)
        outcome.isStopped = maxErrors.map { earlier.errors > $0 } ?? false
        state = Mutex(State(outcome: outcome, position: position, progress: progress))
    }

    var isOver: Bool { state.withLock { $0.outcome.isOver } }

    /// Waits until there is room for a piece of that many bytes; there always is for the only one.
    func begin(_ bytes: Int) {
        wait { state in
            guard state.open == 0 || state.bytes + bytes <= mostBytes || state.outcome.isOver else { return false }
            state.open += 1
            state.bytes += bytes
            return true
        }
    }

    /// Takes some answers of a piece, all of them in the order of its lines; false where no more are wanted.
    func take(_ answers: Batch.Answers, firstLine: Int, of piece: Int) -> Bool {
        wait { state in
            if state.outcome.isOver { return true }
            if state.turn == piece {
                write(answers, firstLine, &state)
                return true
            }
            guard state.bytes + answers.bytes.count <= mostBytes else { return false }
            state.bytes += answers.bytes.count
            state.waiting[piece, default: Waiting()].stretches.append((answers, firstLine))
            return true
        }
        return !isOver
    }

    /// Ends a piece; where it was its turn, what waits for it is written.
    func end(_ piece: Int, _ lines: LineInput.Piece) {
        state.withLock { state in
            state.open -= 1
            state.bytes -= lines.bytes.count
            state.waiting[piece, default: Waiting()].length = lines.length
            while let length = state.waiting[state.turn]?.length {
                state.waiting[state.turn] = nil
                state.position += length
                state.progress?.show(lines: state.outcome.lines - linesBefore, bytes: state.position)
                state.turn += 1
                writeWaiting(&state)
            }
            for sleeper in state.sleepers { sleeper.signal() }
            state.sleepers.removeAll(keepingCapacity: true)
        }
    }

    /// What came of it.
    func finish() -> BatchPipeline.Outcome {
        state.withLock { state in
            state.progress?.clear()
            return state.outcome
        }
    }

    /// Writes what waits of the piece whose turn it is.
    private func writeWaiting(_ state: inout State) {
        let stretches = state.waiting[state.turn]?.stretches ?? []
        state.waiting[state.turn]?.stretches = []
        for (answers, firstLine) in stretches {
            state.bytes -= answers.bytes.count
            if !state.outcome.isOver { write(answers, firstLine, &state) }
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

    /// Does something as soon as the state allows it.
    private func wait(_ attempt: (inout State) -> Bool) {
        while true {
            let sleeper = state.withLock { state -> DispatchSemaphore? in
                if attempt(&state) { return nil }
                let sleeper = DispatchSemaphore(value: 0)
                state.sleepers.append(sleeper)
                return sleeper
            }
            guard let sleeper else { return }
            sleeper.wait()
        }
    }
}
