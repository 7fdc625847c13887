import EditorFeatures
import JSON
import YAMLTree

extension Feature {
    static let hover = Feature(
        method: "textDocument/hover", ability: ("hoverProvider", true)
    ) { (site, parameters) throws(ResponseError) in
        let offset = try site.offset(parameters)
        guard let hover = site.editor?.hover(at: offset) else { return .null }
        return [
            "contents": ["kind": "markdown", "value": .string(hover.text)],
            "range": site.document.lines.json(hover.span, in: site.unit),
        ]
    }
}
