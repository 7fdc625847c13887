import CLibYAML
import SourceDiagnostics

/// One run of libyaml's parser over one file.
struct YAMLReading {
    private typealias Name = UnsafeMutablePointer<yaml_char_t>
    private typealias ScalarData = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar

    let file: SourceFile
    private let limits: YAMLLimits
    private(set) var diagnostics: [Diagnostic] = []
    private var builder: TreeBuilder
    /// Nodes by anchor, with the number of nodes that an alias stands for.
    private var anchors: [String: (record: Int, nodes: Int)] = [:]
    /// For each open list or mapping the anchor it has and the number of nodes before it.
    private var openAnchors: [(name: String?, nodes: Int)] = []
    private var nodes = 0
    private var documents = 0

    init(file: SourceFile, limits: YAMLLimits) {
        self.file = file
        self.limits = limits
        builder = TreeBuilder(reserving: file.bytes.count)
    }

    mutating func run() -> Node? {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            report("unreadable", "there is no memory left to read the file", nil, hint: "split the file")
            return nil
        }
        defer { yaml_parser_delete(&parser) }
        let isRead = file.bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[(bytes.starts(with: TextCheck.byteOrderMark) ? 3 : 0)...])
            yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            return events(of: &parser)
        }
        guard isRead, !diagnostics.hasErrors else { return nil }
        guard !builder.records.isEmpty else {
            report("empty", "the file is empty", nil, hint: "write something, or remove the file")
            return nil
        }
        return Node(tree: builder.tree(file), index: 0)
    }

    private mutating func events(of parser: inout yaml_parser_t) -> Bool {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else {
                diagnostics.append(SyntaxTrouble(parser, file: file).diagnostic)
                return false
            }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { return true }
            guard take(event), diagnostics.count < 100 else { return false }
        }
    }

    /// Adds what an event brings; false where reading must stop.
    private mutating func take(_ event: yaml_event_t) -> Bool {
        let (start, end) = (position(event.start_mark), position(event.end_mark))
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: return document(event.data.document_start.version_directive, start, end)
        case YAML_SCALAR_EVENT: return scalar(event.data.scalar, start, end)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            return begin(.sequence, data.anchor, data.tag, start, end)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            return begin(.mapping, data.anchor, data.tag, start, end)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            // Brackets have a width; a block ends where something else begins, far behind its last value.
            for (first, second) in builder.end(start < end ? end : nil) { reportDuplicate(first, second) }
            if let (name, before) = openAnchors.popLast(), let name, let known = anchors[name] {
                anchors[name] = (known.record, nodes - before)
            }
            return true
        case YAML_ALIAS_EVENT: return alias(event.data.alias.anchor, start, end)
        default: return true
        }
    }

    private mutating func document(
        _ version: UnsafeMutablePointer<yaml_version_directive_t>?, _ start: Position, _ end: Position
    ) -> Bool {
        documents += 1
        if documents > 1 {
            report(
                "several-documents", "the file holds more than one document", Span(start, end),
                hint: "put each document into a file of its own")
            return false
        }
        if let version = version?.pointee, (version.major, version.minor) != (1, 2) {
            report(
                "version", "the file says that it is YAML \(version.major).\(version.minor), and YAML 1.2 is read",
                Span(start, end), hint: "remove the line; `NO`, `yes` and `0112` are read as they are written")
        }
        return true
    }

    private mutating func scalar(_ data: ScalarData, _ start: Position, _ end: Position) -> Bool {
        guard count(1, start, end) else { return false }
        checkTag(data.tag, start, end)
        let style: Tree.Style =
            switch data.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
        let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
        if style == .plain, bytes.count == 2, builder.isKeyNext, bytes.elementsEqual("<<".utf8) {
            report(
                "merge-key", "merge keys are not part of YAML 1.2", Span(start, end),
                hint: "write the keys out, or quote `<<` if it is a key of its own")
        }
        let record = builder.scalar(bytes, style, start, end)
        if let anchor = name(data.anchor) { anchors[anchor] = (record, 1) }
        return true
    }

    private mutating func begin(_ kind: Node.Kind, _ anchor: Name?, _ tag: Name?, _ start: Position, _ end: Position)
        -> Bool
    {
        guard count(1, start, end) else { return false }
        checkTag(tag, start, end)
        guard builder.depth < limits.maximumDepth else {
            report(
                "too-deep", "lists and mappings are nested more than \(limits.maximumDepth) deep", Span(start, end),
                hint: "make the file flatter, or raise the limit `maximumDepth` (--max-depth)")
            return false
        }
        if builder.isKeyNext { reportComplexKey(kind, start, end) }
        let before = nodes - 1
        let record = builder.begin(kind, start, end)
        let name = name(anchor)
        if let name { anchors[name] = (record, 0) }
        openAnchors.append((name, before))
        return true
    }

    private mutating func alias(_ anchor: Name?, _ start: Position, _ end: Position) -> Bool {
        let name = name(anchor) ?? ""
        guard let known = anchors[name] else {
            let near = DidYouMean.hint(for: name, in: anchors.keys)
            report(
                "undefined-alias", "no anchor is called `\(name)`", Span(start, end),
                hint: near ?? "write `&\(name)` before the value that is meant; if this was meant as text, quote it")
            builder.link(0, end)
            return true
        }
        if builder.isOpen(known.record) {
            report(
                "recursive-alias", "the anchor `\(name)` would contain itself", Span(start, end),
                hint: "write out what is meant here")
            return false
        }
        guard count(known.nodes, start, end) else { return false }
        let kind = builder.records[known.record].kind
        if builder.isKeyNext, kind != .scalar { reportComplexKey(kind, start, end) }
        builder.link(known.record, end)
        return true
    }

    private mutating func count(_ more: Int, _ start: Position, _ end: Position) -> Bool {
        nodes += more
        if nodes <= limits.maximumNodes { return true }
        report(
            "too-many-nodes", "the file has more than \(limits.maximumNodes) values, aliases counted each time",
            Span(start, end), hint: "split the file, or raise the limit `maximumNodes` (--max-nodes)")
        return false
    }

    private mutating func checkTag(_ tag: Name?, _ start: Position, _ end: Position) {
        guard let tag = name(tag) else { return }
        let prefix = "tag:yaml.org,2002:"
        let short = tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
        let width = short.unicodeScalars.count
        let last = Position(line: Int(start.line), column: Int(start.column) + width)
        report(
            "tag", "the tag `\(short)` is not allowed", Span(start, min(last, max(start, end))),
            hint: short.hasPrefix("!!")
                ? "leave it out; quotes make a text" : "quote an expression that begins with `!`, such as `'!(a && b)'`"
        )
    }

    private func name(_ pointer: Name?) -> String? { pointer.map { String(cString: $0) } }

    private func position(_ mark: yaml_mark_t) -> Position { Position(line: mark.line + 1, column: mark.column + 1) }
}

extension YAMLReading {
    private mutating func reportDuplicate(_ first: Int, _ second: Int) {
        let (a, b) = (builder.records[first], builder.records[second])
        diagnostics.append(
            Diagnostic(
                "yaml/duplicate-key", .error,
                "the key `\(String(decoding: builder.content(second), as: UTF8.self))` stands twice",
                file: file.path, span: Span(b.start, b.end), hint: "remove one of them, or join what they hold",
                notes: [.init("it stands here first", file: file.path, span: Span(a.start, a.end))]))
    }

    private mutating func reportComplexKey(_ kind: Node.Kind, _ start: Position, _ end: Position) {
        report(
            "complex-key", "a key is a single value, not \(kind == .mapping ? "a mapping" : "a list")",
            Span(start, end), hint: "quote it if it was meant as text")
    }

    private mutating func report(_ what: String, _ message: String, _ span: Span?, hint: String? = nil) {
        diagnostics.append(Diagnostic("yaml/\(what)", .error, message, file: file.path, span: span, hint: hint))
    }
}
