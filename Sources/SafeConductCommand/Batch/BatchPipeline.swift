import Dispatch
import RulebookLoading
import SafeConduct
import Threads

/// Reads pieces of lines, answers them on several threads, and writes the answers in the order of the pieces, each as soon as its turn comes.
///
/// Only so many bytes are under way that memory does not grow with the input, nor with what short requests are answered at length, nor with a reader who
/// takes his time.
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

        var isOver: Bool { isStopped || isClosed || failure != nil }
    }

    /// So many bytes of answers are made before they are written, or given to those that wait.
    private static let stretch = 256 << 10

    let batch: Batch
    /// What makes rows of answers; nil: they are lines.
    let table: AnswerRows?
    let output: BatchOutput
    let jobs: Int
    /// How many bytes of requests and answers may be under way; those of the piece whose turn it is do not count.
    let mostBytes: Int
    let maxErrors: Int?
    let progress: BatchProgress?

    /// Answers the rest of the input.
    ///
    /// - Parameter earlier: what an earlier run has done of it.
    func run(_ input: inout LineInput, after earlier: EarlierAnswers) throws -> Outcome {
        let turns = BatchTurns(
            output: output, maxErrors: maxErrors, mostBytes: mostBytes, earlier: earlier, position: input.position,
            progress: progress)
        try answer(&input, turns)
        let outcome = turns.finish()
        if let failure = outcome.failure { throw LineInput.failure(failure) }
        return outcome
    }

    /// Hands the pieces to as many threads as there are to be had; where there are none, they are answered here.
    private func answer(_ input: inout LineInput, _ turns: BatchTurns) throws {
        let pieces = PieceQueue(longest: jobs)
        // More than there are cores answer nothing sooner, and each takes memory for its stack.
        let threads = WorkerThreads(min(jobs, WorkerThreads.cores)) {
            while let (piece, index) = pieces.take() { answer(piece, index, turns) }
        }
        defer {
            pieces.end()
            threads.join()
        }
        var index = 0
        while !turns.isOver, let piece = try input.next() {
            turns.begin(piece.bytes.count)
            if threads.count > 0 { pieces.add(piece, index) } else { answer(piece, index, turns) }
            index += 1
        }
    }

    /// Answers a piece, one stretch after the other.
    private func answer(_ piece: LineInput.Piece, _ index: Int, _ turns: BatchTurns) {
        var (place, line) = (0, piece.firstLine)
        var known = KnownReports()
        while place < piece.bytes.count {
            let answers = batch.answer(
                lines: piece.bytes, from: &place, firstLine: line, upTo: Self.stretch, knowing: &known, as: table)
            guard turns.take(answers, firstLine: line, of: index) else { break }
            line += answers.lengths.count
        }
        turns.end(index, piece)
    }
}
