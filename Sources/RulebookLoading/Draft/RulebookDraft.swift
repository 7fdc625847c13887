import RulebookFacts
package import RulebookFolder
import AdvisoryModel
public import RuleEngine
import RuleLookup
import RuleLanguage
public import SourceDiagnostics
public import YAMLTree

/// A rulebook on its way from files: it may be broken, says everything that is wrong, and is made anew only where a file changes.
///
/// ```swift
/// var draft = RulebookDraft(paths: ["Rules"], families: .standard)
/// draft.replace(SourceFile(path: "ru-kp/permits.yaml", bytes: bytes))   // what an editor holds
/// draft.diagnostics                                                      // the same as of a draft of all files as they are now
/// Rulebook(draft)?.ruleCount                                             // nil while there is an error
/// ```
///
/// Four stages follow one another, each with what it found: every file by itself (`DraftFile`), everything but rules (`RulebookParts`), the
/// rules of each file (`DecodedRules`), all rules together (`LinkedRules`). A stage is worked out again where what it is made of has changed.
///
/// What a file declares that cannot be read is unresolved, not unknown: no diagnostic says that a source, rule or attribute does not exist which
/// that file may hold.
public struct RulebookDraft {
    /// Everything that is wrong with the files, sorted, errors of reading first.
    public private(set) var diagnostics: [Diagnostic] = []
    /// Whether a rulebook can be made of it.
    public private(set) var isSound = false

    private let families: [AnyFamily]
    let limits: YAMLLimits
    /// Whether what is merely doubtful about rules is kept; nobody asks for it where a rulebook is only to be loaded.
    private let keepsDoubts: Bool
    /// What was found of files that could not even be fetched, by path; without one of paths that are no files.
    private var unread: [(path: String?, finding: Diagnostic)]
    private(set) var tables: TableFiles
    private(set) var read: [String: DraftFile] = [:]
    private(set) var declared: DeclaredParts
    private(set) var decoded: [String: DecodedRules] = [:]
    private(set) var linked = LinkedRules([], sources: [])
    /// The names that files with errors may declare.
    private(set) var unresolved = UnresolvedNames()

    var parts: RulebookParts { declared.parts }
    package var base: RulebookBase { declared.base }

    /// Reads the files of some folders, and single ones, from disk; tables are read where rules name them.
    public init(paths: [String], families: [any RuleFamily.Type], limits: YAMLLimits = .default) {
        self.init(paths: paths, families: families, limits: limits, keepsDoubts: true)
    }

    init(paths: [String], families: [any RuleFamily.Type], limits: YAMLLimits, keepsDoubts: Bool) {
        let (files, locations, findings) = RulebookFiles.readWithLocations(paths, limits: limits)
        self.init(
            files, TableFiles(locations: locations, limits: limits), findings, families, limits, keepsDoubts)
    }

    /// Takes files that are in memory already, tables (`*.csv`) among them.
    public init(_ files: [SourceFile], families: [any RuleFamily.Type], limits: YAMLLimits = .default) {
        self.init(files, families: families, limits: limits, keepsDoubts: true)
    }

    init(_ files: [SourceFile], families: [any RuleFamily.Type], limits: YAMLLimits, keepsDoubts: Bool) {
        var paths: Set<String> = []
        let doubles = files.filter { !paths.insert($0.path).inserted }.map { file in
            Diagnostic(
                LoadingCode.duplicateFile, "two files are called `\(file.path)`", file: file.path,
                hint: "give each file its own path")
        }
        let inMemory = files.filter { TableFiles.isTable($0.path) }
        self.init(
            files.filter { !TableFiles.isTable($0.path) }, TableFiles(inMemory: inMemory, limits: limits),
            doubles, families, limits, keepsDoubts)
    }

    private init(
        _ files: [SourceFile], _ tables: TableFiles, _ findings: [Diagnostic], _ families: [any RuleFamily.Type],
        _ limits: YAMLLimits, _ keepsDoubts: Bool
    ) {
        self.families = families.map { AnyFamily($0) }
        self.limits = limits
        self.keepsDoubts = keepsDoubts
        self.tables = tables
        unread = findings.map { ($0.file.isEmpty ? nil : $0.file, $0) }
        let isLarge = files.reduce(0) { $0 + $1.bytes.count } >= 1 << 17
        for file in DraftFile.read(files, limits: limits, isLarge: isLarge) { read[file.source.path] = file }
        declared = DeclaredParts([], self.families, after: nil)
        update(isLarge: isLarge)
    }

    /// Replaces a file, or adds it: what an editor holds, or what was saved.
    public mutating func replace(_ file: SourceFile) { replace([file]) }

    /// Replaces or adds several files at once.
    package mutating func replace(_ files: [SourceFile]) {
        for file in files { take(file) }
        update(isLarge: false)
    }

    private mutating func take(_ file: SourceFile) {
        unread.removeAll { $0.path == file.path }
        if TableFiles.isTable(file.path) {
            replaceTable(file.path, by: file)
        } else if read[file.path]?.source.bytes != file.bytes {
            read[file.path] = DraftFile(file, limits: limits, after: read[file.path])
        }
    }

    /// Takes a file away. The text of a table is taken away, and the table on disk, if there is one, counts again.
    public mutating func remove(path: String) {
        unread.removeAll { $0.path == path }
        if TableFiles.isTable(path) {
            replaceTable(path, by: nil)
        } else {
            read[path] = nil
        }
        update(isLarge: false)
    }

    /// Reads files from disk as they are now, those that went away included; only those whose bytes differ are parsed again.
    ///
    /// Tables are read anew, and with them the rules that name them; what was in memory only is forgotten.
    ///
    /// - Parameters:
    ///   - paths: folders and files.
    ///   - held: texts that an editor holds, which count in the place of those on disk, and where each lies, or will lie, once it is saved.
    package mutating func readAgain(
        _ paths: [String], holding held: [(file: SourceFile, location: TableFiles.Location)] = []
    ) {
        var (files, locations, findings) = RulebookFiles.readWithLocations(paths, limits: limits)
        for (file, location) in held where locations[file.path] == nil { locations[file.path] = location }
        if held.contains(where: { !TableFiles.isTable($0.file.path) }) {
            findings.removeAll { $0.code == FolderCode.emptyFolder }
        }
        unread = findings.map { ($0.file.isEmpty ? nil : $0.file, $0) }
        let names = Set(held.map(\.file.path))
        files.removeAll { names.contains($0.path) }
        let earlier = read
        read = [:]
        for file in files + held.map(\.file) where !TableFiles.isTable(file.path) {
            let same = earlier[file.path].flatMap { $0.source.bytes == file.bytes ? $0 : nil }
            read[file.path] = same ?? DraftFile(file, limits: limits, after: earlier[file.path])
        }
        tables = TableFiles(locations: locations, limits: limits)
        decoded = decoded.filter { $1.tables.isEmpty }
        for (file, _) in held { take(file) }
        update(isLarge: false)
    }

    private mutating func replaceTable(_ path: String, by file: SourceFile?) {
        let hasOthers = tables.replace(path, by: file)
        // Of a table that is missing is said which others there are.
        decoded = decoded.filter { !$1.tables.contains(path) && !(hasOthers && $1.lacksTable) }
        if hasOthers { tables.forgetMissing() }
    }

    /// What each file holds that can be read, sorted by path.
    package var roots: [Node] {
        read.values.compactMap(\.root).sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
    }

    /// Whether no file says what it holds: what lies here is no rulebook, as far as can be told.
    package var isNoRulebook: Bool { read.values.allSatisfy { $0.kind == nil } }

    /// The families, those that files declare among them.
    package var pluggedFamilies: [AnyFamily] { base.families.map { $0 } }

    /// What a file holds, as it is or as it was when it could be read the last time.
    package func root(of path: String) -> Node? { read[path].flatMap { $0.root ?? $0.lastGoodRoot } }

    /// What the files that cannot be read as they are now held when they could be the last time; nothing of it is part of the rulebook.
    package var lastGoodRoots: [Node] { read.values.compactMap(\.lastGoodRoot) }

    /// The files that hold rules, tests, or something else, sorted by path, each with what it holds, or held when it could be read the last time.
    package func roots(where isWanted: (RulebookFileKind) -> Bool) -> [(kind: RulebookFileKind, root: Node)] {
        read.values.compactMap { file -> (kind: RulebookFileKind, root: Node)? in
            guard let root = file.root ?? file.lastGoodRoot else { return nil }
            guard let kind = file.kind ?? RulebookFileKind.of(root).kind, isWanted(kind) else { return nil }
            return (kind, root)
        }.sorted { $0.root.file.path.utf8.lexicographicallyPrecedes($1.root.file.path.utf8) }
    }

    /// A file as it was read; a table only where it is in memory, or a rule names it.
    package func file(at path: String) -> SourceFile? {
        read[path]?.source ?? tables.filesInMemory.first { $0.path == path } ?? tables.filesOnDisk(among: [path]).first
    }

    /// Where the files lie on disk, by path.
    package var locations: [String: String] { tables.locations(of: files) }

    /// Every code that the families of the rulebook report with.
    package var familyCodes: [DiagnosticCode] { families.flatMap(\.diagnosticCodes) }

    /// The files as they were read, tables that rules name among them, sorted by path.
    public var files: [SourceFile] {
        let named = decoded.values.reduce(into: Set<String>()) { $0.formUnion($1.tables) }
        return (read.values.map(\.source) + tables.filesInMemory + tables.filesOnDisk(among: named)).sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
    }
}

// INVARIANT: what a draft refers to is changed only while files are read into one of its copies, which is done by one thread at a time.
extension RulebookDraft: @unchecked Sendable {}

extension RulebookDraft {
    /// Works the stages out again, as far as what they are made of has changed.
    private mutating func update(isLarge: Bool) {
        let files = read.values.sorted { $0.source.path.utf8.lexicographicallyPrecedes($1.source.path.utf8) }
        let parts = files.filter { $0.kind != nil && $0.kind != .rules && $0.kind != .tests }
        if !parts.elementsEqual(declared.files, by: ===) {
            let earlier = declared
            declared = DeclaredParts(parts, families, after: earlier)
            if declared.context !== earlier.context { decoded = [:] }
        }
        decode(files.filter { $0.kind == .rules }, isLarge: isLarge)
        let rules = files.compactMap { decoded[$0.source.path] }
        linked = LinkedRules(rules, sources: declared.parts.sources.map(\.source))
        judge(files, rules)
    }

    /// Reads the rules of files that were not read yet as they are now.
    private mutating func decode(_ files: [DraftFile], isLarge: Bool) {
        let paths = Set(files.map(\.source.path))
        decoded = decoded.filter { paths.contains($0.key) }
        let changed = files.filter { decoded[$0.source.path]?.file !== $0 }
        for rules in RulesDecoder.decode(
            changed, declared.context, declared.compiler, tables: &tables, isLarge: isLarge, keepsDoubts: keepsDoubts)
        {
            decoded[rules.file.source.path] = rules
        }
    }

    /// Gathers what all stages have found.
    private mutating func judge(_ files: [DraftFile], _ rules: [DecodedRules]) {
        let asked = rules.reduce(into: Set<String>()) { $0.formUnion($1.tables) }
        let tableFindings = tables.diagnostics(of: asked)
        var reading = unread.map(\.finding) + files.flatMap(\.diagnostics) + tableFindings
        if files.allSatisfy({ $0.kind == nil }), !reading.hasErrors { reading.append(Self.empty) }
        var unresolved = UnresolvedNames()
        if unread.contains(where: { $0.finding.severity == .error }) {
            unresolved.formUnion(Set(RulebookFileKind.allCases))
        }
        for file in files { unresolved.formUnion(file.mayHold) }
        let declarations = unresolved.resolved(declared.parts.diagnostics)
        unresolved.formUnion(declared.parts.unresolved)
        if tableFindings.hasErrors || rules.contains(where: \.mayDeclareMore) { unresolved.insert(.rules) }
        var clocks = ClockCheck(declared.base.crossings, language: declared.base.language)
        let references =
            declared.parts.referenceDiagnostics + rules.flatMap(\.diagnostics) + linked.diagnostics
            + clocks.findings(
                in: zip(linked.declarations, linked.links).lazy.map { [groups = linked.groups] in
                    ($0, groups[$1.group])
                })
        self.unresolved = unresolved
        let shown = reading + declarations + unresolved.resolved(references)
        isSound = !reading.hasErrors && !declared.parts.diagnostics.hasErrors && !references.hasErrors
        // Nothing is silent for good: where no cause is left to be shown, what follows from it is.
        diagnostics = (isSound || shown.hasErrors ? shown : shown + references).sortedForDisplay()
    }

    private static let empty = Diagnostic(
        LoadingCode.empty, "there is no rulebook here: no `*.yaml` file was found",
        hint: "name a folder with rules, such as `--rules Rules`")
}
