import EditorFeatures
import JSON

extension Feature {
    static let prepareRename = Feature(method: "textDocument/prepareRename", waits: true) {
        (site, parameters) throws(ResponseError) in
        let offset = try site.offset(parameters)
        guard let editor = site.editor else { return .null }
        do throws(RenameRefusal) {
            let found = try editor.renamable(at: offset)
            return ["range": site.document.lines.json(found.span, in: site.unit), "placeholder": .string(found.name)]
        } catch {
            throw .requestFailed(error.message)
        }
    }

    static let rename = Feature(
        method: "textDocument/rename", ability: ("renameProvider", ["prepareProvider": true]), waits: true
    ) { (site, parameters) throws(ResponseError) in
        let offset = try site.offset(parameters)
        guard let name = parameters["newName"]?.string else { throw .invalidParameters("`newName` is missing") }
        guard let editor = site.editor else { return .null }
        do throws(RenameRefusal) {
            var places = PlaceWriter(site)
            return places.workspaceEdit(try editor.rename(at: offset, to: name))
        } catch {
            throw .requestFailed(error.message)
        }
    }
}
