import Authoring
import JSON
import SourceDiagnostics
import YAMLTree

extension Feature {
    static let formatting = Feature(
        method: "textDocument/formatting", ability: ("documentFormattingProvider", true)
    ) { (site, _) throws(ResponseError) in
        guard site.isYAML else { return .null }
        let formatter = FileFormatter(families: site.settings.families, limits: site.settings.limits)
        guard case .formatted(let bytes) = formatter.format(site.file) else { return .null }
        return site.json(LineEdits.edits(from: site.document.bytes, to: bytes))
    }

    static let rangeFormatting = Feature(
        method: "textDocument/rangeFormatting", ability: ("documentRangeFormattingProvider", true)
    ) { (site, parameters) throws(ResponseError) in
        guard let range = parameters["range"].flatMap({ site.document.range($0) }) else {
            throw .invalidParameters("`range` is missing")
        }
        guard site.isYAML else { return .null }
        let formatter = FileFormatter(families: site.settings.families, limits: site.settings.limits)
        return site.json(formatter.edits(of: site.file, in: range))
    }
}
