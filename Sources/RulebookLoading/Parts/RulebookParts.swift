import DeclaredFamilies
import ReportLanguages
import RuleEngine
import RuleLanguage
import RulebookFacts
import RulebookFolder
import RulebookWords
import AdvisoryModel
import SourceDiagnostics
import Threads
import YAMLTree

/// The second stage: everything of a rulebook that is no rule, in the order in which it builds on one another, never in that of files.
struct RulebookParts {
    /// A file that holds no rules.
    typealias Root = (kind: RulebookFileKind, root: Node)

    private(set) var roots: [Root]
    private(set) var vocabulary = Vocabulary()
    private(set) var families: [AnyFamily]
    /// By id.
    private(set) var sources: [SourceDeclaration] = []
    /// By id, with their claims.
    private(set) var crossings: [Crossing] = []
    /// For each crossing its facts, by slot.
    private(set) var facts: [[CompiledFact]] = []
    /// Names and phrases.
    private(set) var words = ReportWords()
    /// The ids that have names.
    private(set) var namedIDs: [NamedID] = []
    /// What was found in each file by itself.
    private(set) var diagnostics: [Diagnostic] = []
    /// What was found of names that other files declare.
    private(set) var referenceDiagnostics: [Diagnostic] = []
    /// The kinds of files with errors, which may declare more than was understood.
    private(set) var unresolved = UnresolvedNames()

    /// - Parameter given: the families that need no declaration.
    init(_ roots: [Root], families given: [AnyFamily]) {
        self.roots = roots
        families = []
        for family in given { plugIn(family) }
        for family in families { vocabulary.add(lists: family.lists) }
        // What files declare by themselves is read on one core, what builds on one another on another.
        let (declaring, used) = (of(.sources), of(.crossing))
        let (own, (others, groupSources)) = both(
            if: used.count > 4,
            { (declaring.map { SourcesDecoder.decode($0) }, used.map { CrossingDecoder.decode($0) }) },
            { [parts = self] in parts.withWords() })
        self = others
        for (found, findings) in own.0 {
            sources += found
            note(findings, .sources)
        }
        var declared: [CrossingDeclaration] = []
        for (found, findings) in own.1 {
            if let found { declared.append(found) }
            note(findings, .crossing)
        }
        sources.sort { $0.source.id < $1.source.id }
        declared.sort { $0.crossing.id < $1.crossing.id }
        diagnostics += DuplicateIDs.findings(sources.map { ($0.source.id, $0.at) }, "source")
        diagnostics += DuplicateIDs.findings(declared.map { ($0.crossing.id, $0.at) }, "crossing")
        for crossing in declared.map(\.crossing) {
            vocabulary.add(crossing: crossing.id, names: crossing.aliases + crossing.name.variants.map(\.text))
        }
        let names = SourceNames(sources.map(\.source))
        var reader = FactReader(sources: names)
        reader.read(declared, into: &vocabulary)
        (facts, crossings, referenceDiagnostics) = (reader.facts, reader.crossings, reader.diagnostics)
        for node in groupSources {
            var fields = FieldReader(scalarsOf: node)
            _ = names.source(node, into: &fields)
            referenceDiagnostics += fields.diagnostics
        }
    }

    /// The same with the vocabulary, names, phrases and families that files declare, and the sources that groups name.
    private consuming func withWords() -> (parts: RulebookParts, groupSources: [Node]) {
        var groupSources: [Node] = []
        var named = NamesReader(lists: families.flatMap { $0.usualWords.keys })
        for root in of(.vocabulary) {
            note(
                VocabularyDecoder.decode(root, into: &vocabulary, sources: &groupSources, names: &named), .vocabulary)
        }
        (words.names, namedIDs) = (named.names, named.ids)
        for root in of(.phrases) { addPhrases(root) }
        for root in of(.family) { declareFamily(root) }
        return (self, groupSources)
    }

    private func of(_ kind: RulebookFileKind) -> [Node] { roots.filter { $0.kind == kind }.map(\.root) }

    private mutating func note(_ findings: [Diagnostic], _ kind: RulebookFileKind) {
        diagnostics += findings
        if findings.hasErrors { unresolved.insert(kind) }
    }

    /// Takes a family that is plugged in; of two with one name neither may answer for the other's rules.
    private mutating func plugIn(_ family: AnyFamily) {
        if families.contains(where: { $0.name == family.name }) {
            diagnostics.append(
                Diagnostic(
                    LoadingCode.duplicateFamily, "two families are called `\(family.name)`",
                    hint: "plug in each family once, and give each a name of its own"))
        }
        if family.name.wholeMatch(of: /[a-z][a-z0-9]*(?:-[a-z0-9]+)*/) == nil {
            diagnostics.append(
                Diagnostic(
                    RulebookCode.invalidID, "a family is called `\(family.name)`, which no file can name",
                    hint: "use lower-case letters, digits and `-`, such as `customs`"))
        }
        for field in family.fields where CommonKeys.names.contains(field.name) {
            diagnostics.append(
                Diagnostic(
                    LoadingCode.duplicateID,
                    "the family `\(family.name)` has a key `\(field.name)`, which every rule has already",
                    hint: "give the key of the family another name"))
        }
        families.append(family)
    }

    private mutating func addPhrases(_ root: Node) {
        let reader = PhrasesReader(root, families: families.map { ($0.name, $0.words) })
        note(reader.diagnostics, .phrases)
        guard let phrases = reader.phrases else { return }
        for (name, question) in phrases.questions {
            vocabulary.add(question: LocalizedText.Variant(language: phrases.language, text: question), to: name)
        }
        if words.add(phrases, families: reader.families) { return }
        diagnostics.append(
            Diagnostic(
                LoadingCode.duplicateID, "there are phrases of `\(phrases.language)` already", file: root.file.path,
                span: root["phrases"]?.span ?? root.span, hint: "write the phrases of a language in one file"))
    }

    private mutating func declareFamily(_ root: Node) {
        let (family, findings) = FamilyDecoder.decode(root)
        note(findings, .family)
        guard let family else { return }
        if families.contains(where: { $0.name == family.name }) {
            diagnostics.append(
                Diagnostic(
                    LoadingCode.duplicateID, "there is already a family `\(family.name)`",
                    file: family.at.file.path, span: family.at.span, hint: "choose another name"))
            return
        }
        families.append(AnyFamily(family))
    }
}
