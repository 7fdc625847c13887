import SourceDiagnostics

/// A text as far as it can be read: what YAML does not allow is replaced, each byte by a byte, so that all offsets stay.
struct ReadableText {
    let bytes: [UInt8]
    /// What was wrong with the text.
    let diagnostics: [Diagnostic]
    /// Whether nothing of it can be read: it is too large, has too many directives, or is no UTF-8 at all.
    let isUnreadable: Bool

    init(_ file: SourceFile, limits: YAMLLimits) {
        let check = TextCheck(area: .yaml, file: file)
        var found: [Diagnostic] = []
        let unreadable = check.size(limits) ?? check.directives()
        if let finding = unreadable ?? check.encoding() {
            found.append(finding)
            guard unreadable == nil, finding.span != nil else {
                (bytes, diagnostics, isUnreadable) = (file.bytes, found, true)
                return
            }
        }
        var text = file.bytes
        if !found.isEmpty { Self.replaceInvalidBytes(in: &text) }
        let characters = TextCheck(area: .yaml, file: SourceFile(path: file.path, bytes: text)).characters()
        if !characters.isEmpty { Self.replaceForbidden(in: &text) }
        (bytes, diagnostics, isUnreadable) = (text, found + characters, false)
    }

    private static func replaceInvalidBytes(in text: inout [UInt8]) {
        var index = 0
        while index < text.count {
            let length = text.withUnsafeBufferPointer { TextCheck.character(in: $0, at: index)?.length }
            if length == nil { text[index] = UInt8(ascii: "?") }
            index += length ?? 1
        }
    }

    private static func replaceForbidden(in text: inout [UInt8]) {
        var index = text.starts(with: TextCheck.byteOrderMark) ? 3 : 0
        while index < text.count {
            guard let (code, length) = text.withUnsafeBufferPointer({ TextCheck.character(in: $0, at: index) })
            else { return }
            let isLineEnd = code == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A
            if TextCheck.isForbidden(code), !isLineEnd {
                // A character of as many bytes, so that it still counts as one.
                let substitute: [UInt8] = length == 1 ? [0x3F] : length == 2 ? [0xC2, 0xBF] : [0xEF, 0xBF, 0xBD]
                text.replaceSubrange(index..<(index + substitute.count), with: substitute)
            }
            index += length
        }
    }
}
