import SourceDiagnostics

/// What the checker finds wrong, apart from how it is worded.
enum CheckerFinding {
    case tooDeep
    case unknownAttribute(String, hint: String?)
    case unknownFunction(String, hint: String?)
    case unknownType(String, near: String?)
    /// A field that a record does not have, and those that it has.
    case unknownField(String, record: String, fields: [String])
    /// A field of something that has none.
    case noFields(String, of: CELType)
    /// A function or operator by its registered name, with what it was given, the receiver first.
    case noOverload(String, isMember: Bool, [CELType], hint: String?)
    /// A method called as a function, or a function as a method.
    case wrongForm(String, isMember: Bool)
    /// The two values of `?:`.
    case differentBranches(CELType, CELType)
    case mismatch(expected: CELType, found: CELType)
    /// `null`, where no value is null.
    case null
    /// A macro over something that it cannot go over.
    case notIterable(macro: String, isOverOptional: Bool, CELType)
    /// An element, entry or field marked by `?` whose value is always there.
    case notOptional(CELType)
    /// A pattern that `matches` could never use.
    case invalidPattern(String, hint: String?)
    /// A call of constants that fails whenever it is evaluated.
    case alwaysFails(String)
    /// The steps that it can take, nil for any number, and those that are allowed.
    case tooCostly(Int?, limit: Int)

    var code: DiagnosticCode {
        switch self {
        case .tooDeep: CELCode.tooDeep
        case .unknownAttribute: CELCode.unknownAttribute
        case .unknownFunction: CELCode.unknownFunction
        case .unknownType: CELCode.unknownType
        case .unknownField, .noFields: CELCode.unknownField
        case .noOverload, .wrongForm, .differentBranches: CELCode.noSuchOverload
        case .null: CELCode.null
        case .mismatch, .notIterable, .notOptional: CELCode.typeMismatch
        case .invalidPattern: CELCode.invalidPattern
        case .alwaysFails: CELCode.alwaysFails
        case .tooCostly: CELCode.tooCostly
        }
    }

    func diagnostic(at span: SourceSpan) -> Diagnostic {
        Diagnostic(code, message, span: span, hint: hint)
    }
}

extension CheckerFinding {
    private var message: String {
        switch self {
        case .tooDeep: "the expression is nested more than \(Limits.deepest) deep"
        case .unknownAttribute(let name, _): "no attribute is called `\(Self.written(name))`"
        case .unknownFunction(let name, _): "no function is called `\(name)`"
        case .unknownType(let name, _): "no type is called `\(name)`"
        case .unknownField(let field, let record, _): "a `\(record)` has no field `\(field)`"
        case .noFields(let field, let type): "`\(type.description)` has no fields, and so no `\(field)`"
        case .noOverload(let name, let isMember, let types, _): Self.refusal(Self.sign(of: name), isMember, types)
        case .wrongForm(let name, let isMember):
            isMember ? "`\(name)` is a function, not a method" : "`\(name)` is a method, not a function"
        case .differentBranches(let a, let b):
            "the two values of `?:` have different types, `\(a.description)` and `\(b.description)`"
        case .null: "no value here is ever null"
        case .mismatch(let expected, let found): "expected `\(expected.description)`, found `\(found.description)`"
        case .notIterable(let macro, let isOverOptional, let type):
            "`\(macro)` iterates over \(isOverOptional ? "an optional value" : "a list or a map"), not over `\(type.description)`"
        case .notOptional(let type): "`?` needs an optional value, found `\(type.description)`"
        case .invalidPattern(let message, _): message
        case .alwaysFails(let message): "this always fails: \(message)"
        case .tooCostly(let steps, let limit):
            "this can take \(steps.map { "up to \($0)" } ?? "any number of") steps, more than the \(limit) that are allowed"
        }
    }

    private var hint: String? {
        switch self {
        case .tooDeep: "split it"
        case .unknownAttribute(_, let hint), .unknownFunction(_, let hint), .noOverload(_, _, _, let hint),
            .invalidPattern(_, let hint):
            hint
        case .unknownType(_, let near): near.map { "did you mean `\($0)`?" }
        case .unknownField(let field, _, let fields):
            DidYouMean.hint(for: field, in: fields) ?? (fields.isEmpty ? nil : "it has \(Self.some(of: fields))")
        case .noFields, .notIterable: nil
        case .alwaysFails: "give it values that it can work with"
        case .wrongForm(let name, let isMember): isMember ? "write `\(name)(…)`" : "write `x.\(name)(…)`"
        case .differentBranches: "convert one of them, or write `dyn(…)` around it"
        case .mismatch(.bool, _): "a condition is true or false: compare the value with something"
        case .mismatch(.opaque("optional_type", _), _): "write `optional.of(…)` around it"
        case .null: "leave it out: what is missing is not known, and a rule that needs it waits for it"
        case .mismatch: nil
        case .notOptional: "leave the `?` out"
        case .tooCostly: "iterate over fewer elements, or over each of them only once"
        }
    }

    private static func refusal(_ name: String, _ isMember: Bool, _ types: [CELType]) -> String {
        guard isMember, let receiver = types.first else {
            return types.isEmpty ? "`\(name)` needs arguments" : "`\(name)` does not take \(all(types))"
        }
        let arguments = Array(types.dropFirst())
        let given = arguments.isEmpty ? "no arguments" : all(arguments)
        return "`\(name)` of `\(receiver.description)` does not take \(given)"
    }

    private static func all(_ types: [CELType]) -> String { enumeration(types.map { "`\($0.description)`" }, "and") }

    /// `a`, `b` and `c`.
    static func enumeration(_ parts: [String], _ last: String) -> String {
        guard parts.count > 1, let end = parts.last else { return parts.first ?? "" }
        return "\(parts.dropLast().joined(separator: ", ")) \(last) \(end)"
    }

    /// The first few names, and whether there are more.
    static func some(of names: [String]) -> String {
        let shown = names.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
        return names.count > 5 ? shown + ", …" : shown
    }

    /// Names that macros make, as authors write them.
    private static func written(_ name: String) -> String {
        for (prefix, function) in [("@index", "cel.index"), ("@it:", "cel.iterVar"), ("@ac:", "cel.accuVar")]
        where name.hasPrefix(prefix) {
            let numbers = name.dropFirst(prefix.count).split(separator: ":").joined(separator: ", ")
            return "\(function)(\(numbers))"
        }
        return name
    }

    /// Operators as authors write them.
    static func sign(of name: String) -> String {
        switch name {
        case "@in": return "in"
        case "_[_]": return "[]"
        case "_[?_]": return "[?]"
        case "_?_:_": return "?:"
        case "@sortByAssociatedKeys": return "sortBy"
        default:
            let sign = name.filter { $0 != "_" }
            return sign.contains(where: \.isLetter) || sign.isEmpty ? name : sign
        }
    }
}
