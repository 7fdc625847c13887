import SourceDiagnostics

extension YAMLReading {
    /// Reads a text and goes on after errors as long as a place for it is found; the lossless layer of the whole text.
    ///
    /// What is looked at a second time is limited to a few times the length of the text, so that the time stays in proportion to it.
    mutating func runOn(_ text: ReadableText) -> (tokens: SyntaxTokens, records: [SyntaxTree.Record], values: Tree?) {
        diagnostics = text.diagnostics
        let start = text.bytes.starts(with: TextCheck.byteOrderMark) ? 3 : 0
        var budget = 8 * text.bytes.count + 65536
        var outcome = text.bytes.withUnsafeBufferPointer { parse(UnsafeBufferPointer(rebasing: $0[start...])) }
        while outcome.step == .broken, diagnostics.count < 100, let recorder {
            budget -= outcome.scalars
            guard budget > 0, let point = ResumptionPoint(behind: recorder.lastEntry, recorder, root: rootColumn)
            else { break }
            outcome = resume(at: point)
        }
        if outcome.step != .goOn { breakOff(at: text.bytes.count, keeping: 0) }
        recorder?.lex(to: text.bytes.count)
        if !diagnostics.hasErrors { _ = isEmpty() }
        let values = builder.records.isEmpty ? nil : builder.tree(file)
        return (recorder?.lexer.tokens ?? SyntaxTokens(), recorder?.records ?? [], values)
    }

    /// The column of a root in block style, from 0; nil where there is no root yet, or it is a scalar.
    private var rootColumn: ResumptionPoint.Root {
        guard let recorder, let root = recorder.records.first else { return .none }
        guard recorder.open.isEmpty else { return .open }
        guard root.kind != .scalar else { return .none }
        return .closed(Int(builder.records[0].start.column) - 1)
    }

    private mutating func resume(at point: ResumptionPoint) -> (step: Step, scalars: Int) {
        breakOff(at: point.offset, keeping: point.depth)
        guard let recorder else { return (.stop, 0) }
        documents = 0
        let skeleton = point.depth > 0 ? Skeleton(recorder, depth: point.depth) : nil
        if skeleton == nil {
            builder.reset()
            anchors = [:]
            self.recorder?.reset()
            self.recorder?.skip(to: point.offset, missing: nil)
        }
        lineShift = point.line - (skeleton?.lines ?? 0)
        self.recorder?.scalarShift = recorder.offsets.scalar(ofByte: point.offset) - (skeleton?.bytes.count ?? 0)
        let text = (skeleton?.bytes ?? []) + recorder.bytes[point.offset...]
        return text.withUnsafeBufferPointer { parse($0, without: skeleton.map { ($0.events, $0.kind) }) }
    }

    /// Closes all but that many open lists and mappings, and leaves unread what is between the last entry and an offset.
    private mutating func breakOff(at offset: Int, keeping depth: Int) {
        guard let kept = recorder?.drop(from: offset) else { return }
        builder.discard(children: kept.children, keeping: kept.open)
        openAnchors.removeLast(openAnchors.count - kept.open)
        var missing: Int?
        if builder.isValueNext {
            let place = LineTable(file.bytes).position(ofByte: recorder?.lexer.cursor ?? offset)
            missing = [UInt8]().withUnsafeBufferPointer { builder.scalar($0, .plain, place, place) }
        }
        recorder?.skip(to: offset, missing: missing)
        while builder.depth > depth {
            for (first, second) in builder.end(nil) { reportDuplicate(first, second) }
            _ = openAnchors.popLast()
            recorder?.breakOff()
        }
        recorder?.markBroken()
    }
}
