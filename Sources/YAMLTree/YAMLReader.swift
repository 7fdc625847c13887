import CLibYAML
public import SourceDiagnostics

/// Reads YAML 1.2 into a tree of nodes with places; scalars by the core schema.
///
/// What people get wrong is refused with a place and a hint: keys twice, tags, merge keys, aliases without an anchor, more than one document,
/// text that is not UTF-8. Limits are checked while the file is read.
public enum YAMLReader {
    /// The root of a file; nil where it is empty or cannot be read, which the diagnostics say.
    public static func read(_ file: SourceFile, limits: YAMLLimits = .default) -> (
        root: Node?, diagnostics: [Diagnostic]
    ) {
        if let trouble = TextCheck.trouble(in: file, limits: limits) { return (nil, [trouble]) }
        var reading = YAMLReading(file: file, limits: limits)
        let root = reading.run()
        return (reading.diagnostics.hasErrors ? nil : root, reading.diagnostics)
    }
}

/// One run of libyaml's parser over one file.
private struct YAMLReading {
    let file: SourceFile
    let limits: YAMLLimits
    private(set) var diagnostics: [Diagnostic] = []
    private var builder: TreeBuilder
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
            report("unreadable", "the parser could not be started", nil)
            return nil
        }
        defer { yaml_parser_delete(&parser) }
        let isRead = file.bytes.withUnsafeBufferPointer { bytes in
            yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
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
            guard take(event) else { return false }
        }
    }

    /// Adds what an event brings; false where reading must stop.
    private mutating func take(_ event: yaml_event_t) -> Bool {
        let (start, end) = (position(event.start_mark), position(event.end_mark))
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            documents += 1
            if documents > 1 {
                report(
                    "several-documents", "the file holds more than one document", Span(start, end),
                    hint: "put each document into a file of its own")
                return false
            }
        case YAML_SCALAR_EVENT:
            return scalar(event.data.scalar, start, end)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            return begin(.sequence, anchor: data.anchor, tag: data.tag, start, end)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            return begin(.mapping, anchor: data.anchor, tag: data.tag, start, end)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            for (first, second) in builder.end(end) { reportDuplicate(first, second) }
            if let (name, before) = openAnchors.popLast(), let name, let known = anchors[name] {
                anchors[name] = (known.record, nodes - before)
            }
        case YAML_ALIAS_EVENT:
            return alias(event.data.alias.anchor, start, end)
        default: break
        }
        return true
    }

    private mutating func scalar(
        _ data: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar, _ start: Position, _ end: Position
    ) -> Bool {
        guard count(1, start, end), checkTag(data.tag, start, end) else { return false }
        let style: Tree.Style =
            switch data.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
        let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
        if style == .plain, isKey, bytes.elementsEqual("<<".utf8) {
            report(
                "merge-key", "merge keys are not part of YAML 1.2", Span(start, end), hint: "write the keys out")
        }
        let record = builder.scalar(bytes, style, start, end)
        if let anchor = name(data.anchor) { anchors[anchor] = (record, 1) }
        return true
    }

    /// Whether the next node is the key of an entry.
    private var isKey: Bool {
        guard let container = builder.container else { return false }
        return container.kind == .mapping && container.count % 2 == 0
    }

    private mutating func begin(
        _ kind: Node.Kind, anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
        _ start: Position, _ end: Position
    ) -> Bool {
        guard count(1, start, end), checkTag(tag, start, end) else { return false }
        guard builder.depth < limits.maximumDepth else {
            report(
                "too-deep", "lists and mappings are nested more than \(limits.maximumDepth) deep", Span(start, end),
                hint: "make the file flatter, or raise the limit `maximumDepth` (--max-depth)")
            return false
        }
        if isKey {
            report(
                "complex-key", "a key is a single value, not \(kind == .mapping ? "a mapping" : "a list")",
                Span(start, end),
                hint: "if this was meant as text, quote it")
        }
        let before = nodes
        let record = builder.begin(kind, start)
        let name = name(anchor)
        if let name { anchors[name] = (record, 0) }
        openAnchors.append((name, before))
        return true
    }

    private mutating func alias(_ anchor: UnsafeMutablePointer<yaml_char_t>?, _ start: Position, _ end: Position)
        -> Bool
    {
        let name = name(anchor) ?? ""
        guard let known = anchors[name] else {
            report(
                "undefined-alias", "no anchor is called `\(name)`", Span(start, end),
                hint: DidYouMean.hint(for: name, in: anchors.keys.sorted())
                    ?? "an anchor `&\(name)` must stand before its aliases; if this was meant as text, quote it")
            builder.link(0)
            return true
        }
        if builder.isOpen(known.record) {
            report("recursive-alias", "the anchor `\(name)` would contain itself", Span(start, end))
            return false
        }
        guard count(known.nodes, start, end) else { return false }
        builder.link(known.record)
        return true
    }

    private mutating func count(_ more: Int, _ start: Position, _ end: Position) -> Bool {
        nodes += more
        if nodes <= limits.maximumNodes { return true }
        report(
            "too-many-nodes", "the file has more than \(limits.maximumNodes) values, aliases counted each time",
            Span(start, end),
            hint: "split the file, or raise the limit `maximumNodes` (--max-nodes)")
        return false
    }

    private mutating func checkTag(_ tag: UnsafeMutablePointer<yaml_char_t>?, _ start: Position, _ end: Position)
        -> Bool
    {
        guard let tag = name(tag) else { return true }
        report(
            "tag", "the tag `\(Self.short(tag))` is not allowed", Span(start, end),
            hint: "if this was meant as an expression that begins with `!`, quote it")
        return true
    }

    /// `tag:yaml.org,2002:str` as people write it, `!!str`.
    private static func short(_ tag: String) -> String {
        let prefix = "tag:yaml.org,2002:"
        return tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
    }

    private func name(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private func position(_ mark: yaml_mark_t) -> Position { Position(line: mark.line + 1, column: mark.column + 1) }

    private mutating func reportDuplicate(_ first: Int, _ second: Int) {
        let (a, b) = (builder.records[first], builder.records[second])
        diagnostics.append(
            Diagnostic(
                "yaml/duplicate-key", .error,
                "the key `\(String(decoding: builder.content(second), as: UTF8.self))` stands twice",
                file: file.path, span: Span(b.start, b.end), hint: "remove one of them",
                notes: [.init("it stands here first", file: file.path, span: Span(a.start, a.end))]))
    }

    private mutating func report(_ what: String, _ message: String, _ span: Span?, hint: String? = nil) {
        diagnostics.append(Diagnostic("yaml/\(what)", .error, message, file: file.path, span: span, hint: hint))
    }
}
