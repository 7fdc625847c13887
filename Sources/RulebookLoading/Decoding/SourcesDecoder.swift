import AdvisoryModel
import RuleLanguage
import RulebookWords
import SourceDiagnostics
import YAMLTree

/// A source, and where it is written.
struct SourceDeclaration: Sendable {
    var source: Source
    var at: Node
}

/// Reads a `sources` file.
enum SourcesDecoder {
    static func decode(_ root: Node) -> (sources: [SourceDeclaration], diagnostics: [Diagnostic]) {
        var file = FieldReader(root, "a sources file")
        file.ignore(["format"])
        var sources: [SourceDeclaration] = []
        if let list = file.required("sources") {
            if list.kind != .mapping {
                file.report(
                    .wrongType, "`sources` is a mapping from ids to sources", at: list,
                    hint: "write `sources: { ID: { title: …, kind: …, reliability: … } }`")
            }
            for entry in list.kind == .mapping ? Array(list.entries) : [] {
                RuleID.check(entry.key, into: &file)
                let (source, findings) = decode(entry.value, id: entry.key.text)
                file.report(findings)
                if let source { sources.append(SourceDeclaration(source: source, at: entry.key)) }
            }
        }
        return (sources, file.finish())
    }

    private static func decode(_ node: Node, id: String) -> (Source?, [Diagnostic]) {
        var fields = FieldReader(node, "a source")
        let title = fields.plainLocalizedText("title")
        if title == nil { _ = fields.required("title") }
        let kind = fields.required("kind").flatMap {
            fields.word(of: $0, in: Source.Kind.allCases.map(\.rawValue), name: "kind")
        }
        let reliability = fields.required("reliability", hint: "A, completely reliable, to F, cannot be judged").flatMap
        {
            fields.word(of: $0, in: Source.Reliability.allCases.map(\.rawValue), name: "reliability")
        }
        let language = fields.value("language").flatMap { fields.language(of: $0) }
        let published = fields.partialDate("published")
        let retrieved = fields.partialDate("retrieved")
        let freshFor = fields.value("freshFor").flatMap { node in
            fields.period(of: node).map { period -> Int in
                if period.unit == .workingDays {
                    fields.report(
                        .wrongType, "`freshFor` is counted in calendar days", at: node,
                        hint: "write it as `180 days`")
                }
                return period.approximateDays
            }
        }
        let url = fields.text("url")
        if let url, !WebAddress.isPage(url), let at = fields.value("url") {
            fields.report(.wrongType, "`\(url)` is not a web address", at: at, hint: "it begins with `https://`")
        }
        let findings = fields.finish()
        guard let title, let kind = kind.flatMap(Source.Kind.init(rawValue:)),
            let reliability = reliability.flatMap(Source.Reliability.init(rawValue:))
        else { return (nil, findings) }
        let source = Source(
            id: id, title: title, kind: kind, reliability: reliability, language: language, published: published,
            retrieved: retrieved, freshDays: freshFor, url: url)
        return (source, findings)
    }
}
