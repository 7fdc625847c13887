import Dispatch
import Synchronization
import Threads

/// Runs a server: one thread reads, one works, and this one answers.
package struct ServerLoop: Sendable {
    private enum Event: Sendable {
        case bytes([UInt8]), end
        case done(RulebookJob.Outcome)
    }

    /// What there is to read, waited for; nil at the end.
    private let read: @Sendable () -> [UInt8]?
    /// Writes; false where nobody reads any more.
    private let write: @Sendable ([UInt8]) -> Bool
    /// What is done once there has been nothing to work on for a while.
    private let rest: @Sendable () -> Void

    package init(
        read: @escaping @Sendable () -> [UInt8]?, write: @escaping @Sendable ([UInt8]) -> Bool,
        rest: @escaping @Sendable () -> Void = {}
    ) {
        (self.read, self.write, self.rest) = (read, write, rest)
    }

    private func write(_ messages: [OutgoingMessage]) -> Bool {
        let bytes = messages.flatMap(\.bytes)
        return bytes.isEmpty || write(bytes)
    }

    /// Answers until the client ends it, or is gone; the code with which the process ends.
    package func run(_ settings: ServerSettings) -> Int32 {
        let (events, jobs) = (Queue<Event>(), Queue<RulebookJob>())
        let worker = WorkerThreads(1) {
            while true { for job in jobs.takeAll(orAfter: .milliseconds(500), rest) { events.add(.done(job.run())) } }
        }
        let hasWorker = worker.count > 0
        let reader = WorkerThreads(hasWorker ? 1 : 0) {
            while let bytes = read() { events.add(.bytes(bytes)) }
            events.add(.end)
        }
        var server = LanguageServer(settings)
        var messages = MessageReader()
        while true {
            var isOver = false
            // A system that gives no threads is read from here, and what is to be done is done here.
            let batch = reader.count > 0 ? events.takeAll() : [read().map { .bytes($0) } ?? .end]
            var pieces: [MessageReader.Piece] = []
            for event in batch {
                switch event {
                case .bytes(let bytes):
                    messages.append(bytes)
                    while let piece = messages.next() { pieces.append(piece) }
                case .done(let outcome):
                    // What came before it has not been seen by it.
                    server.receive(pieces)
                    pieces = []
                    server.finish(outcome)
                case .end: isOver = true
                }
            }
            server.receive(pieces)
            // What can be told at once does not wait for the start of what takes longer.
            server.sayAtOnce()
            if !write(server.takeOutgoing()) { return 1 }
            while server.exitCode == nil, let job = server.nextJob() {
                if reader.count > 0 { jobs.add(job) } else { server.finish(job.run()) }
            }
            if !write(server.takeOutgoing()) { return 1 }
            if let code = server.exitCode { return code }
            if isOver { return server.isShutDown ? 0 : 1 }
        }
    }

    /// What one thread leaves for another; a class, because they share it.
    private final class Queue<Element: Sendable>: Sendable {
        private let elements = Mutex<[Element]>([])
        private let filled = DispatchSemaphore(value: 0)

        func add(_ element: Element) {
            elements.withLock { $0.append(element) }
            filled.signal()
        }

        /// Everything that is there, at least one element, which is waited for.
        ///
        /// - Parameter rest: done once if there is none for some time.
        func takeAll(orAfter time: DispatchTimeInterval = .never, _ rest: () -> Void = {}) -> [Element] {
            var hasRested = false
            while true {
                if filled.wait(timeout: hasRested ? .distantFuture : .now() + time) == .timedOut {
                    hasRested = true
                    rest()
                    continue
                }
                let all = elements.withLock { elements in
                    defer { elements = [] }
                    return elements
                }
                // What was taken together was counted one by one.
                if !all.isEmpty { return all }
            }
        }
    }
}
