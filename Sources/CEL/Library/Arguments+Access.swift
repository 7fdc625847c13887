extension [Value] {
    /// The text at a place, nil for any other kind and past the end.
    func text(_ index: Int) -> String? {
        if index < count, case .string(let text) = self[index] { text } else { nil }
    }

    /// The int at a place, nil for any other kind and past the end.
    func integer(_ index: Int) -> Int64? {
        if index < count, case .int(let number) = self[index] { number } else { nil }
    }

    /// The double at a place, nil for any other kind and past the end.
    func double(_ index: Int) -> Double? {
        if index < count, case .double(let number) = self[index] { number } else { nil }
    }

    /// The bytes at a place, nil for any other kind and past the end.
    func bytes(_ index: Int) -> [UInt8]? {
        if index < count, case .bytes(let bytes) = self[index] { bytes } else { nil }
    }

    /// The elements of the list at a place, nil for any other kind and past the end.
    func list(_ index: Int) -> [Value]? {
        if index < count, case .list(let elements) = self[index] { elements } else { nil }
    }

    /// What a function gives back that does not take arguments of these kinds.
    var noSuchOverload: Value {
        .failure(
            "no-such-overload",
            "no form of the function takes (\(map(\.runtimeType.runtimeName).joined(separator: ", ")))")
    }

    /// What keeps a function from reading all elements: everything unknown among them, else the first error; nil if all are values.
    ///
    /// A list may hold what is not known yet, and functions get it so: one that reads the elements has to ask first.
    var trouble: Value? {
        var error: Value?
        var unknown: UnknownSet?
        for element in self {
            switch element {
            case .unknown(let names): unknown = unknown.map { $0.union(names) } ?? names.withoutBounds
            case .error: error = error ?? element
            default: continue
            }
        }
        return unknown.map { .unknown($0) } ?? error
    }
}

extension Value {
    /// The value itself if it is unknown or an error, or what a list or map holds of these, at any depth.
    var innerTrouble: Value? {
        switch self {
        case .error, .unknown: withoutBounds
        case .list(let elements): elements.compactMap(\.innerTrouble).trouble
        case .map(let map): map.values.compactMap(\.innerTrouble).trouble
        default: nil
        }
    }

    /// An error value in one word.
    static func failure(_ code: String, _ message: String) -> Value {
        .error(EvaluationError(code, message))
    }
}
