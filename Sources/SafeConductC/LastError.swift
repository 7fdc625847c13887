import SafeConduct

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What went wrong last on each thread, as C's callers ask for it afterwards.
enum LastError {
    /// The system's place for it on each thread, freed with the thread.
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { text in
            // A pointer here, an optional one there.
            let text: UnsafeMutableRawPointer? = text
            free(text)
        }
        return key
    }()

    static var text: UnsafePointer<CChar>? {
        pthread_getspecific(key).map { UnsafePointer($0.assumingMemoryBound(to: CChar.self)) }
    }

    static func set(_ error: DiagnosedError) {
        free(pthread_getspecific(key))
        pthread_setspecific(key, CText.copy(error.json()))
    }

    /// Sets what the caller itself has done wrong.
    static func set(_ message: String, hint: String) {
        set(DiagnosedError([Diagnostic(EmbeddingCode.unusableCall, message, hint: hint)]))
    }
}
