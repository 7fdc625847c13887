import RuleEngine
import AdvisoryModel
import CEL
import RuleLanguage
import RulebookFacts
import RulebookWords
import SourceDiagnostics
import YAMLTree

/// Types every fact of the crossings, makes it an attribute, and reads the claims by it.
struct FactReader {
    private let sources: SourceNames
    /// For each crossing its facts, by slot.
    private(set) var facts: [[CompiledFact]] = []
    /// The crossings with their claims.
    private(set) var crossings: [Crossing] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// For each fact whose type was found from its claims a value of that type.
    private var models: [String: Node] = [:]

    init(sources: SourceNames) {
        self.sources = sources
    }

    mutating func read(_ declarations: [CrossingDeclaration], into vocabulary: inout Vocabulary) {
        declareFacts(of: declarations, in: &vocabulary)
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

    private mutating func declareFacts(of declarations: [CrossingDeclaration], in vocabulary: inout Vocabulary) {
        var values: [String: [Node]] = [:]
        for claim in declarations.flatMap(\.claims) { values[claim.fact, default: []].append(claim.value) }
        for (fact, nodes) in values.sorted(by: { $0.key < $1.key }) where vocabulary["crossing.\(fact)"] == nil {
            let type = FactTypes.common(of: nodes)
            models[fact] = nodes.flatMap { FactTypes.scalars(of: $0) }.first {
                FactTypes.isWritten($0, as: type.element)
            }
            _ = vocabulary.add(Attribute(name: "crossing.\(fact)", type: type, summary: "a fact of the crossing"))
        }
    }

    /// Whether all values of a claim have the type of its fact, as they are written; reports those that do not.
    private func hasType(_ claim: ClaimDeclaration, _ type: AttributeType, _ fields: inout FieldReader) -> Bool {
        let values = FactTypes.scalars(of: claim.value)
        let empty = values.filter(\.isNull)
        for value in empty {
            fields.report(
                .wrongType, "a claim of `\(claim.fact)` says nothing", at: value,
                hint: "write what it says; leave out a claim of which nothing is known")
        }
        guard empty.isEmpty, let model = models[claim.fact] else { return empty.isEmpty }
        let others = values.filter { !FactTypes.isWritten($0, as: type.element) }
        for value in others {
            fields.report(
                .wrongType,
                "`\(claim.fact)` is \(AttributeLiteral.article(type.element)), not \(FactTypes.found(value))",
                at: value, hint: FactTypes.hint(value, in: type.element),
                notes: [Diagnostic.Note("as it is claimed here", file: model.file.path, span: model.span)])
        }
        return others.isEmpty
    }

    private mutating func compile(_ claim: ClaimDeclaration, _ vocabulary: Vocabulary) -> CompiledClaim? {
        guard let attribute = vocabulary["crossing.\(claim.fact)"] else { return nil }
        var fields = FieldReader(scalarsOf: claim.value)
        var literal: AttributeLiteral?
        if hasType(claim, attribute.type, &fields) {
            literal = AttributeLiteral.read(
                claim.value, as: attribute.type, values: attribute.values, name: claim.fact, into: &fields)
        }
        let named = sources.source(claim.source, into: &fields)
        diagnostics += fields.diagnostics
        guard let literal, let source = named else { return nil }
        let start = claim.at.span.start
        return CompiledClaim(
            claim: Claim(
                fact: claim.fact, value: literal.json, source: source.id, valid: claim.valid, zone: claim.zone,
                credibility: claim.credibility, withdrawn: claim.withdrawn,
                at: "\(claim.at.file.path):\(start.line):\(start.column)"),
            value: literal.value, source: source)
    }
}
