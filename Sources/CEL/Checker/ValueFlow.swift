/// Which parts of an expression hold values of one kind, such as countries, whatever the expression does with them: what is compared, an element
/// and its list, an optional value and what is in it, a name and what it is bound to.
///
/// ```swift
/// // In `x.names.filter(n, n != "a")[0] == "b"` the path `x.names`, `n`, `"a"`, `"b"` and the filter are of one kind.
/// ```
///
/// A list and its elements are of one kind, for one attribute says what both may be; the fields of records and the keys of maps have kinds of their
/// own. Types are not looked at: that is the checker's part.
package struct ValueFlow {
    private let tree: AST
    private let isList: (ExprID) -> Bool
    /// The kind that each kind has become a part of; nodes come first, by their index.
    private var parents: [Int]
    private var fields: [Int: [String: Int]] = [:]
    private var maps: Set<Int> = []
    /// Names that stand for values inside the expression.
    private var bound: Set<ExprID> = []
    /// The lists, choices and the like of which a value is a part.
    private var makers: [ExprID: ExprID] = [:]
    /// What depends on which values are maps, which is known at the end.
    private var open: [Open] = []

    private enum Open {
        /// A value is looked for in a container.
        case member(Int, in: Int)
        /// What stands under a key or index of a container.
        case element(Int, of: Int, at: Int)
        /// A name for an element of a container, or for a key of a map.
        case variable(Int, of: Int)
    }

    /// - Parameter isList: whether a path names a list.
    package init(_ tree: AST, isList: @escaping (ExprID) -> Bool) {
        self.tree = tree
        self.isList = isList
        parents = Array(0..<tree.count)
        var pending: [(id: ExprID, names: [String: Int])] = [(tree.root, [:])]
        while let (id, names) = pending.popLast() {
            let inner = read(id, names)
            for (child, hasInner) in Self.children(of: tree[id]) {
                pending.append((child, hasInner ? inner : names))
            }
        }
        for step in open { close(step) }
        open = []
    }

    /// The kind of what a node holds.
    package func kind(of id: ExprID) -> Int { root(id.index) }

    /// The kind of a field of records of a kind, if the expression reads it.
    package func field(_ name: String, of kind: Int) -> Int? { fields[kind]?[name].map(root) }

    /// The outermost list, map, choice or sum that a value is written in as a part; the value itself, if in none.
    package func maker(of id: ExprID) -> ExprID {
        var outermost = id
        while let next = makers[outermost] { outermost = next }
        return outermost
    }

    /// Whether a path begins with a name that is bound inside the expression.
    package func isBound(_ path: ExprID) -> Bool {
        var start = path
        while case .select(let select) = tree[start] { start = select.operand }
        return bound.contains(start)
    }

    /// Whether a node is a choice that may stand for no value: `a ? b : c`, `a.orValue(b)`.
    package func isChoice(_ id: ExprID) -> Bool {
        if case .call(let call) = tree[id] { call.function == "_?_:_" || call.function == "orValue" } else { false }
    }

    // MARK: kinds

    private func root(_ kind: Int) -> Int {
        var kind = kind
        while parents[kind] != kind { kind = parents[kind] }
        return kind
    }

    private mutating func make() -> Int {
        parents.append(parents.count)
        return parents.count - 1
    }

    private mutating func join(_ a: Int, _ b: Int) {
        var pending = [(a, b)]
        while let (a, b) = pending.popLast() {
            let (kept, gone) = (root(a), root(b))
            guard kept != gone else { continue }
            parents[gone] = kept
            if maps.remove(gone) != nil { maps.insert(kept) }
            for (name, field) in fields.removeValue(forKey: gone) ?? [:] {
                if let own = fields[kept]?[name] {
                    pending.append((own, field))
                } else {
                    fields[kept, default: [:]][name] = field
                }
            }
        }
    }

    private mutating func join(_ a: ExprID, _ b: ExprID) { join(a.index, b.index) }

    private mutating func makeField(_ name: String, of kind: Int) -> Int {
        let kind = root(kind)
        if let known = fields[kind]?[name] { return known }
        let field = make()
        fields[kind, default: [:]][name] = field
        return field
    }

    /// No field can have this name.
    private static let key = "@key"

    private mutating func close(_ step: Open) {
        switch step {
        case .member(let value, let container):
            join(value, maps.contains(root(container)) ? makeField(Self.key, of: container) : container)
        case .element(let value, let container, let index):
            join(value, container)
            if maps.contains(root(container)) { join(index, makeField(Self.key, of: container)) }
        case .variable(let name, let container):
            join(name, maps.contains(root(container)) ? makeField(Self.key, of: container) : container)
        }
    }

    // MARK: reading

    /// The nodes below, and whether the names that a node binds are known there.
    private static func children(of node: Expr) -> [(ExprID, Bool)] {
        switch node {
        case .comprehension(let fold):
            [(fold.range, false), (fold.body, true)] + (fold.filter.map { [($0, true)] } ?? [])
        case .bind(_, let value, let body): [(value, false), (body, true)]
        default: node.children.map { ($0, true) }
        }
    }

    /// Joins a node with those below it; what its names stand for inside it.
    private mutating func read(_ id: ExprID, _ names: [String: Int]) -> [String: Int] {
        switch tree[id] {
        case .literal: break
        case .identifier(let name):
            guard let kind = names[name] else { break }
            bound.insert(id)
            join(id.index, kind)
        case .select(let select) where select.access == .test: break
        case .select(let select): join(id.index, makeField(select.field, of: select.operand.index))
        case .call(let call): read(call, id, names)
        case .list(let elements):
            for element in elements { make(id, of: element.value) }
        case .map(let entries):
            maps.insert(root(id.index))
            for entry in entries {
                join(makeField(Self.key, of: id.index), entry.key.index)
                make(id, of: entry.value)
            }
        case .message: break
        case .comprehension(let fold): return read(fold, id, names)
        case .bind(let name, let value, let body):
            join(id, body)
            return names.merging([name: value.index]) { $1 }
        case .block(let values, let body):
            join(id, body)
            var inner = names
            for (number, value) in values.enumerated() { inner["@index\(number)"] = value.index }
            return inner
        }
        return names
    }

    private mutating func make(_ whole: ExprID, of part: ExprID) {
        join(whole, part)
        makers[part] = whole
    }

    private mutating func read(_ fold: Expr.Comprehension, _ id: ExprID, _ names: [String: Int]) -> [String: Int] {
        var inner = names
        let last = make()
        inner[fold.variables.last ?? ""] = last
        if fold.variables.count == 2 {
            inner[fold.variables[0]] = makeField(Self.key, of: fold.range.index)
            join(last, fold.range.index)
        } else {
            open.append(.variable(last, of: fold.range.index))
        }
        switch fold.kind {
        case .all, .exists, .existsOne: break
        case .filter: open.append(.variable(id.index, of: fold.range.index))
        case .map, .transformList, .transformMapEntry, .optMap, .optFlatMap: join(id, fold.body)
        case .transformMap:
            maps.insert(root(id.index))
            join(id, fold.body)
            join(makeField(Self.key, of: id.index), makeField(Self.key, of: fold.range.index))
        }
        return inner
    }

    private static let comparisons: Set<String> = ["_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_"]
    /// Methods whose results hold what their receivers do.
    private static let taking: Set<String> = [
        "value", "first", "last", "sort", "distinct", "reverse", "slice", "flatten", "@sortByAssociatedKeys", "unwrap",
        "unwrapOpt", "or", "orValue",
    ]

    private mutating func read(_ call: Expr.Call, _ id: ExprID, _ names: [String: Int]) {
        let arguments = call.arguments
        if let target = call.target {
            if case .identifier(let library) = tree[target], names[library] == nil,
                library == "sets" || library == "optional"
            {
                if library == "sets", arguments.count == 2 { join(arguments[0], arguments[1]) }
                if library == "optional", arguments.count == 1 { join(id, arguments[0]) }
            } else if Self.taking.contains(call.function) {
                join(id, target)
                if call.function == "or" || call.function == "orValue" {
                    for argument in arguments { make(id, of: argument) }
                }
            }
            return
        }
        switch (call.function, arguments.count) {
        case (let name, 2) where Self.comparisons.contains(name): join(arguments[0], arguments[1])
        case ("@in", 2): open.append(.member(arguments[0].index, in: arguments[1].index))
        case ("_[_]", 2), ("_[?_]", 2):
            open.append(.element(id.index, of: arguments[0].index, at: arguments[1].index))
        case ("_?_:_", 3):
            make(id, of: arguments[1])
            make(id, of: arguments[2])
        case ("_+_", 2) where holdsList(id):
            make(id, of: arguments[0])
            make(id, of: arguments[1])
        case ("dyn", 1), ("string", 1): join(id, arguments[0])
        default: break
        }
    }

    /// Whether a sum is one of lists, as far as that can be seen.
    private func holdsList(_ start: ExprID) -> Bool {
        var pending = [start]
        while let id = pending.popLast() {
            switch tree[id] {
            case .list: return true
            case .comprehension(let fold) where [.map, .filter, .transformList].contains(fold.kind): return true
            case .call(let call) where call.function == "_+_": pending += call.arguments
            case .call(let call) where ["sort", "distinct", "slice", "flatten"].contains(call.function): return true
            case .select, .identifier: if isList(id) { return true }
            default: break
            }
        }
        return false
    }
}
