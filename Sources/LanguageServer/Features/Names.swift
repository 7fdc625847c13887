import EditorFeatures
import JSON

extension Feature {
    static let definition = Feature(method: "textDocument/definition", ability: ("definitionProvider", true)) {
        (site, parameters) throws(ResponseError) in
        let offset = try site.offset(parameters)
        var places = PlaceWriter(site)
        return .array(site.editor?.definitions(at: offset).map { places.json($0) } ?? [])
    }

    static let references = Feature(
        method: "textDocument/references", ability: ("referencesProvider", true), waits: true
    ) { (site, parameters) throws(ResponseError) in
        let offset = try site.offset(parameters)
        let isDeclarationWanted = parameters["context"]?["includeDeclaration"]?.bool ?? false
        var places = PlaceWriter(site)
        let found = site.editor?.references(at: offset, withDeclarations: isDeclarationWanted) ?? []
        return .array(found.map { places.json($0) })
    }

    static let highlight = Feature(
        method: "textDocument/documentHighlight", ability: ("documentHighlightProvider", true)
    ) { (site, parameters) throws(ResponseError) in
        let offset = try site.offset(parameters)
        let found = site.editor?.highlights(at: offset) ?? []
        return .array(
            found.map { place in
                // Where it is named counts as written, where it is called as read.
                ["range": site.document.lines.json(place.span, in: site.unit), "kind": place.isDeclaration ? 3 : 2]
            })
    }
}
