public import AdvisoryModel
public import JSON
import RequestBinding
public import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

extension Request {
    /// The request with one attribute set to a value as JSON writes it.
    ///
    /// The value is checked as it would be in a file, by the rulebook's vocabulary; null means unknown. What the change puts in conflict with other attributes is reported too. The diagnostics have no place.
    ///
    /// ```swift
    /// let result = request.setting("trip.mode", to: "road", in: rulebook)
    /// result.request?.trip.mode   // "road"
    /// request.setting("trip.mode", to: "rial", in: rulebook).diagnostics.first?.hint   // "did you mean `rail`?"
    /// ```
    public func setting(_ attribute: String, to value: JSONValue, in rulebook: Rulebook) -> RequestResult {
        guard let known = rulebook.vocabulary[attribute], known.isGiven else {
            return .refused([UnknownAttribute(attribute, rulebook.vocabulary).diagnostic])
        }
        let node: Node?
        do {
            node = try Node.of(value)
        } catch {
            return .refused([Self.diagnostic(error, attribute)])
        }
        guard let node else { return RequestResult(request: self, diagnostics: []) }
        var changed = self
        var decoder = RequestDecoder(rulebook: rulebook)
        decoder.set(known, node, &changed)
        var diagnostics = decoder.diagnostics.map { Diagnostic($0.code, $0.message, hint: $0.hint) }
        let before = RequestCheck.findings(in: self, at: rulebook.crossing(trip.crossing))
        for finding in RequestCheck.findings(in: changed, at: rulebook.crossing(changed.trip.crossing))
        where !before.contains(finding) {
            diagnostics.append(Diagnostic(finding.code, finding.message, hint: finding.hint))
        }
        return RequestResult(request: diagnostics.hasErrors ? nil : changed, diagnostics: diagnostics)
    }

    /// The request without one attribute, which is unknown then; the crossing cannot be removed.
    public func removing(_ attribute: String, in rulebook: Rulebook) -> RequestResult {
        guard let known = rulebook.vocabulary[attribute], known.isGiven else {
            return .refused([UnknownAttribute(attribute, rulebook.vocabulary).diagnostic])
        }
        if attribute == CrossingName.attribute {
            return .refused([
                Diagnostic(
                    RequestCode.missingKey, "a request needs its crossing", hint: "set `\(attribute)` instead")
            ])
        }
        var changed = self
        changed[known] = nil
        return RequestResult(request: changed, diagnostics: [])
    }

    private static func diagnostic(_ error: ValueError, _ attribute: String) -> Diagnostic {
        switch error {
        case .duplicateKey(let key):
            Diagnostic(
                RequestCode.duplicateKey, "the value of `\(attribute)` has the key `\(key)` twice",
                hint: "leave one of them out")
        case .tooDeep:
            Diagnostic(
                RequestCode.tooDeep, "the value of `\(attribute)` is nested too deeply", hint: "make it flatter")
        }
    }
}

extension RequestResult {
    fileprivate static func refused(_ diagnostics: [Diagnostic]) -> RequestResult {
        RequestResult(request: nil, diagnostics: diagnostics)
    }
}
