package import AdvisoryModel
package import RulebookFolder
package import RulebookLoading
import SourceDiagnostics
package import YAMLTree
import Authoring

/// What an editor asks of one file of a rulebook: each feature is a function of the draft, the file's tree as it is written now, and a byte in it.
///
/// Nothing is read from disk, and no text is too broken to be asked of: offsets before the beginning or past the end count as these.
///
/// ```text
/// let editor = EditorFeatures(draft, tree: SyntaxTree(reading: file), today: today)
/// editor.completions(at: 41).items.map(\.label)   // ["passage", "hours", …]
/// editor.hover(at: 41)?.text                      // what is said of the word there, in Markdown
/// ```
package struct EditorFeatures {
    /// What is known of the whole rulebook.
    package let draft: RulebookDraft
    /// The file as the editor holds it; it may be newer than what the draft knows.
    package let tree: SyntaxTree
    /// The day from which ages are seen.
    package let today: Day
    /// What the file holds; nil while it does not say so.
    package let kind: RulebookFileKind?

    package init(_ draft: RulebookDraft, tree: SyntaxTree, today: Day) {
        (self.draft, self.tree, self.today) = (draft, tree, today)
        kind = Self.kind(of: tree)
    }

    /// The kind key of a file, wherever it is and however broken the rest.
    static func kind(of tree: SyntaxTree) -> RulebookFileKind? {
        let keys = Set((tree.root?.entries ?? []).compactMap { $0.key?.value.text })
        let kinds = RulebookFileKind.allCases.filter { keys.contains($0.rawValue) }
        return kinds.contains(.rules) ? .rules : kinds.count == 1 ? kinds.first : nil
    }

    var path: String { tree.file.path }

    /// A byte that is in the text or at its end.
    func clamped(_ offset: Int) -> Int { min(max(0, offset), tree.file.bytes.count) }

    /// The names of what places hold, by the forms of this file.
    var forms: PlaceForms { PlaceForms(kind: kind, family: familyName, draft: draft) }

    private var familyName: String? {
        tree.root?.entry("family").flatMap { $0.value.kind == .scalar ? $0.value.value.text : nil }
    }
}
