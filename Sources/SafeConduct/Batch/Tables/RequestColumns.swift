import AdvisoryModel
import RuleLanguage
import SourceDiagnostics

/// The columns of a table of requests, each with what it holds.
public struct RequestColumns: Sendable {
    /// What a column holds.
    enum Target: Hashable {
        case id, asOf
        case traveler(String, AttributeType)
        case trip(String, AttributeType)
        /// A field of the document of some type.
        case document(type: String, field: String, AttributeType)
    }

    /// The names of all columns, as the first line writes them.
    public let names: [String]
    /// What each holds; nil for one that is not read.
    let targets: [Target?]
    /// The names of the columns that are not read.
    public var unread: [String] { zip(names, targets).filter { $1 == nil }.map(\.0) }

    /// The columns that are not read and whose names look like that of an attribute that no column holds, each with the attribute.
    package let nearMisses: [(name: String, attribute: String)]

    /// Finds what the columns hold: what the mapping says, and others by their names.
    init(names: [String], mapping: ColumnMapping, _ vocabulary: Vocabulary) throws(TableError) {
        let known = Self.targets(vocabulary)
        var targets = [Target?](repeating: nil, count: names.count)
        for pair in mapping.pairs {
            guard let target = Self.target(pair.attribute, known) else { throw Self.unknown(pair.attribute, known) }
            guard let number = names.firstIndex(of: pair.column) else { throw Self.missing(pair.column, names) }
            if let other = targets[number], other != target { throw Self.twice(pair.column) }
            targets[number] = target
        }
        let mapped = Set(targets.compactMap { $0 })
        for (number, name) in names.enumerated() where targets[number] == nil {
            targets[number] = Self.target(name, known).flatMap { mapped.contains($0) ? nil : $0 }
        }
        for (number, target) in targets.enumerated() {
            guard let target, let first = targets.firstIndex(of: target), first < number else { continue }
            throw TableError(
                "the columns `\(names[first])` and `\(names[number])` hold the same attribute",
                "name the one that counts with --columns")
        }
        for (name, target) in zip(names, targets) where target == nil {
            if let meant = Self.documentField(near: name, among: targets) { throw Self.unread(name, meant) }
        }
        if targets.allSatisfy({ $0 == nil }) {
            throw TableError(
                "no column of the table is an attribute of a request",
                "say which column holds what: --columns 'nationality=Passport country,date=Travel day'")
        }
        let held = Set(targets.compactMap { $0 })
        let free = known.filter { !held.contains($0.value) }.keys.sorted()
        nearMisses = zip(names, targets).compactMap { name, target in
            // What differs in digits alone, `nationality2`, is another column of its own.
            guard target == nil, name.count > 5, let near = DidYouMean.nearest(to: Self.plain(name), in: free),
                Self.plain(name).filter({ !$0.isNumber }) != near.filter({ !$0.isNumber })
            else { return nil }
            return (name, near)
        }
        self.names = names
        self.targets = targets
    }

    /// The column at which a value of a request stands, by the keys that lead to it there.
    func name(of path: [String]) -> String? {
        let found = targets.firstIndex { target in
            switch target {
            case .id: path.first == "id"
            case .asOf: path.first == "asOf"
            case .traveler(let key, _): path.starts(with: ["traveler", key])
            case .trip(let key, _): path.starts(with: ["trip", key])
            case .document(let type, let field, _): path == ["traveler", "documents", type, field]
            case nil: false
            }
        }
        return found.map { names[$0] }
    }

    // MARK: names

    /// What can be named, by name without blanks and capitals.
    private static func targets(_ vocabulary: Vocabulary) -> [String: Target] {
        var known: [String: Target] = ["id": .id, "asof": .asOf]
        for attribute in vocabulary.attributes where attribute.isGiven {
            let isOfTrip = attribute.owner == "trip"
            let target: Target =
                isOfTrip ? .trip(attribute.key, attribute.type) : .traveler(attribute.key, attribute.type)
            for name in [attribute.flag, attribute.key, attribute.name].compactMap({ $0 }) {
                known[plain(name)] = target
            }
        }
        return known
    }

    private static func target(_ name: String, _ known: [String: Target]) -> Target? {
        if let target = known[plain(name)] { return target }
        // `passport.expires`: a field of a document of that type.
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map { String($0).trimmedOfBlanks }
        guard parts.count == 2, !parts[0].isEmpty,
            let field = Document.fields.first(where: { plain($0.name) == plain(parts[1]) }), field.name != "type"
        else { return nil }
        return .document(type: parts[0].lowercased(), field: field.name, field.type)
    }

    /// The field of a document of which other columns tell that a column probably means: without it the document might be good for more.
    private static func documentField(near name: String, among targets: [Target?]) -> String? {
        let types = Set(targets.compactMap { if case .document(let type, _, _)? = $0 { type } else { nil } }).sorted()
        let fields = Document.fields.map(\.name)
        return types.lazy.compactMap { type -> String? in
            let start = plain(type)
            guard plain(name).hasPrefix(start) else { return nil }
            let rest = plain(name).dropFirst(start.count).filter { $0 != "." }
            let field = fields.first { plain($0) == rest } ?? DidYouMean.nearest(to: String(rest), in: fields)
            return field.map { "\(type).\($0)" }
        }.first
    }

    private static func plain(_ name: String) -> String {
        name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
    }
}

extension RequestColumns {
    private static func unknown(_ name: String, _ known: [String: Target]) -> TableError {
        TableError(
            "a request has no attribute `\(name)`",
            DidYouMean.hint(for: name, in: known.keys.sorted())
                ?? "name an attribute such as `nationality`, `trip.date` or `passport.expires`")
    }

    private static func missing(_ column: String, _ names: [String]) -> TableError {
        TableError(
            "the table has no column `\(column)`",
            DidYouMean.hint(for: column, in: names)
                ?? "its columns are \(names.prefix(12).map { "`\($0)`" }.joined(separator: ", "))")
    }

    private static func unread(_ column: String, _ meant: String) -> TableError {
        meant.hasSuffix(".type")
            ? TableError(
                "the column `\(column)` is not read: the type of a document is the first part of its columns' names",
                "name its columns by the type, such as `e-visa.expires`, or leave the column out")
            : TableError("the column `\(column)` is not read", "did you mean `\(meant)`?")
    }

    private static func twice(_ column: String) -> TableError {
        TableError("the column `\(column)` is named for two attributes", "name it for one of them")
    }
}
