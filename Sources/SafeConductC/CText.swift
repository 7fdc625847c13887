#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Texts as C has them: bytes up to a zero.
enum CText {
    /// A copy that `free` frees; nil where there is no memory. A zero among the bytes would end it, so there is none in JSON.
    static func copy(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
        guard let memory = malloc(bytes.count + 1) else { return nil }
        bytes.withUnsafeBytes { source in
            if let start = source.baseAddress { memcpy(memory, start, source.count) }
        }
        let text = memory.assumingMemoryBound(to: CChar.self)
        text[bytes.count] = 0
        return text
    }

    /// The bytes of a text.
    static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }

    /// A text; nil where there is none, or it is not UTF-8.
    static func string(_ text: UnsafePointer<CChar>?) -> String? { text.flatMap { String(validatingCString: $0) } }
}
