#if canImport(Glibc)
    import Glibc
#endif

/// Memory that the process has, and does not use.
package enum FreeMemory {
    /// Gives it back to the system; does nothing where the C library has no way to do so.
    ///
    /// glibc keeps what was freed for what is asked for next, for good where something small lies behind it. A process that waits has no use for it.
    package static func giveBack() {
        #if canImport(Glibc)
            // Swift's module of glibc leaves out `malloc.h`.
            typealias Trim = @convention(c) (_ kept: Int) -> Int32
            guard let function = dlsym(nil, "malloc_trim") else { return }
            _ = unsafeBitCast(function, to: Trim.self)(0)
        #endif
    }
}
