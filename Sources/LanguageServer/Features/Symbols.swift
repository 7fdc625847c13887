import EditorFeatures
import JSON
import YAMLTree

extension Feature {
    static let documentSymbol = Feature(
        method: "textDocument/documentSymbol", ability: ("documentSymbolProvider", true)
    ) { (site, _) throws(ResponseError) in
        guard site.isYAML else { return .null }
        return .array(SymbolWalk.symbols(in: site.tree).map { site.json($0) })
    }
}

extension Site {
    fileprivate func json(_ symbol: DocumentSymbol) -> JSONValue {
        [
            "name": .string(symbol.name), "detail": .string(symbol.detail), "kind": .integer(symbol.kind.number),
            "range": range(symbol.range), "selectionRange": range(symbol.nameRange),
            "children": .array(symbol.children.map { json($0) }),
        ]
    }
}

extension DocumentSymbol.Kind {
    /// The kind of the protocol that editors show in the most fitting way.
    var number: Int {
        switch self {
        case .crossing: 2  // Module
        case .source: 4  // Package
        case .testCase: 6  // Method
        case .key: 20  // Key
        case .fact: 8  // Field
        case .group: 10  // Enum
        case .rule: 12  // Function
        case .attribute: 13  // Variable
        case .fixture: 19  // Object
        case .claim: 22  // EnumMember
        case .calendar: 23  // Struct
        }
    }
}
