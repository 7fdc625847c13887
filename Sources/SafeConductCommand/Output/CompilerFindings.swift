import RulebookFolder
import SourceDiagnostics
import YAMLTree

/// Diagnostics as compilers write them, so that SwiftPM and editors find their places: `/path/permits.yaml:12:5: error: …`.
struct CompilerFindings {
    /// Where the files of the rulebook lie.
    private let locations: [String: String]

    /// - Parameter paths: what the rulebook was read from.
    init(in paths: [String], limits: YAMLLimits) {
        locations = RulebookFiles.readWithLocations(paths, limits: limits).locations.mapValues { $0.file }
    }

    /// A line for each diagnostic, and one for its hint.
    func text(of diagnostics: [Diagnostic]) -> String {
        diagnostics.sortedForDisplay().map { diagnostic in
            let start = diagnostic.span?.start
            let place = start.map { ":\($0.line):\($0.column)" } ?? ""
            let file = diagnostic.file.isEmpty ? "" : "\(locations[diagnostic.file] ?? diagnostic.file)\(place): "
            let message = DiagnosticRenderer.visible(diagnostic.message)
            let hint = diagnostic.hint.map { "\(file)note: \(DiagnosticRenderer.visible($0))\n" } ?? ""
            return "\(file)\(diagnostic.severity.rawValue): \(message) [\(diagnostic.code.text)]\n\(hint)"
        }.joined()
    }
}
