import CLibYAML
import SourceDiagnostics

/// Builds the tree of one file from the events of libyaml's parser.
///
/// The strict reader runs it once and keeps nothing of a text that is broken; `YAMLReading+Recovery` goes on after errors.
struct YAMLReading {
    /// What follows from an event.
    enum Step {
        case goOn
        /// What is being read cannot be read on; what comes after it may be.
        case broken
        /// Nothing more is to be read.
        case stop
    }

    private typealias Name = UnsafeMutablePointer<yaml_char_t>
    private typealias ScalarData = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar

    let file: SourceFile
    private let limits: YAMLLimits
    var diagnostics: [Diagnostic] = []
    var builder: TreeBuilder
    /// Nodes by anchor, with the number of nodes that an alias stands for.
    var anchors: [String: (record: Int, nodes: Int)] = [:]
    /// For each open list or mapping the anchor it has and the number of nodes before it.
    var openAnchors: [(name: String?, nodes: Int)] = []
    private var nodes = 0
    var documents = 0
    /// Notes what the tree does not keep; nil for the strict reader.
    var recorder: SyntaxRecorder?
    /// How many lines of the file are before what libyaml counts as its first; negative where it was given more than the file holds.
    var lineShift = 0

    init(file: SourceFile, limits: YAMLLimits, recorder: SyntaxRecorder? = nil) {
        self.file = file
        self.limits = limits
        self.recorder = recorder
        builder = TreeBuilder(reserving: file.bytes.count)
    }

    /// The root, by the strict rules; nil where anything is wrong.
    mutating func run() -> Node? {
        let step = file.bytes.withUnsafeBufferPointer { bytes in
            parse(UnsafeBufferPointer(rebasing: bytes[(bytes.starts(with: TextCheck.byteOrderMark) ? 3 : 0)...])).step
        }
        guard step == .goOn, !diagnostics.hasErrors, !isEmpty() else { return nil }
        return Node(tree: builder.tree(file), index: 0)
    }

    /// Whether there is not one value, which is said.
    mutating func isEmpty() -> Bool {
        guard builder.records.isEmpty else { return false }
        report(YAMLCode.empty, "the file is empty", nil, hint: "write something, or remove the file")
        return true
    }

    /// Reads a text to its end, where it goes on, or to the first error; also how many characters were looked at. The first events can
    /// be left out, of which the last one must begin a list or mapping of that kind.
    mutating func parse(
        _ text: UnsafeBufferPointer<UInt8>, without known: (events: Int, kind: Node.Kind)? = nil
    ) -> (step: Step, scalars: Int) {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            report(YAMLCode.unreadable, "there is not enough memory to read the file", nil, hint: "split the file")
            return (.stop, 0)
        }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        if let known, !skip(known.events, endingIn: known.kind, &parser) { return (.broken, parser.mark.index) }
        return (events(of: &parser), parser.mark.index)
    }

    private mutating func events(of parser: inout yaml_parser_t) -> Step {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else {
                let finding = ParserProblem(parser, file: file, lineShift: lineShift).diagnostic
                // Where reading goes on too early, it stumbles again.
                if recorder == nil || diagnostics.last != finding { diagnostics.append(finding) }
                return .broken
            }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { return .goOn }
            recorder?.look(from: event.start_mark.index, to: event.end_mark.index)
            let step = take(event)
            guard step == .goOn else { return step }
            guard diagnostics.count < 100 else { return .stop }
        }
    }

    /// Adds what an event brings.
    private mutating func take(_ event: yaml_event_t) -> Step {
        let (start, end) = (position(event.start_mark), position(event.end_mark))
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: return document(event.data.document_start.version_directive, start, end)
        case YAML_SCALAR_EVENT: return scalar(event.data.scalar, start, end)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            recorder?.isFlow = data.style == YAML_FLOW_SEQUENCE_STYLE
            return begin(.sequence, data.anchor, data.tag, start, end)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            recorder?.isFlow = data.style == YAML_FLOW_MAPPING_STYLE
            return begin(.mapping, data.anchor, data.tag, start, end)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            // Brackets have a width; a block ends where something else begins, far after its last value.
            for (first, second) in builder.end(start < end ? end : nil) { reportDuplicate(first, second) }
            if let (name, before) = openAnchors.popLast(), let name, let known = anchors[name] {
                anchors[name] = (known.record, nodes - before)
            }
            recorder?.close()
            return .goOn
        case YAML_ALIAS_EVENT: return alias(event.data.alias.anchor, start, end)
        default: return .goOn
        }
    }

    private mutating func document(
        _ version: UnsafeMutablePointer<yaml_version_directive_t>?, _ start: Position, _ end: Position
    ) -> Step {
        documents += 1
        if documents > 1 {
            report(
                YAMLCode.severalDocuments, "the file holds more than one document", SourceSpan(start, end),
                hint: "put each document in its own file")
            return .stop
        }
        if let version = version?.pointee, (version.major, version.minor) != (1, 2) {
            report(
                YAMLCode.version,
                "the file declares YAML \(version.major).\(version.minor), and only YAML 1.2 is supported",
                SourceSpan(start, end), hint: "remove the line; `NO`, `yes` and `0112` are read as they are written")
        }
        return .goOn
    }

    private mutating func scalar(_ data: ScalarData, _ start: Position, _ end: Position) -> Step {
        guard count(1, start, end) else { return .stop }
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
                YAMLCode.mergeKey, "merge keys are not part of YAML 1.2", SourceSpan(start, end),
                hint: "write the keys out, or quote `<<` if it is an ordinary key")
        }
        let record = builder.scalar(bytes, style, start, end)
        if let anchor = name(data.anchor) { anchors[anchor] = (record, 1) }
        recorder?.scalar(record, style, bytes, hasProperties: data.anchor != nil || data.tag != nil)
        return .goOn
    }

    private mutating func begin(_ kind: Node.Kind, _ anchor: Name?, _ tag: Name?, _ start: Position, _ end: Position)
        -> Step
    {
        guard count(1, start, end) else { return .stop }
        checkTag(tag, start, end)
        guard builder.depth < limits.maximumDepth else {
            report(
                YAMLCode.tooDeep, "lists and mappings are nested more than \(limits.maximumDepth) deep",
                SourceSpan(start, end),
                hint: "make the file flatter, or raise the limit `maximumDepth` (--max-depth)")
            return .broken
        }
        if builder.isKeyNext { reportComplexKey(kind, start, end) }
        let before = nodes - 1
        let record = builder.begin(kind, start, end)
        let name = name(anchor)
        if let name { anchors[name] = (record, 0) }
        openAnchors.append((name, before))
        recorder?.open(record, kind)
        return .goOn
    }

    private mutating func alias(_ anchor: Name?, _ start: Position, _ end: Position) -> Step {
        let name = name(anchor) ?? ""
        guard let known = anchors[name] else {
            let near = DidYouMean.hint(for: name, in: anchors.keys)
            report(
                YAMLCode.undefinedAlias, "no anchor is called `\(name)`", SourceSpan(start, end),
                hint: near ?? "write `&\(name)` before the value that is meant; if this was meant as text, quote it")
            if recorder == nil { builder.link(0, end) } else { unresolved(name, start, end) }
            return .goOn
        }
        if builder.isOpen(known.record) {
            report(
                YAMLCode.recursiveAlias, "the anchor `\(name)` would contain itself", SourceSpan(start, end),
                hint: "write out what is meant here")
            if recorder == nil { return .stop }
            unresolved(name, start, end)
            return .goOn
        }
        guard count(known.nodes, start, end) else { return .stop }
        let kind = builder.records[known.record].kind
        if builder.isKeyNext, kind != .scalar { reportComplexKey(kind, start, end) }
        builder.link(known.record, end)
        recorder?.alias(known.record)
        return .goOn
    }

    /// An alias that stands for nothing is kept as the text that it is.
    private mutating func unresolved(_ name: String, _ start: Position, _ end: Position) {
        let text = Array("*\(name)".utf8)
        recorder?.alias(text.withUnsafeBufferPointer { builder.scalar($0, .plain, start, end) })
    }

    private mutating func count(_ more: Int, _ start: Position, _ end: Position) -> Bool {
        nodes += more
        if nodes <= limits.maximumNodes { return true }
        report(
            YAMLCode.tooManyNodes, "the file has more than \(limits.maximumNodes) values, aliases counted each time",
            SourceSpan(start, end), hint: "split the file, or raise the limit `maximumNodes` (--max-nodes)")
        return false
    }

    private mutating func checkTag(_ tag: Name?, _ start: Position, _ end: Position) {
        guard let tag = name(tag) else { return }
        let prefix = "tag:yaml.org,2002:"
        let short = tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
        let width = short.unicodeScalars.count
        let last = Position(line: Int(start.line), column: Int(start.column) + width)
        report(
            YAMLCode.tag, "the tag `\(short)` is not allowed", SourceSpan(start, min(last, max(start, end))),
            hint: short.hasPrefix("!!")
                ? "leave it out; quotes make a text" : "quote an expression that begins with `!`, such as `'!(a && b)'`"
        )
    }

    private func name(_ pointer: Name?) -> String? { pointer.map { String(cString: $0) } }

    private func position(_ mark: yaml_mark_t) -> Position {
        Position(line: mark.line + 1 + lineShift, column: mark.column + 1)
    }

    /// Goes over the first events; whether the last one of them is of the kind that is expected.
    private func skip(_ count: Int, endingIn kind: Node.Kind, _ parser: inout yaml_parser_t) -> Bool {
        var last = YAML_NO_EVENT
        for _ in 0..<count {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else { return false }
            last = event.type
            yaml_event_delete(&event)
        }
        return last == (kind == .mapping ? YAML_MAPPING_START_EVENT : YAML_SEQUENCE_START_EVENT)
    }
}

extension YAMLReading {
    mutating func reportDuplicate(_ first: Int, _ second: Int) {
        let (a, b) = (builder.records[first], builder.records[second])
        diagnostics.append(
            Diagnostic(
                YAMLCode.duplicateKey,
                "duplicate key `\(String(decoding: builder.content(second), as: UTF8.self))`",
                file: file.path, span: SourceSpan(b.start, b.end), hint: "remove one of them, or join what they hold",
                notes: [.init("first defined here", file: file.path, span: SourceSpan(a.start, a.end))]))
    }

    private mutating func reportComplexKey(_ kind: Node.Kind, _ start: Position, _ end: Position) {
        report(
            YAMLCode.complexKey, "a key is a single value, not \(kind == .mapping ? "a mapping" : "a list")",
            SourceSpan(start, end), hint: "quote it if it was meant as text")
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, _ span: SourceSpan?, hint: String? = nil) {
        diagnostics.append(Diagnostic(code, message, file: file.path, span: span, hint: hint))
    }
}
