import EditorFeatures
import JSON
import YAMLTree

extension Feature {
    static let inlayHint = Feature(
        method: "textDocument/inlayHint", ability: ("inlayHintProvider", true), waits: true
    ) { (site, parameters) throws(ResponseError) in
        guard let range = parameters["range"].flatMap({ site.document.range($0) }) else {
            throw .invalidParameters("`range` is missing")
        }
        let lines = site.document.lines
        let hints = site.editor?.inlayHints ?? []
        return .array(
            hints.compactMap { hint in
                let offset = lines.byte(at: hint.position)
                guard range.lowerBound <= offset, offset <= range.upperBound else { return nil }
                return [
                    "position": lines.json(offset, in: site.unit), "label": .string(hint.label), "paddingLeft": true,
                    "tooltip": ["kind": "markdown", "value": .string(hint.tooltip)],
                ]
            })
    }
}
