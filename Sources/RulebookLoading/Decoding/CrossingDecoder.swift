import AdvisoryModel
import RuleLanguage
import RulebookWords
import SourceDiagnostics
import YAMLTree
import TripClocks

/// A crossing with the nodes of its claims, whose types are known only when all crossings are read.
struct CrossingDeclaration: Sendable {
    var crossing: Crossing
    var claims: [ClaimDeclaration]
    var at: Node
}

/// A claim as the file has it.
struct ClaimDeclaration: Sendable {
    var fact: String
    var value: Node
    var source: Node
    var valid: MomentRange
    /// The side whose clock it follows.
    var zone: String?
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
                file.report(
                    .wrongType, "`between` names two different countries", at: node,
                    hint: "write them as `between: [RU, KP]`")
            }
        } else {
            _ = file.required("between", hint: "write the two countries, such as `between: [RU, KP]`")
        }
        let location = location(&file)
        let zones = timeZones(&file, between: between ?? [])
        let covers = file.dayRange("covers")
        var facts = FactDecoder(crossing: id?.text ?? "", sides: between ?? [], timeZones: zones)
        if let node = file.value("facts") {
            facts.decode(node)
            file.report(facts.diagnostics)
        }
        let findings = file.finish()
        guard let id, let between, between.count == 2, between[0] != between[1] else { return (nil, findings) }
        let crossing = Crossing(
            id: id.text, name: name ?? LocalizedText(id.text), aliases: aliases, between: between, location: location,
            timeZones: zones, covers: covers, policies: facts.policies)
        return (CrossingDeclaration(crossing: crossing, claims: facts.claims, at: id), findings)
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
            file.report(
                .wrongType, "`timeZones` is a mapping from countries to time zones", at: node,
                hint: "write `timeZones: { RU: Asia/Vladivostok, KP: Asia/Pyongyang }`")
            return [:]
        }
        var zones: [String: String] = [:]
        var keys = SameKeys()
        for entry in node.entries {
            guard let country = file.country(of: entry.key), keys.isNew(entry.key, meaning: country, into: &file),
                let zone = file.text(of: entry.value)
            else { continue }
            if !between.isEmpty, !between.contains(country) {
                file.report(
                    .unknownValue, "`\(country)` is not a side of the crossing", at: entry.key,
                    hint: "its sides are named in `between`")
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
}
