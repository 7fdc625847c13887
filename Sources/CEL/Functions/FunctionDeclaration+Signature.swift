extension FunctionDeclaration {
    /// The forms as people write them, one for each overload: `size(string) → int`, `A in list(A) → bool`.
    package var signatures: [String] { overloads.map { Self.signature(name, $0) } }

    private static func signature(_ name: String, _ overload: Overload) -> String {
        let types = overload.parameters.map(\.description)
        let result = overload.result.description
        switch name {
        case "_[_]", "_[?_]": return "\(types[0])\(name == "_[_]" ? "[" : "[?")\(types[1])] → \(result)"
        case "_?_:_": return "\(types[0]) ? \(types[1]) : \(types[2]) → \(result)"
        case "!_", "-_": return "\(name.prefix(1))\(types[0]) → \(result)"
        case "@in": return "\(types[0]) in \(types[1]) → \(result)"
        case _ where name.hasPrefix("_"): return "\(types[0]) \(name.replacing("_", with: "")) \(types[1]) → \(result)"
        default: break
        }
        return overload.isMember
            ? "\(types[0]).\(name)(\(types.dropFirst().joined(separator: ", "))) → \(result)"
            : "\(name)(\(types.joined(separator: ", "))) → \(result)"
    }

    /// The name as people write it: `in`, `<`, `size`.
    package var shownName: String {
        switch name {
        case "@in": "in"
        case "_[_]": "Index"
        case "_[?_]": "Optional index"
        case "_?_:_": "Conditional"
        default: name.contains("_") ? name.replacing("_", with: "") : name
        }
    }
}
