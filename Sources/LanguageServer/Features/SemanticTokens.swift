import EditorFeatures
import JSON
import SourceDiagnostics
import YAMLTree

extension Feature {
    private static let provider: JSONValue = [
        "legend": [
            "tokenTypes": .array(SemanticToken.Kind.allCases.map { .string($0.rawValue) }),
            "tokenModifiers": ["declaration"],
        ],
        "full": true, "range": true,
    ]

    static let semanticTokens = Feature(
        method: "textDocument/semanticTokens/full", ability: ("semanticTokensProvider", provider)
    ) { (site, _) throws(ResponseError) in
        site.json(site.editor?.semanticTokens() ?? [])
    }

    static let semanticTokensInRange = Feature(
        method: "textDocument/semanticTokens/range", ability: ("semanticTokensProvider", provider)
    ) { (site, parameters) throws(ResponseError) in
        guard let range = parameters["range"].flatMap({ site.document.range($0) }) else {
            throw .invalidParameters("`range` is missing")
        }
        let lines = site.document.lines
        let first = lines.position(ofByte: range.lowerBound).line
        let last = lines.position(ofByte: range.upperBound).line
        return site.json(site.editor?.semanticTokens(in: first...max(first, last)) ?? [])
    }
}

extension Site {
    /// Five numbers a token: lines and columns since the one before, length, kind, whether it is a declaration.
    fileprivate func json(_ tokens: [SemanticToken]) -> JSONValue {
        let lines = document.lines
        var data: [JSONValue] = []
        var (line, column) = (0, 0)
        for token in tokens {
            let bytes = lines.bytes(of: token.span)
            let start = lines.position(ofByte: bytes.lowerBound, in: unit)
            let end = lines.position(ofByte: bytes.upperBound, in: unit)
            guard start.line == end.line, start < end else { continue }
            let (ownLine, ownColumn) = (Int(start.line) - 1, Int(start.column) - 1)
            data += [
                .integer(ownLine - line), .integer(ownLine == line ? ownColumn - column : ownColumn),
                .integer(Int(end.column) - Int(start.column)),
                .integer(SemanticToken.Kind.allCases.firstIndex(of: token.kind) ?? 0),
                .integer(token.isDeclaration ? 1 : 0),
            ]
            (line, column) = (ownLine, ownColumn)
        }
        return ["data": .array(data)]
    }
}
