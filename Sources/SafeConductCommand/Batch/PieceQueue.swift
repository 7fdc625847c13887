import Dispatch
import Synchronization

/// The pieces that were read and that no thread has taken yet, in their order.
///
/// A class, because threads share it.
final class PieceQueue: Sendable {
    private let pieces = Mutex<[(piece: LineInput.Piece, index: Int)]>([])
    /// Counts the pieces, and at the end one more.
    private let filled = DispatchSemaphore(value: 0)
    private let free: DispatchSemaphore

    /// - Parameter longest: so many pieces may wait.
    init(longest: Int) { free = DispatchSemaphore(value: longest) }

    /// Adds a piece as soon as there is room.
    func add(_ piece: LineInput.Piece, _ index: Int) {
        free.wait()
        pieces.withLock { $0.append((piece, index)) }
        filled.signal()
    }

    /// Takes the first piece, waiting for one; nil after the last.
    func take() -> (piece: LineInput.Piece, index: Int)? {
        filled.wait()
        let first = pieces.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        // What says the end to one thread has to say it to the others, too.
        if first == nil { filled.signal() } else { free.signal() }
        return first
    }

    /// Says that no piece follows.
    func end() { filled.signal() }
}
