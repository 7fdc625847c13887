import EditorFeatures
import JSON

extension Feature {
    static let signatureHelp = Feature(
        method: "textDocument/signatureHelp", ability: ("signatureHelpProvider", ["triggerCharacters": ["(", ","]])
    ) { (site, parameters) throws(ResponseError) in
        let offset = try site.offset(parameters)
        guard let help = site.editor?.signatureHelp(at: offset) else { return .null }
        return [
            "signatures": .array(
                help.forms.map { form in
                    [
                        "label": .string(form.label),
                        "documentation": ["kind": "markdown", "value": .string(help.documentation)],
                        // Before the parameters end a label has nothing but ASCII, in which all encodings count alike.
                        "parameters": .array(
                            form.parameters.map { range in
                                ["label": [.integer(range.lowerBound), .integer(range.upperBound)]]
                            }),
                    ]
                }),
            "activeSignature": .integer(help.activeForm), "activeParameter": .integer(help.activeParameter),
        ]
    }
}
