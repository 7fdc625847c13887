import SourceDiagnostics

extension TextCheck {
    private static let mostDirectives = 64

    /// More directives than any file needs: libyaml compares each with all others.
    func directives() -> Diagnostic? {
        let (mark, lineFeed) = (UInt8(ascii: "%"), UInt8(ascii: "\n"))
        let bytes = file.bytes
        guard bytes.reduce(0, { $0 &+ ($1 == mark ? 1 : 0) }) > Self.mostDirectives else { return nil }
        var count = 0
        for (index, byte) in bytes.enumerated() where byte == mark && (index == 0 || bytes[index - 1] == lineFeed) {
            count += 1
            if count <= Self.mostDirectives { continue }
            return Diagnostic(
                YAMLCode.directive, "the file has more than \(Self.mostDirectives) lines that begin with `%`",
                file: file.path, span: SourceSpan(at: LineTable(bytes).position(ofByte: index)),
                hint: "remove them: a rulebook needs no directives")
        }
        return nil
    }
}
