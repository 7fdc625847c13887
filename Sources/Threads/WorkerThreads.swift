#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Threads that help the one that asks for them.
///
/// A system may give none, or fewer than are asked for, where a limit is reached; Dispatch waits for ever there. How many there are is said, so that the
/// work can be done without them.
package struct WorkerThreads: Sendable {
    /// What a thread is handed: an object, because its address is all that the system passes on.
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private nonisolated(unsafe) var handles: [pthread_t] = []

    /// How many threads there are.
    package var count: Int { handles.count }

    /// How many threads can work at one time on this machine.
    package static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Starts threads of which each does the work once, at most so many.
    package init(_ most: Int, work body: @escaping @Sendable () -> Void) {
        for _ in 0..<max(0, most) {
            guard let thread = Self.start(Work(body)) else { return }
            handles.append(thread)
        }
    }

    /// Waits until all have done their work.
    package func join() {
        for handle in handles { pthread_join(handle, nil) }
    }

    /// Nil where the system gives no thread.
    private static func start(_ work: Work) -> pthread_t? {
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let handed = Unmanaged.passRetained(work)
        let isStarted =
            pthread_create(
                &thread, nil,
                { handed in
                    let work: UnsafeMutableRawPointer? = handed
                    work.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body() }
                    return nil
                }, handed.toOpaque()) == 0
        if !isStarted { handed.release() }
        return isStarted ? thread : nil
    }
}
