import AdvisoryModel
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// The sources of a rulebook by id, for what names them.
struct SourceNames {
    private let sources: [String: Source]

    init(_ sources: [Source]) {
        self.sources = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The source that a node names; nil where there is none, which is reported.
    func source(_ node: Node, into fields: inout FieldReader) -> Source? {
        if let source = sources[node.text] { return source }
        fields.report(
            LoadingCode.unknownSource, "no source is called `\(node.text)`", at: node,
            hint: DidYouMean.hint(for: node.text, in: sources.keys.sorted()) ?? "declare it in a `sources` file")
        return nil
    }
}
