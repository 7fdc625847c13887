import AdvisoryModel
import RequestBinding
import RequestReading
import RuleEngine
import RuleLanguage
import SafeConduct
import SourceDiagnostics
import YAMLTree

/// Reads the requests of a command about several days or crossings from files and flags; ends with code 4 and all diagnostics where it is not valid.
struct RequestReader {
    private static let crossing = "trip.crossing"

    let rulebook: Rulebook
    let limits: YAMLLimits
    let format: OutputFormat
    /// The day of the question as `--as-of` gives it.
    let asOf: String?

    /// The request; where it names no crossing, one for each crossing between the states that it leaves and enters.
    func requests(_ source: RequestInput) throws -> [Request] {
        var input = InputFile(limits: limits)
        var source = source
        let parts = source.parts(&input)
        let states = ["trip.from", "trip.to"].compactMap { parts.text(of: $0) }.compactMap {
            CountryCode.normalized($0)
        }
        guard parts.text(of: Self.crossing) == nil, states.count == 2, !input.diagnostics.hasErrors else {
            return try decode([parts], source, input)
        }
        let crossings = rulebook.crossings.filter { Set(states).isSubset(of: $0.between) }
        if crossings.isEmpty {
            input.report([
                Diagnostic(
                    RequestCode.unknownCrossing,
                    "the rulebook has no crossing between `\(states[0])` and `\(states[1])`", file: "--from",
                    hint: "safe-conduct crossings lists those that it has")
            ])
        }
        let each = crossings.compactMap { crossing -> RequestParts? in
            let flag = RequestInput.Flag(flag: "--crossing", attribute: Self.crossing, values: [crossing.id])
            var parts = parts
            guard let node = flag.node(&input) else { return nil }
            parts.overrides.append((Self.crossing, node))
            return parts
        }
        return try decode(each, source, input)
    }

    private func decode(_ all: [RequestParts], _ source: RequestInput, _ input: InputFile) throws -> [Request] {
        var findings = input.diagnostics
        var requests: [Request] = []
        for parts in all where !input.diagnostics.hasErrors {
            let result = rulebook.decodeRequest(parts)
            findings += result.diagnostics.filter { !findings.contains($0) }
            guard var request = result.request else { continue }
            if request.id == nil { request.id = source.id }
            if request.asOf == nil { request.asOf = source.asOf }
            requests.append(request)
        }
        if let text = asOf {
            let day = Day(text)
            if day == nil { findings.append(Self.invalidDay(text)) }
            for place in requests.indices { requests[place].asOf = day ?? requests[place].asOf }
        }
        Findings(files: input.files, format: format).report(findings)
        guard !requests.isEmpty, requests.count == all.count, !findings.hasErrors else { throw Ending.badRequest }
        return requests
    }

    /// What to say of a text that is no day.
    static func invalidDay(_ text: String, flag: String = "--as-of") -> Diagnostic {
        Diagnostic(
            RequestCode.invalidDate, "`\(text)` is not a date", file: flag,
            hint: "write a day that exists as YYYY-MM-DD")
    }
}

extension RequestParts {
    /// An attribute as it is written, wherever it is given; nil where it is not.
    fileprivate func text(of attribute: String) -> String? {
        let key = attribute.split(separator: ".").last.map(String.init) ?? attribute
        let given = overrides.last { $0.name == attribute }?.value ?? trip?[key] ?? whole?["trip"]?[key]
        return given.flatMap { $0.isNull ? nil : $0.text }
    }
}
