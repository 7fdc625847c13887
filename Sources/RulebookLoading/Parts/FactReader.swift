import RuleEngine
import AdvisoryModel
import CEL
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Types every fact of the crossings, makes it an attribute, and reads the claims by it.
struct FactReader {
    private let sources: [String: Source]
    /// For each crossing its facts, by slot.
    private(set) var facts: [[CompiledFact]] = []
    /// The crossings with their claims.
    private(set) var crossings: [Crossing] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(sources: [Source]) {
        self.sources = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func read(_ declarations: [CrossingDeclaration], into vocabulary: inout Vocabulary) {
        Self.declareFacts(of: declarations, in: &vocabulary)
        var slots: [String: Slot] = [:]
        for (slot, attribute) in vocabulary.attributes.enumerated() { slots[attribute.name] = Slot(slot) }
        for declaration in declarations {
            var own: [String: [CompiledClaim]] = [:]
            for claim in declaration.claims {
                if let compiled = compile(claim, vocabulary) { own[claim.fact, default: []].append(compiled) }
            }
            facts.append(
                own.sorted { $0.key < $1.key }.compactMap { name, claims in
                    slots["crossing.\(name)"].map {
                        CompiledFact(
                            name: name, slot: $0, policy: declaration.crossing.policies[name] ?? .reliability,
                            claims: claims)
                    }
                })
            var crossing = declaration.crossing
            crossing.claims = own.sorted { $0.key < $1.key }.flatMap { $0.value.map(\.claim) }
            crossings.append(crossing)
        }
    }

    private static func declareFacts(of declarations: [CrossingDeclaration], in vocabulary: inout Vocabulary) {
        var values: [String: [Node]] = [:]
        for claim in declarations.flatMap(\.claims) { values[claim.fact, default: []].append(claim.value) }
        for (fact, nodes) in values.sorted(by: { $0.key < $1.key }) where vocabulary["crossing.\(fact)"] == nil {
            _ = vocabulary.add(
                Attribute(name: "crossing.\(fact)", type: FactTypes.infer(nodes), summary: "a fact of the crossing"))
        }
    }

    private mutating func compile(_ claim: ClaimDeclaration, _ vocabulary: Vocabulary) -> CompiledClaim? {
        guard let attribute = vocabulary["crossing.\(claim.fact)"] else { return nil }
        var fields = FieldReader(scalarsOf: claim.value)
        let literal = AttributeLiteral.read(
            claim.value, as: attribute.type, values: attribute.values, name: claim.fact, into: &fields)
        if sources[claim.source.text] == nil {
            fields.report(
                "unknown-source", "no source is called `\(claim.source.text)`", at: claim.source,
                hint: DidYouMean.hint(for: claim.source.text, in: sources.keys.sorted())
                    ?? "declare it in a `sources` file")
        }
        diagnostics += fields.diagnostics
        guard let literal, let source = sources[claim.source.text] else { return nil }
        let start = claim.at.span.start
        return CompiledClaim(
            claim: Claim(
                fact: claim.fact, value: literal.json, source: source.id, valid: claim.valid,
                credibility: claim.credibility, withdrawn: claim.withdrawn,
                at: "\(claim.at.file.path):\(start.line):\(start.column)"),
            value: literal.value, source: source)
    }
}
