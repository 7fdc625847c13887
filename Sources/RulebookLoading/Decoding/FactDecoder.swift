import AdvisoryModel
import RuleLanguage
import RulebookWords
import SourceDiagnostics
import YAMLTree
import TripClocks

/// Reads the facts of a crossing: what is claimed of each, how its claims are weighed, and by whose clock.
struct FactDecoder {
    let crossing: String
    /// The two states; fewer where the crossing does not say.
    let sides: [String]
    let timeZones: [String: String]
    private(set) var claims: [ClaimDeclaration] = []
    private(set) var policies: [String: ClaimPolicy] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(crossing: String, sides: [String], timeZones: [String: String]) {
        self.crossing = crossing
        self.sides = sides
        self.timeZones = timeZones
    }

    mutating func decode(_ node: Node) {
        var facts = FieldReader(scalarsOf: node)
        if node.kind != .mapping {
            facts.report(
                .wrongType, "`facts` is a mapping from names to claims", at: node,
                hint: "write `facts: { NAME: { is: VALUE, source: ID } }`")
        }
        for entry in node.kind == .mapping ? Array(node.entries) : [] {
            if entry.key.text.isCamelCase {
                decode(entry.value, of: entry.key.text, &facts)
            } else {
                facts.report(
                    RulebookCode.invalidID, "`\(entry.key.text)` is not a name for a fact", at: entry.key,
                    hint: "write camelCase letters and digits, such as `serviceHours`")
            }
        }
        diagnostics += facts.diagnostics
    }

    /// A fact with its policy and clock, a list of claims, or one claim.
    private mutating func decode(_ node: Node, of fact: String, _ facts: inout FieldReader) {
        var list = Optional(node)
        var policy = ClaimPolicy.reliability
        let isOne = node.kind == .mapping && node["is"] != nil
        let zone = node.kind == .mapping ? node["zone"] : nil
        if !isOne, node.kind == .mapping, ["claims", "policy", "zone"].contains(where: { node[$0] != nil }) {
            var fields = FieldReader(node, "a fact")
            fields.ignore(["zone"])
            list = fields.required("claims", hint: "write the claims as a list")
            policy = Self.policy(&fields)
            facts.report(fields.finish())
        }
        policies[fact] = policy
        guard let list else { return }
        if list.kind == .sequence, list.elements.isEmpty {
            facts.report(
                .missingKey, "the fact `\(fact)` has no claim", at: list,
                hint: "write `{ is: VALUE, source: ID }`, or leave the fact out")
        }
        let side = zone.flatMap { self.side($0, &facts) }
        var minute: Node?
        for node in facts.elements(of: list) {
            let (claim, minutes) = Self.claim(node, of: fact, by: side, isOne: isOne, &facts)
            if let claim { claims.append(claim) }
            minute = minute ?? minutes
        }
        if sides.count == 2, let place = zone ?? minute, zone == nil || side != nil {
            facts.report(findings(about: fact, by: side, at: place))
        }
    }

    private func side(_ node: Node, _ facts: inout FieldReader) -> String? {
        guard let country = facts.country(of: node) else { return nil }
        if sides.isEmpty || sides.contains(country) { return country }
        facts.report(
            .unknownValue, "`\(country)` is not a side of the crossing", at: node,
            hint: "it may be \(FieldReader.list(sides))")
        return nil
    }

    /// What is wrong with the clock of a fact that has one, or whose claims have minutes.
    private func findings(about fact: String, by zone: String?, at place: Node) -> [Diagnostic] {
        if let zone {
            return timeZones[zone] == nil
                ? [ClockFinding.missing(zone, at: crossing, place)]
                : sides.filter { timeZones[$0] == nil }.map { ClockFinding.missingOther($0, at: crossing, place) }
        }
        let clocks = sides.map { timeZones[$0].flatMap { ClockZone($0) } }
        if let first = clocks.first, first != nil, clocks.allSatisfy({ $0 == first }) { return [] }
        return [
            Diagnostic(
                LoadingCode.unclearClock, "it is not said by whose clock the minutes of `\(fact)` are",
                file: place.file.path, span: place.span,
                hint: "write \(sides.map { "`zone: \($0)`" }.joined(separator: " or ")) beside the claims")
        ]
    }

    /// How the claims are weighed: by reliability where it is not said.
    private static func policy(_ fields: inout FieldReader) -> ClaimPolicy {
        let name = fields.word("policy", in: ClaimPolicy.names)
        let least = fields.word("atLeast", in: Source.Reliability.allCases.map(\.rawValue))
        if let at = fields.value("atLeast"), name != "latest" {
            fields.report(
                .unknownKey, "only the policy `latest` has `atLeast`", at: at,
                hint: "write `policy: latest`, or leave `atLeast` out")
        }
        return switch name {
        case "latest": .latest(atLeast: least.flatMap { Source.Reliability(rawValue: $0) } ?? .f)
        case "agreement": .agreement
        default: .reliability
        }
    }

    /// A claim, and where it says a minute.
    private static func claim(
        _ node: Node, of fact: String, by zone: String?, isOne: Bool, _ facts: inout FieldReader
    ) -> (claim: ClaimDeclaration?, minute: Node?) {
        var fields = FieldReader(node, "a claim")
        if isOne { fields.ignore(["zone"]) }
        let value = fields.required("is", hint: "write `{ is: VALUE, source: ID }`")
        let source = fields.required("source", hint: "name the source that claims it")
        let from = fields.moment("from") { Moment(start: $0) }
        let to = fields.moment("to") { Moment(end: $0) }
        if let from, let to, to.isBefore(from), let at = fields.value("to") {
            fields.report(.emptyRange, "the claim ends before it begins", at: at, hint: "fix `from` or `to`")
        }
        let credibility = fields.integer(
            "credibility", in: 1...6, hint: "1, confirmed, to 5, improbable; 6, cannot be judged")
        let withdrawn = fields.day("withdrawn")
        let minute = from?.minute != nil ? fields.value("from") : to?.minute != nil ? fields.value("to") : nil
        facts.report(fields.finish())
        guard let value, let source else { return (nil, minute) }
        let claim = ClaimDeclaration(
            fact: fact, value: value, source: source, valid: MomentRange(from: from, to: to), zone: zone,
            credibility: credibility ?? 6, withdrawn: withdrawn, at: node)
        return (claim, minute)
    }
}
