/// A node of a syntax tree.
public enum Expr: Sendable {
    /// A constant: null, bool, int, uint, double, string or bytes; after folding any value.
    case literal(Value)
    /// A name; a leading dot means the root of all names.
    case identifier(String)
    /// A field of something: `operand.field`, `operand.?field`, or `has(operand.field)`.
    case select(Select)
    /// A call of a function, a method or an operator; operators have the names of the language definition, such as `_&&_`.
    case call(Call)
    /// A list; elements marked optional are left out where they have no value.
    case list([Element])
    /// A map.
    case map([Entry])
    /// A record or message with its name.
    case message(String, [Field])
    /// What a macro over a list or map stands for.
    case comprehension(Comprehension)
    /// `cel.bind(name, value, body)`.
    case bind(name: String, value: ExprID, body: ExprID)
    /// `cel.block([values], body)`: values that `cel.index(n)` reads.
    case block([ExprID], body: ExprID)

    /// How a field is selected.
    public enum Access: Sendable, Hashable {
        case plain
        /// `.?`: an optional, nothing where the field is missing.
        case optional
        /// `has(…)`: whether the field is there.
        case test
    }

    /// A field of something.
    public struct Select: Sendable {
        /// What has the field.
        public var operand: ExprID
        /// The name of the field.
        public var field: String
        /// How it is selected.
        public var access: Access

        /// Creates a selection.
        public init(operand: ExprID, field: String, access: Access = .plain) {
            self.operand = operand
            self.field = field
            self.access = access
        }
    }

    /// A call.
    public struct Call: Sendable {
        /// The name.
        public var function: String
        /// The receiver of a method.
        public var target: ExprID?
        /// The arguments.
        public var arguments: [ExprID]

        /// Creates a call; of a method, if there is a target.
        public init(function: String, target: ExprID? = nil, arguments: [ExprID]) {
            self.function = function
            self.target = target
            self.arguments = arguments
        }

        /// Receiver and arguments.
        var operands: [ExprID] { (target.map { [$0] } ?? []) + arguments }
    }

    /// An element of a list.
    public struct Element: Sendable {
        /// The element.
        public var value: ExprID
        /// Whether it is left out where it has no value.
        public var isOptional: Bool

        /// Creates an element.
        public init(value: ExprID, isOptional: Bool = false) {
            self.value = value
            self.isOptional = isOptional
        }
    }

    /// An entry of a map.
    public struct Entry: Sendable {
        /// The key.
        public var key: ExprID
        /// The value.
        public var value: ExprID
        /// Whether it is left out where it has no value.
        public var isOptional: Bool

        /// Creates an entry.
        public init(key: ExprID, value: ExprID, isOptional: Bool = false) {
            self.key = key
            self.value = value
            self.isOptional = isOptional
        }
    }

    /// A field of a message literal.
    public struct Field: Sendable {
        /// The name.
        public var name: String
        /// The value.
        public var value: ExprID
        /// Whether it is left out where it has no value.
        public var isOptional: Bool

        /// Creates a field.
        public init(name: String, value: ExprID, isOptional: Bool = false) {
            self.name = name
            self.value = value
            self.isOptional = isOptional
        }
    }

    /// A fold over a list or map, with one variable (element, or key of a map) or two (index or key, and value).
    public struct Comprehension: Sendable {
        /// What is made of the elements.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case all, exists, existsOne = "exists_one", map, filter, transformList, transformMap, transformMapEntry
            /// `optMap` and `optFlatMap`: over an optional's value.
            case optMap, optFlatMap
        }

        /// What is made of the elements.
        public var kind: Kind
        /// The macro's name as it was written (`exists_one` or `existsOne`).
        public var name: String
        /// The names of the variables, one or two.
        public var variables: [String]
        /// What is folded over.
        public var range: ExprID
        /// Of `map` and the transforms: which elements are taken.
        public var filter: ExprID?
        /// The condition, or what each element becomes.
        public var body: ExprID

        /// Creates a fold.
        ///
        /// - Parameters:
        ///   - kind: what is made of the results.
        ///   - name: as it is written, where that is not the kind's own name.
        ///   - variables: the names of the variables that stand for an element, or for its place and the element.
        ///   - range: what is gone through.
        ///   - filter: which of its elements count; nil: all.
        ///   - body: what is evaluated for each.
        public init(
            kind: Kind, name: String? = nil, variables: [String], range: ExprID, filter: ExprID? = nil, body: ExprID
        ) {
            self.kind = kind
            self.name = name ?? kind.rawValue
            self.variables = variables
            self.range = range
            self.filter = filter
            self.body = body
        }
    }
}

extension Expr {
    /// The nodes directly below, in the order of the source.
    public var children: [ExprID] {
        var children: [ExprID] = []
        forEachChild { children.append($0) }
        return children
    }

    /// Visits the nodes directly below, in the order of the source.
    @inline(__always)
    func forEachChild(_ visit: (ExprID) -> Void) {
        switch self {
        case .literal, .identifier: return
        case .select(let select): visit(select.operand)
        case .call(let call):
            if let target = call.target { visit(target) }
            call.arguments.forEach(visit)
        case .list(let elements): elements.forEach { visit($0.value) }
        case .map(let entries):
            for entry in entries {
                visit(entry.key)
                visit(entry.value)
            }
        case .message(_, let fields): fields.forEach { visit($0.value) }
        case .comprehension(let fold):
            visit(fold.range)
            if let filter = fold.filter { visit(filter) }
            visit(fold.body)
        case .bind(_, let value, let body):
            visit(value)
            visit(body)
        case .block(let values, let body):
            values.forEach(visit)
            visit(body)
        }
    }

    /// The node with every child renamed.
    func mapping(_ rename: (ExprID) -> ExprID) -> Expr {
        switch self {
        case .literal, .identifier: self
        case .select(var select):
            {
                select.operand = rename(select.operand); return .select(select)
            }()
        case .call(var call):
            {
                call.target = call.target.map(rename)
                call.arguments = call.arguments.map(rename)
                return .call(call)
            }()
        case .list(let elements): .list(elements.map { Element(value: rename($0.value), isOptional: $0.isOptional) })
        case .map(let entries):
            .map(entries.map { Entry(key: rename($0.key), value: rename($0.value), isOptional: $0.isOptional) })
        case .message(let name, let fields):
            .message(name, fields.map { Field(name: $0.name, value: rename($0.value), isOptional: $0.isOptional) })
        case .comprehension(var fold):
            {
                fold.range = rename(fold.range)
                fold.filter = fold.filter.map(rename)
                fold.body = rename(fold.body)
                return .comprehension(fold)
            }()
        case .bind(let name, let value, let body): .bind(name: name, value: rename(value), body: rename(body))
        case .block(let values, let body): .block(values.map(rename), body: rename(body))
        }
    }
}
