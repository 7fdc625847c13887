import SourceDiagnostics

/// Notes tokens and nodes while libyaml reads a text: what the tree of values does not keep.
struct SyntaxRecorder {
    struct Open {
        var record: Int
        /// Its last child.
        var last = -1
        var children = 0
        /// The column of its keys or dashes, from 0; nil in brackets, and where it has no child yet.
        var column: Int?
        /// Whether it is the key of an entry, or in one.
        var isInKey: Bool
        let isList: Bool
    }

    private(set) var lexer: SyntaxLexer
    private(set) var records: [SyntaxTree.Record] = []
    private(set) var open: [Open] = []
    let offsets: ScalarOffsets
    let lines: LineTable
    /// How many characters of the text are before what libyaml counts as its first; negative where it was given more than the file holds.
    var scalarShift = 0
    /// Whether the list or mapping that begins is in brackets.
    var isFlow = false
    /// Where the last key or item outside of brackets begins.
    private(set) var lastEntry = 0
    /// The bytes of the event.
    private var event = 0..<0

    init(_ text: [UInt8]) {
        lexer = SyntaxLexer(text)
        lines = LineTable(text)
        offsets = ScalarOffsets(text, from: text.starts(with: TextCheck.byteOrderMark) ? 3 : 0)
        records.reserveCapacity(text.count / 8)
    }

    var bytes: [UInt8] { lexer.bytes }

    /// Goes on to an event, whose place libyaml gives in characters.
    mutating func look(from start: Int, to end: Int) {
        let first = offsets.byte(ofScalar: max(0, start + scalarShift))
        event = first..<max(first, end == start ? first : offsets.byte(ofScalar: max(0, end + scalarShift)))
    }

    mutating func scalar(
        _ value: Int, _ style: Tree.Style, _ content: UnsafeBufferPointer<UInt8>, hasProperties: Bool
    ) {
        let index = add(.scalar, SyntaxNode.Style(style), value)
        if hasProperties { lexer.lex(to: endOfProperties()) }
        records[index].content = UInt32(truncatingIfNeeded: lexer.count)
        if event.upperBound > lexer.cursor {
            if style == .literal || style == .folded {
                takeBlock(content)
            } else {
                lexer.take(.scalar, to: event.upperBound)
            }
        } else if lexer.count == Int(records[index].first) {
            // An empty value is directly after what is before it.
            let place = UInt32(truncatingIfNeeded: lexer.significantCount)
            (records[index].first, records[index].content) = (place, place)
        }
        finish(index)
    }

    mutating func alias(_ value: Int) {
        let index = add(.alias, .plain, value)
        lexer.lex(to: event.upperBound)
        records[index].content = UInt32(truncatingIfNeeded: lexer.significantCount - 1)
        finish(index)
    }

    mutating func open(_ value: Int, _ kind: Node.Kind) {
        let isInKey = open.last.map { $0.isInKey || isKeyNext($0) } ?? false
        let index = add(kind == .mapping ? .mapping : .sequence, isFlow ? .flow : .block, value)
        if isFlow, let last = event.last, bytes[last] == UInt8(ascii: "[") || bytes[last] == UInt8(ascii: "{") {
            lexer.lex(to: event.upperBound)
            records[index].content = UInt32(truncatingIfNeeded: lexer.count - 1)
        }
        open.append(Open(record: index, isInKey: isInKey, isList: kind == .sequence))
    }

    /// Ends the innermost list or mapping.
    mutating func close() {
        guard let closed = open.popLast() else { return }
        if records[closed.record].style == .flow { lexer.lex(to: event.upperBound) }
        end(closed)
    }

    /// Takes the rest of the text.
    mutating func lex(to offset: Int) { lexer.lex(to: offset) }

    // MARK: Going on after an error

    /// Forgets what begins at a line or goes on beyond where it begins: how many lists and mappings are still open, and how many children
    /// the innermost of them has lost.
    mutating func drop(from offset: Int) -> (open: Int, children: Int) {
        let entry = records.lastIndex { Int(lexer.start(of: $0.entry)) <= lastEntry } ?? 0
        var cut =
            (entry..<records.count).first { index in
                let record = records[index]
                let isOpen = open.contains { $0.record == index }
                let start = lexer.start(of: record.first)
                return start >= offset || !isOpen && lexer.start(of: record.end) > offset && record.end > record.first
            } ?? records.count
        // A list or mapping that is closed is kept whole or not at all.
        var holder = cut < records.count ? Int(records[cut].parent) : -1
        while holder >= 0 {
            if !open.contains(where: { $0.record == holder }) { cut = holder }
            holder = Int(records[holder].parent)
        }
        while let last = open.last, last.record >= cut { open.removeLast() }
        var children = 0
        if cut < records.count {
            let parent = Int32(truncatingIfNeeded: open.last?.record ?? -1)
            children = records[cut...].reduce(0) { $1.parent == parent ? $0 + 1 : $0 }
            lexer.truncate(to: Int(records[cut].first))
            records.removeLast(records.count - cut)
        }
        lexer.truncate(toByte: offset)
        if let last = open.indices.last {
            open[last].children -= children
            let parent = open[last].record
            open[last].last = records.lastIndex { Int($0.parent) == parent } ?? -1
        }
        return (open.count, children)
    }

    /// Forgets everything but what is before the text begins.
    mutating func reset() {
        (records, open, lastEntry) = ([], [], 0)
        lexer.truncate(to: 0)
    }

    /// Puts what cannot be read up to an offset into the place of the value that is missing, if there is one.
    mutating func skip(to offset: Int, missing value: Int?) {
        if let value, open.last != nil {
            lexer.takeColon()
            let index = add(.unread, .plain, value, isPlaced: true)
            let before = lexer.count
            lexer.lex(to: offset)
            let first = lexer.tokens.significant(from: before) ?? lexer.significantCount
            records[index].first = UInt32(truncatingIfNeeded: first)
            records[index].content = records[index].first
            records[index].isComplete = false
            finish(index)
        } else {
            lexer.lex(to: offset)
        }
        lastEntry = max(lastEntry, offset)
    }

    /// Ends the innermost list or mapping, of which something may be missing.
    mutating func breakOff() {
        guard let closed = open.popLast() else { return }
        end(closed)
        records[closed.record].isComplete = false
        records[closed.record].end = max(
            records[closed.record].end, UInt32(truncatingIfNeeded: lexer.significantCount))
    }

    /// Says that something is missing in the innermost list or mapping, which goes on.
    mutating func markBroken() {
        if let last = open.last { records[last.record].isComplete = false }
    }
}

extension SyntaxRecorder {
    private func isKeyNext(_ container: Open) -> Bool {
        records[container.record].kind == .mapping && container.children % 2 == 0
    }

    /// Adds a node that begins where the event does; its `end` is set by `finish`.
    private mutating func add(
        _ kind: SyntaxNode.Kind, _ style: SyntaxNode.Style, _ value: Int, isPlaced: Bool = false
    ) -> Int {
        if !isPlaced { lexer.lex(to: event.lowerBound) }
        let index = records.count
        let first = UInt32(truncatingIfNeeded: lexer.count)
        var record = SyntaxTree.Record(
            kind: kind, style: style, parent: -1, value: Int32(truncatingIfNeeded: value), entry: first, first: first,
            content: first, end: first)
        let indicator = lexer.takeIndicator().map { UInt32(truncatingIfNeeded: $0) }
        if let container = open.indices.last {
            let parent = open[container].record
            record.parent = Int32(truncatingIfNeeded: parent)
            let isValue = records[parent].kind == .mapping && open[container].children % 2 == 1
            if isValue {
                record.key = Int32(truncatingIfNeeded: open[container].last)
                record.entry = records[open[container].last].entry
            } else {
                record.isKey = records[parent].kind == .mapping
                record.entry = indicator ?? first
                noteEntry(Int(record.entry), in: container)
            }
            open[container].children += 1
            open[container].last = index
        } else {
            lastEntry = max(lastEntry, event.lowerBound)
        }
        records.append(record)
        return index
    }

    private mutating func noteEntry(_ token: Int, in container: Int) {
        guard records[open[container].record].style == .block else { return }
        let start = token < lexer.count ? lexer.start(of: UInt32(truncatingIfNeeded: token)) : event.lowerBound
        lastEntry = max(lastEntry, start)
        if open[container].column == nil { open[container].column = Int(lines.position(ofByte: start).column) - 1 }
    }

    private mutating func finish(_ index: Int) {
        records[index].next = Int32(truncatingIfNeeded: records.count)
        records[index].end = max(records[index].first, UInt32(truncatingIfNeeded: lexer.significantCount))
    }

    private mutating func end(_ closed: Open) {
        let index = closed.record
        finish(index)
        guard records[index].style == .block, closed.last >= 0 else { return }
        records[index].end = max(records[closed.last].end, records[index].first)
    }

    /// Where the anchor and the tag of a scalar end, and what separates them from its content.
    private func endOfProperties() -> Int {
        var offset = event.lowerBound
        var end = offset
        while offset < event.upperBound {
            switch bytes[offset] {
            case UInt8(ascii: "&"):
                offset += 1
                while offset < event.upperBound, SyntaxLexer.isNamePart(bytes[offset]) { offset += 1 }
            case UInt8(ascii: "!"):
                while offset < event.upperBound, bytes[offset] > 0x20 { offset += 1 }
            case UInt8(ascii: "#"): while offset < event.upperBound, bytes[offset] != 0x0A { offset += 1 }
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return offset
            }
            end = offset
        }
        return end
    }

    /// A text in a block: its header, and its lines without the last line break and, unless they are kept, without blank lines at the end.
    private mutating func takeBlock(_ content: UnsafeBufferPointer<UInt8>) {
        let extent = BlockExtent(bytes, event.upperBound, from: lexer.cursor, content: content)
        lexer.take(.blockHeader, to: extent.header)
        guard extent.end > extent.header else { return }
        lexer.lex(to: extent.lines)
        lexer.take(.scalar, to: extent.end)
    }
}
