import Dispatch
import Foundation
import SafeConduct
import Synchronization

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
    let output: BatchOutput
    let jobs: Int
    /// How many bytes of requests and answers may be under way; those of the piece whose turn it is do not count.
    let mostBytes: Int
    let maxErrors: Int?
    let progress: BatchProgress?

    /// The cores of this machine.
    static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

    /// Answers the rest of the input.
    ///
    /// - Parameter earlier: what an earlier run has done of it.
    func run(_ input: inout LineInput, after earlier: EarlierAnswers) throws -> Outcome {
        let turns = BatchTurns(
            output: output, maxErrors: maxErrors, mostBytes: mostBytes, earlier: earlier, position: input.position,
            progress: progress)
        let threads = DispatchSemaphore(value: jobs)
        let group = DispatchGroup()
        let queue = DispatchQueue(label: "batch", attributes: .concurrent)
        var number = 0
        while !turns.isOver, let piece = try input.next() {
            turns.begin(piece.bytes.count)
            threads.wait()
            let index = number
            number += 1
            queue.async(group: group) {
                answer(piece, index, turns)
                threads.signal()
            }
        }
        group.wait()
        let outcome = turns.finish()
        if let failure = outcome.failure { throw LineInput.failure(failure) }
        return outcome
    }

    /// Answers a piece, one stretch after the other.
    private func answer(_ piece: LineInput.Piece, _ index: Int, _ turns: BatchTurns) {
        var (place, line) = (0, piece.firstLine)
        var known = KnownReports()
        while place < piece.bytes.count {
            let answers = batch.answer(
                lines: piece.bytes, from: &place, firstLine: line, upTo: Self.stretch, knowing: &known)
            guard turns.take(answers, firstLine: line, of: index) else { break }
            line += answers.lengths.count
        }
        turns.end(index, piece)
    }
}
