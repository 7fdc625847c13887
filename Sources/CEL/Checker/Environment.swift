/// What expressions may name: variables, functions and types.
///
/// ```swift
/// var environment = Environment()
/// let age = environment.declare(variable: "traveler.age", type: .int)
/// let (program, diagnostics) = environment.compile("traveler.age < 18")
/// ```
public struct Environment: Sendable {
    /// A variable.
    public struct Variable: Sendable, Hashable {
        /// The name, which may be qualified: `trip.mode`.
        public var name: String
        /// The type.
        public var type: CELType
        /// How many bytes of UTF-8, elements or entries its values have; nil where that is not known.
        public var size: ClosedRange<Int>?
    }

    /// The namespace in which names are looked up first, such as `com.example`; empty: the root.
    public let container: String
    /// What is refused.
    public let limits: Limits
    /// Whether `null` may be written: where no value is ever null, it is a slip.
    public let hasNull: Bool
    /// The variables by slot.
    public private(set) var variables: [Variable] = []
    private var slots: [String: Slot] = [:]
    /// How large the values in variables' values are, by their path.
    private(set) var partSizes: [String: ClosedRange<Int>] = [:]
    private(set) var functions: [String: FunctionDeclaration] = [:]
    /// What qualified names of functions begin with.
    private(set) var namespaces: Set<String> = []
    private(set) var records: [String: [String: CELType]] = [:]
    private(set) var typeNames = CELType.named
    /// What dotted names of variables and types begin with: other paths are a name and fields, and need not be looked up piece by piece.
    private var qualifiers: Set<String> = ["google"]

    /// An environment with the functions of some libraries.
    ///
    /// - Parameters:
    ///   - libraries: the functions and types.
    ///   - container: the namespace in which names are looked up first.
    ///   - limits: what is refused.
    ///   - hasNull: whether expressions may have `null`, as those of CEL may.
    public init(
        libraries: [Library] = Library.standard, container: String = "", limits: Limits = .default,
        hasNull: Bool = true
    ) {
        self.container = container
        self.hasNull = hasNull
        self.limits = limits
        for library in libraries {
            for function in library.functions { register(function) }
            typeNames.merge(library.types) { _, new in new }
            for name in library.types.keys { qualify(name) }
        }
    }

    /// Declares a variable and returns its slot; declared again it keeps its slot and takes the new type.
    ///
    /// - Parameters:
    ///   - name: as conditions write it; it may have dots, as `trip.date`.
    ///   - type: the type of its values.
    ///   - size: how many bytes of UTF-8, elements or entries its values have; only cost estimates ask for it.
    @discardableResult
    public mutating func declare(variable name: String, type: CELType, size: ClosedRange<Int>? = nil) -> Slot {
        let variable = Variable(
            name: name, type: type, size: size.map { max(0, $0.lowerBound)...max(0, $0.upperBound) })
        if let slot = slots[name] {
            variables[slot.index] = variable
            return slot
        }
        qualify(name)
        let slot = Slot(variables.count)
        slots[name] = slot
        variables.append(variable)
        return slot
    }

    /// Declares how many bytes of UTF-8, elements or entries the values in a variable's values have; only cost estimates ask for it.
    ///
    /// ```swift
    /// environment.declare(variable: "documents", type: .list(.map(.string, .dyn)), size: 0...5)
    /// environment.declare(size: 2...2, ofPart: "documents[].issuer")   // the field `issuer` of each element
    /// environment.declare(size: 0...40, ofPart: "documents[][]")       // any other value of each element
    /// ```
    ///
    /// - Parameters:
    ///   - size: the least and the most.
    ///   - part: the variable's name, then `[]` for the elements of a list or the values of a map, `{}` for the keys of a map, and
    ///     `.name` for a field.
    public mutating func declare(size: ClosedRange<Int>, ofPart part: String) {
        partSizes[part] = max(0, size.lowerBound)...max(0, size.upperBound)
    }

    private mutating func qualify(_ name: String) {
        if let dot = name.firstIndex(of: ".") { qualifiers.insert(String(name[..<dot])) }
    }

    /// Declares a record type with the types of its fields.
    public mutating func declare(type name: String, fields: [String: CELType]) {
        records[name] = fields
    }

    /// Adds a function, or further forms of a function that there is.
    public mutating func register(_ function: FunctionDeclaration) {
        if let dot = function.name.firstIndex(of: ".") { namespaces.insert(String(function.name[..<dot])) }
        if functions[function.name] == nil {
            functions[function.name] = function
        } else {
            functions[function.name]?.overloads += function.overloads
        }
    }

    /// The slot of a variable.
    public func slot(of name: String) -> Slot? { slots[name] }

    /// All functions, by name.
    public var declaredFunctions: [FunctionDeclaration] { functions.values.sorted { $0.name < $1.name } }

    /// The names that a name may stand for in the container, the most specific first; a leading dot means the root.
    func candidates(for name: String) -> [String] {
        if name.hasPrefix(".") { return [String(name.dropFirst())] }
        guard !container.isEmpty else { return [name] }
        var parts = container.split(separator: ".").map(String.init)
        var names: [String] = []
        while !parts.isEmpty {
            names.append((parts + [name]).joined(separator: "."))
            parts.removeLast()
        }
        return names + [name]
    }

    /// What a name stands for.
    enum Resolution {
        case variable(Slot)
        case type(CELType)
    }

    /// The variable or type of a name.
    func resolve(_ name: String) -> Resolution? {
        if isRoot, name.utf8.first != UInt8(ascii: ".") { return resolve(exactly: name) }
        for candidate in candidates(for: name) {
            if let resolution = resolve(exactly: candidate) { return resolution }
        }
        return nil
    }

    private func resolve(exactly name: String) -> Resolution? {
        if let slot = slots[name] { return .variable(slot) }
        return typeNames[name].map { .type($0) }
    }

    /// Whether only the first part of a path that begins so can be a variable or type.
    func isPlain(_ first: String) -> Bool {
        container.isEmpty && !qualifiers.contains(first) && first.utf8.first != UInt8(ascii: ".")
    }

    /// Whether a path that begins so can be the name of a function.
    func isNamespace(_ first: String) -> Bool {
        !container.isEmpty || namespaces.contains(first) || first.utf8.first == UInt8(ascii: ".")
    }

    /// Whether names are looked up as they stand.
    private var isRoot: Bool { container.isEmpty }

    /// The function of a name.
    func function(_ name: String) -> FunctionDeclaration? {
        if isRoot, name.utf8.first != UInt8(ascii: ".") { return functions[name] }
        for candidate in candidates(for: name) {
            if let function = functions[candidate] { return function }
        }
        return nil
    }
}

extension Environment {
    /// The name that a dotted path of names begins with; nil for anything else.
    static func root(of id: ExprID, in tree: AST) -> String? {
        var current = id
        while true {
            switch tree[current] {
            case .identifier(let name): return name
            case .select(let select) where select.access == .plain: current = select.operand
            default: return nil
            }
        }
    }

    /// A dotted path of names, as far as a tree holds one: `a.b.c` without calls, indexes and `has`.
    static func path(of id: ExprID, in tree: AST) -> [String]? {
        var fields: [String] = []
        var current = id
        while true {
            switch tree[current] {
            case .identifier(let name): return [name] + fields.reversed()
            case .select(let select) where select.access == .plain:
                fields.append(select.field)
                current = select.operand
            default: return nil
            }
        }
    }

    /// What a dotted path stands for: the longest prefix that is a variable or type, and the fields that follow.
    ///
    /// `locals` are the variables of the macros around it; they hide everything but names with a leading dot.
    func resolve(path: [String], locals: [String]) -> (resolution: Resolution, fields: ArraySlice<String>)? {
        guard let first = path.first else { return nil }
        if isPlain(first) {
            return locals.contains(first) ? nil : resolve(exactly: first).map { ($0, path.dropFirst()) }
        }
        if !first.hasPrefix("."), locals.contains(first) { return nil }
        for length in stride(from: path.count, through: 1, by: -1) {
            if let resolution = resolve(path[..<length].joined(separator: ".")) { return (resolution, path[length...]) }
        }
        return nil
    }
}
