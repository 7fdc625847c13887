import SourceDiagnostics
public import YAMLTree

/// Which columns of a table hold which attributes of requests, as somebody has written it.
///
/// ```swift
/// try ColumnMapping("nationality=Passport country,date=Travel day").pairs
/// ```
public struct ColumnMapping: Sendable {
    /// An attribute and the name of its column.
    public struct Pair: Hashable, Sendable {
        /// The attribute, by its full name, its key or its flag.
        public var attribute: String
        /// The name of the column, as the first line of the table writes it.
        public var column: String
    }

    /// What is written, in its order.
    public var pairs: [Pair]

    /// A mapping that says nothing: columns are found by their names.
    public static let byName = ColumnMapping(pairs: [])

    private init(pairs: [Pair]) { self.pairs = pairs }

    /// Reads `attribute=column,attribute=column`.
    public init(_ text: String) throws(TableError) {
        pairs = []
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmedOfBlanks }
            guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
                throw TableError("`\(part)` does not say which column an attribute has", "write `attribute=column`")
            }
            pairs.append(Pair(attribute: sides[0], column: sides[1]))
        }
    }

    /// Takes a mapping of attributes to the names of columns out of a file.
    public init(_ root: Node) throws(TableError) {
        guard root.kind == .mapping else {
            throw TableError("the file of columns is no mapping", "write `attribute: column`, a line each")
        }
        pairs = []
        for entry in root.entries {
            guard entry.value.kind == .scalar, !entry.value.text.isEmpty else {
                throw TableError("`\(entry.key.text)` has no name of a column", "write `attribute: column`")
            }
            pairs.append(Pair(attribute: entry.key.text, column: entry.value.text))
        }
    }
}

/// Why a table of requests cannot be read.
public struct TableError: Error, Hashable, Sendable {
    /// What is wrong.
    public var message: String
    /// What to do.
    public var hint: String

    init(_ message: String, _ hint: String) {
        self.message = message
        self.hint = hint
    }
}

extension String {
    /// Without the blanks at its ends.
    var trimmedOfBlanks: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
        let rest = drop(while: isBlank)
        return String(rest.prefix(rest.count - rest.reversed().prefix(while: isBlank).count))
    }
}
