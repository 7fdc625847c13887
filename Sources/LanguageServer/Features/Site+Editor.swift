import AdvisoryModel
import EditorFeatures
import JSON
import RulebookFolder

extension Site {
    /// What can be asked of the document; nil outside of all rulebooks, before theirs is known, and of tables.
    var editor: EditorFeatures? {
        guard let draft = rulebook?.draft, !TableFiles.isTable(name) else { return nil }
        // A clock that is no calendar day has made every source old.
        guard let today = settings.today() ?? Day("9999-12-31") else { return nil }
        return EditorFeatures(draft, tree: tree, today: today)
    }

    /// The byte of the document that a question is about.
    func offset(_ parameters: JSONValue) throws(ResponseError) -> Int {
        guard let offset = parameters["position"].flatMap({ document.offset($0) }) else {
            throw .invalidParameters("`position` is missing")
        }
        return offset
    }
}
