public import SourceDiagnostics

extension Node {
    /// Where the bytes of a scalar's content are in the file: make it once where many places of one scalar are asked for.
    public var positions: ScalarPositions { ScalarPositions(self) }

    /// Where a byte of a scalar's content is in the file: after quotes, escapes, line folding and the indentation of blocks.
    ///
    /// An offset past the end gives the place just after the content, one inside a character the place of that character; for a list
    /// or mapping it is where the node begins.
    ///
    /// ```swift
    /// // a.yaml: "when: 'it''s'"
    /// root?["when"]?.position(atUTF8Offset: 3)   // 1:12, the s
    /// ```
    public func position(atUTF8Offset offset: Int) -> Position { positions.position(atUTF8Offset: offset) }

    /// Where a line and column of a scalar's content are in the file; a column past the end of its line gives the line's end.
    public func position(of inner: Position) -> Position { positions.position(of: inner) }
}
