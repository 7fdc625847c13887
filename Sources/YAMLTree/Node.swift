public import SourceDiagnostics

/// A value of a file with its place: a scalar, a list or a mapping.
///
/// A small handle into the tree that its reader made; copying it costs a reference.
public struct Node: Sendable {
    /// What a node can be.
    public enum Kind: UInt8, Sendable {
        case scalar, sequence, mapping
    }

    let tree: Tree
    let index: Int

    private var record: Tree.Record { tree.records[index] }

    /// What the node is.
    public var kind: Kind { record.kind }
    /// The file that it stands in.
    public var file: SourceFile { tree.file }
    /// Where it stands.
    public var span: Span { Span(record.start, record.end) }
    /// Whether it is written without quotes, so that the schema gives it a type.
    public var isPlain: Bool { record.style == .plain }

    /// The content of a scalar as it was written, escapes resolved; empty for lists and mappings.
    public var text: String {
        guard kind == .scalar else { return "" }
        return String(decoding: tree.text[record.first..<(record.first + record.count)], as: UTF8.self)
    }

    /// The elements of a list; empty for anything else.
    public var elements: [Node] {
        guard kind == .sequence else { return [] }
        return tree.links[record.first..<(record.first + record.count)].map { Node(tree: tree, index: Int($0)) }
    }

    /// The entries of a mapping in their order; empty for anything else.
    public var entries: [(key: Node, value: Node)] {
        guard kind == .mapping else { return [] }
        return (0..<record.count).map { position in
            let link = record.first + position * 2
            return (Node(tree: tree, index: Int(tree.links[link])), Node(tree: tree, index: Int(tree.links[link + 1])))
        }
    }

    /// The value of a key of a mapping; nil if there is none.
    public subscript(key: String) -> Node? {
        guard kind == .mapping else { return nil }
        let wanted = key.utf8
        for position in 0..<record.count {
            let link = record.first + position * 2
            let candidate = tree.records[Int(tree.links[link])]
            guard candidate.kind == .scalar, candidate.count == wanted.count else { continue }
            if tree.text[candidate.first..<(candidate.first + candidate.count)].elementsEqual(wanted) {
                return Node(tree: tree, index: Int(tree.links[link + 1]))
            }
        }
        return nil
    }

    /// The value by the YAML 1.2 core schema, or JSON's own.
    public var scalar: Scalar { isPlain ? Scalar(plain: text) : .string }

    /// Whether it is null: nothing, `~` or `null`.
    public var isNull: Bool { kind == .scalar && isPlain && scalar == .null }
}

/// What a scalar is by the YAML 1.2 core schema (chapter 10.3.2 of the specification).
public enum Scalar: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A whole number; those outside Int64 are `.float`.
    case int(Int64)
    case float(Double)
    /// Anything else, and everything in quotes: `NO`, `07:00`.
    case string

    /// Resolves a plain scalar.
    ///
    /// ```swift
    /// Scalar(plain: "0o14")   // .int(12)
    /// Scalar(plain: "NO")     // .string
    /// ```
    public init(plain text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .bool(true)
        case "false", "False", "FALSE": self = .bool(false)
        case ".nan", ".NaN", ".NAN": self = .float(.nan)
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .float(.infinity)
        case "-.inf", "-.Inf", "-.INF": self = .float(-.infinity)
        default: self = Self.number(text) ?? .string
        }
    }

    private static func number(_ text: String) -> Scalar? {
        let bytes = Array(text.utf8)
        func digits(_ part: ArraySlice<UInt8>, _ isDigit: (UInt8) -> Bool) -> Bool {
            !part.isEmpty && part.allSatisfy(isDigit)
        }
        let isDecimal: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if text.hasPrefix("0o"), digits(bytes[2...], { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }) {
            return Int64(text.dropFirst(2), radix: 8).map { .int($0) }
        }
        if text.hasPrefix("0x"),
            digits(bytes[2...], { isDecimal($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) })
        {
            return Int64(text.dropFirst(2), radix: 16).map { .int($0) }
        }
        let unsigned = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") ? bytes[1...] : bytes[...]
        if digits(unsigned, isDecimal) { return Int64(text).map { .int($0) } ?? Double(text).map { .float($0) } }
        // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
        guard let first = unsigned.first, isDecimal(first) || first == UInt8(ascii: "."),
            unsigned.contains(where: isDecimal),
            unsigned.allSatisfy({ isDecimal($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) })
        else { return nil }
        let padded = text.hasSuffix(".") ? text + "0" : text.replacingPointBeforeExponent()
        return Double(padded).map { .float($0) }
    }
}

extension String {
    /// `1.e3` as `1.0e3`, which Swift's own reader wants.
    fileprivate func replacingPointBeforeExponent() -> String {
        guard let range = firstRange(of: ".e") ?? firstRange(of: ".E") else { return self }
        return self[..<range.lowerBound] + ".0e" + self[range.upperBound...]
    }
}
