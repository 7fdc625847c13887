package import AdvisoryModel
import JSON
package import RequestBinding
import RuleLanguage
package import SourceDiagnostics
import YAMLTree

extension Rulebook: RequestTerms {}

extension Rulebook {
    /// Whether its crossing is known and nothing is wrong between its attributes, each of which is right by itself.
    package func isSound(_ request: Request) -> Bool {
        guard let crossing = crossing(request.trip.crossing) else { return false }
        return RequestCheck.findings(in: request, at: crossing).isEmpty
    }

    /// Whether its values are in their normal form, and nothing is wrong with them.
    func isNormal(_ request: Request) -> Bool { requestShape.isNormal(request) && isSound(request) }

    /// The request with its values in their normal form; what is no value is unknown, and said.
    package func normalised(_ request: Request) -> (request: Request, diagnostics: [Diagnostic]) {
        if isNormal(request) { return (request, []) }
        let (root, findings) = JSONReader.read(SourceFile(path: "", bytes: request.json()))
        guard let root, !findings.hasErrors else {
            return (
                Request(id: request.id, traveler: Traveler(), trip: Trip(crossing: request.trip.crossing)), findings
            )
        }
        var (normal, diagnostics) = RequestDecoder.normal(RequestParts(whole: root), by: self)
        // Of a crossing that is not known, the name is what the report has to show.
        if crossing(normal.trip.crossing) == nil { normal.trip.crossing = request.trip.crossing }
        normal.asOf = request.asOf
        diagnostics = diagnostics.map { Diagnostic($0.code, $0.message, hint: $0.hint) }
        return (normal, diagnostics)
    }
}
