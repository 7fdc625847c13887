import AdvisoryModel
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// A crossing with the nodes of its claims, whose types are known only when all crossings are read.
struct CrossingDeclaration: Sendable {
    var crossing: Crossing
    var claims: [ClaimDeclaration]
    var at: Node
}

/// A claim as it stands in the file.
struct ClaimDeclaration: Sendable {
    var fact: String
    var value: Node
    var source: Node
    var valid: DayRange
    var credibility: Int
    var withdrawn: Day?
    var at: Node
}

/// Reads a `crossing` file.
enum CrossingDecoder {
    static func decode(_ root: Node) -> (crossing: CrossingDeclaration?, diagnostics: [Diagnostic]) {
        var file = FieldReader(root, "a crossing")
        file.ignore(["format"])
        let id = file.required("crossing")
        if let id { RuleID.check(id, into: &file) }
        let name = file.plainLocalizedText("name")
        let aliases = file.texts("aliases") ?? []
        let between = file.countries("between")
        if let between {
            if between.count != 2 || between[0] == between[1], let node = file.value("between"),
                node.kind != .sequence || node.elements.count == between.count
            {
                file.report(.wrongType, "`between` names two different countries", at: node)
            }
        } else {
            _ = file.required("between", hint: "write the two countries, such as `between: [RU, KP]`")
        }
        let location = location(&file)
        let zones = timeZones(&file, between: between ?? [])
        let covers = file.dayRange("covers")
        var claims: [ClaimDeclaration] = []
        var policies: [String: ClaimPolicy] = [:]
        if let facts = file.value("facts") {
            if facts.kind != .mapping {
                file.report(.wrongType, "`facts` is a mapping from names to claims", at: facts)
            }
            for entry in facts.kind == .mapping ? Array(facts.entries) : [] {
                if !entry.key.text.isCamelCase {
                    file.report(
                        RulebookCode.invalidID, "`\(entry.key.text)` is not a name for a fact", at: entry.key,
                        hint: "write camelCase letters and digits, such as `serviceHours`")
                    continue
                }
                let (claimed, policy) = self.policy(entry.value, fact: entry.key.text, &file)
                policies[entry.key.text] = policy
                guard let node = claimed else { continue }
                if node.kind == .sequence, node.elements.isEmpty {
                    file.report(.missingKey, "the fact `\(entry.key.text)` has no claim", at: node)
                }
                for claim in file.elements(of: node) {
                    if let claim = self.claim(claim, fact: entry.key.text, &file) { claims.append(claim) }
                }
            }
        }
        let findings = file.finish()
        guard let id, let between, between.count == 2, between[0] != between[1] else { return (nil, findings) }
        let crossing = Crossing(
            id: id.text, name: name ?? LocalizedText(id.text), aliases: aliases, between: between, location: location,
            timeZones: zones, covers: covers, policies: policies)
        return (CrossingDeclaration(crossing: crossing, claims: claims, at: id), findings)
    }

    private static func location(_ file: inout FieldReader) -> Crossing.Location? {
        guard let node = file.value("location") else { return nil }
        var fields = FieldReader(node, "a location")
        let latitude = fields.number("latitude", in: -90...90)
        let longitude = fields.number("longitude", in: -180...180)
        if latitude == nil { _ = fields.required("latitude") }
        if longitude == nil { _ = fields.required("longitude") }
        file.report(fields.finish())
        guard let latitude, let longitude else { return nil }
        return Crossing.Location(latitude: latitude, longitude: longitude)
    }

    private static func timeZones(_ file: inout FieldReader, between: [String]) -> [String: String] {
        guard let node = file.value("timeZones") else { return [:] }
        guard node.kind == .mapping else {
            file.report(.wrongType, "`timeZones` is a mapping from countries to time zones", at: node)
            return [:]
        }
        var zones: [String: String] = [:]
        var keys = SameKeys()
        for entry in node.entries {
            guard let country = file.country(of: entry.key), keys.isNew(entry.key, meaning: country, into: &file),
                let zone = file.text(of: entry.value)
            else { continue }
            if !between.isEmpty, !between.contains(country) {
                file.report(.unknownValue, "`\(country)` is not a side of the crossing", at: entry.key)
            }
            if !ClockZone.exists(zone) {
                file.report(
                    .unknownValue, "no time zone is called `\(zone)`", at: entry.value,
                    hint: "write a name of the IANA database, such as `Asia/Vladivostok`")
            }
            zones[country] = zone
        }
        return zones
    }

    /// The claims of a fact, and how they are weighed: by reliability where only claims are written.
    private static func policy(
        _ node: Node, fact: String, _ file: inout FieldReader
    ) -> (claims: Node?, policy: ClaimPolicy) {
        guard node.kind == .mapping, node["is"] == nil, node["claims"] != nil || node["policy"] != nil else {
            return (node, .reliability)
        }
        var fields = FieldReader(node, "a fact")
        let claims = fields.required("claims", hint: "write the claims as a list")
        let name = fields.word("policy", in: ClaimPolicy.names)
        let least = fields.word("atLeast", in: Source.Reliability.allCases.map(\.rawValue))
        if let at = fields.value("atLeast"), name != "latest" {
            fields.report(.unknownKey, "only the policy `latest` has `atLeast`", at: at)
        }
        file.report(fields.finish())
        let policy: ClaimPolicy =
            switch name {
            case "latest": .latest(atLeast: least.flatMap { Source.Reliability(rawValue: $0) } ?? .f)
            case "agreement": .agreement
            default: .reliability
            }
        return (claims, policy)
    }

    private static func claim(_ node: Node, fact: String, _ file: inout FieldReader) -> ClaimDeclaration? {
        var fields = FieldReader(node, "a claim")
        let value = fields.required("is", hint: "write `{ is: VALUE, source: ID }`")
        let source = fields.required("source", hint: "name the source that claims it")
        let from = fields.partialDate("from")
        let to = fields.partialDate("to")
        if let from, let to, to.lastDay < from.firstDay, let at = fields.value("to") {
            fields.report(.emptyRange, "the claim ends before it begins", at: at, hint: "fix `from` or `to`")
        }
        let credibility = fields.integer("credibility", in: 1...6)
        let withdrawn = fields.day("withdrawn")
        file.report(fields.finish())
        guard let value, let source else { return nil }
        return ClaimDeclaration(
            fact: fact, value: value, source: source, valid: DayRange(from: from?.firstDay, to: to?.lastDay),
            credibility: credibility ?? 6, withdrawn: withdrawn, at: node)
    }
}
