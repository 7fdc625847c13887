#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the system says of a call that failed.
package struct SystemError: Error, CustomStringConvertible {
    private let number: Int32

    /// The error of the call before this one.
    package static var last: SystemError { SystemError(number: errno) }

    /// There is no file of that name.
    package static var noSuchFile: SystemError { SystemError(number: ENOENT) }

    /// Whether there is no file of that name.
    package var isNoSuchFile: Bool { number == ENOENT }
    /// Whether the reader of a pipe has had enough.
    package var isClosedPipe: Bool { number == EPIPE }
    /// Whether a call was interrupted, so that it is made again.
    package var isInterruption: Bool { number == EINTR }
    /// Whether another process has locked the file.
    package var isBusy: Bool { number == EWOULDBLOCK || number == EAGAIN }
    /// Whether what is open, as a pipe or a terminal, knows no such call.
    package var isNotSupported: Bool { number == EINVAL || number == EROFS || number == ENOTSUP }

    /// The system's words, such as `permission denied`.
    package var description: String { String(cString: strerror(number)).lowercased() }
}
