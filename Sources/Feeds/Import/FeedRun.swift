import AdvisoryModel
import Authoring
import RuleEngine
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// One import of one sort of feed: everything is read and compared before anything is made that could be written.
struct FeedRun<Book: FeedBook> {
    private let request: FeedRequest
    private let book: Book
    private(set) var contents = FeedContents<Book.Statement>()
    private(set) var findings: [Diagnostic] = []
    private(set) var changes: [FeedImport.Change] = []
    private(set) var outputs: [SourceFile] = []

    init(_ request: FeedRequest, _ book: Book) {
        (self.request, self.book) = (request, book)
    }

    mutating func run() {
        for file in request.files { read(file) }
        let earlier = earlier()
        leaveOutUnwanted(earlier)
        contents.health.taken = contents.statements.count
        contents.health.values = Self.counted(contents.statements.values.map(\.tally))
        findings += contents.findings
        guard let day = day(), !findings.hasErrors else { return }
        var all = earlier
        for key in contents.lifted { all[key] = nil }
        for (key, statement) in contents.statements {
            var statement = statement
            let before = earlier[key].flatMap { $0.value == statement.value ? $0.published : nil }
            statement.published = statement.published ?? before ?? day
            statement.retrieved = day
            all[key] = statement
        }
        compare(earlier)
        guard !findings.hasErrors, !all.isEmpty else { return }
        write(book.files(of: all, on: day))
    }

    private mutating func read(_ file: SourceFile) {
        let isTable = file.path.lowercased().hasSuffix(".csv")
        let (root, found) =
            isTable ? CSVReader.read(file, limits: request.limits) : JSONReader.read(file, limits: request.limits)
        findings += found
        guard let root, !found.hasErrors else { return }
        let before = contents.health.entries
        book.read(root, into: &contents)
        if contents.health.entries == before {
            findings.append(
                Diagnostic(
                    FeedCode.shape, "`\(file.path)` has no entries of a feed `\(request.kind.rawValue)`",
                    file: file.path, hint: "give the file as it was published: \(book.shapes)"))
        }
    }

    /// What an earlier import has written.
    private mutating func earlier() -> [String: Book.Statement] {
        var roots: [Node] = []
        for file in request.existing where book.writes(file.path) {
            let root = YAMLReader.read(file, limits: request.limits).root
            if let root, file.bytes.starts(with: book.mark.utf8) {
                roots.append(root)
            } else {
                findings.append(
                    Diagnostic(
                        FeedCode.notOurs, "`\(file.path)` was not made by an import, and would be written over",
                        file: file.path, hint: "give it another name, or import into another folder"))
            }
        }
        let (statements, strange) = book.statements(in: roots)
        for node in strange {
            findings.append(
                Diagnostic(
                    FeedCode.notOurs, "this was not made by an import, and would be lost", file: node.file.path,
                    span: node.span, hint: "move it to a file of its own"))
        }
        return statements
    }

    /// Leaves out what lies in no country that is wanted; but what was taken earlier goes on being taken.
    private mutating func leaveOutUnwanted(_ earlier: [String: Book.Statement]) {
        guard let countries = request.countries else { return }
        let keys = contents.statements.keys.filter { earlier[$0] == nil && !book.lies($0, in: countries) }
        for key in keys.sorted() { contents.drop(key, because: "no side of a crossing") }
    }

    private static func counted(_ values: [String]) -> [(value: String, count: Int)] {
        Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
            .map { (value: $0.key, count: $0.value) }
    }

    // MARK: days

    /// The day on which the feed was seen.
    private mutating func day() -> Day? {
        let newest = contents.health.newest
        guard let day = request.retrieved ?? newest else {
            if !findings.hasErrors {
                findings.append(
                    Diagnostic(
                        FeedCode.noDay, "the feed does not say of which day it is",
                        hint: "say when it was fetched: --retrieved YYYY-MM-DD"))
            }
            return nil
        }
        if let newest, day < newest {
            findings.append(
                Diagnostic(
                    FeedCode.date, "the feed has an entry of \(newest), and was fetched on \(day)",
                    hint: "correct --retrieved"))
        }
        // Two places may have days that are one apart.
        if let today = request.today, today.adding(days: 1) < day {
            findings.append(
                Diagnostic(
                    FeedCode.date, "the feed would have been seen on \(day), and today is \(today)",
                    hint: "say when it was fetched: --retrieved YYYY-MM-DD"))
        }
        return day
    }

    // MARK: what changes

    private mutating func compare(_ earlier: [String: Book.Statement]) {
        for (key, new) in contents.statements {
            let old = earlier[key]
            add(old == nil ? .added : old?.value == new.value ? .seenAgain : .changed, key, old?.value, new.value)
        }
        var missing = 0
        for (key, old) in earlier.sorted(by: { $0.key < $1.key }) where contents.statements[key] == nil {
            missing += 1
            if contents.lifted.contains(key) {
                add(.lifted, key, old.value, nil)
                tell(
                    FeedCode.lifted, "the feed warns of \(book.name(of: key)) no more; \(old.value) is taken out",
                    hint: "look at the publisher's site: no warning is not the same as safe")
            } else {
                add(.gone, key, old.value, old.value)
                tell(
                    FeedCode.gone, "the feed says nothing of \(book.name(of: key)) any more; \(old.value) stays",
                    hint: "look at the publisher's site; what stays ages, and `safe-conduct stale` tells it")
            }
        }
        changes.sort { $0.key < $1.key }
        if missing * 2 > earlier.count {
            findings.append(
                Diagnostic(
                    FeedCode.shrunk, "\(missing) of \(earlier.count) statements are not in the feed any more",
                    hint: "get the file again, it may have been cut; if it is right, remove what was written earlier"))
        }
    }

    private mutating func add(_ kind: FeedImport.Change.Kind, _ key: String, _ old: String?, _ new: String?) {
        changes.append(FeedImport.Change(kind: kind, key: key, name: book.name(of: key), old: old, new: new))
    }

    private mutating func tell(_ code: DiagnosticCode, _ message: String, hint: String) {
        findings.append(Diagnostic(code, message, hint: hint))
    }

    // MARK: what is written

    /// Makes the files in their form, and looks whether they are sound together with those that are there.
    private mutating func write(_ texts: [(name: String, text: String)]) {
        let formatter = FileFormatter(families: request.families, limits: request.limits)
        var made: [SourceFile] = []
        for (name, text) in texts {
            guard case .formatted(let bytes) = formatter.format(SourceFile(path: name, text: text)) else {
                return unsound(name, "it has no form", hint: "report it, with the feed")
            }
            made.append(SourceFile(path: name, bytes: bytes))
        }
        let names = Set(made.map(\.path))
        let others = request.existing.filter { !names.contains($0.path) }
        let draft = RulebookDraft(others + made, families: request.families, limits: request.limits)
        for finding in draft.diagnostics where finding.severity == .error && names.contains(finding.file) {
            unsound(finding.file, finding.message, hint: finding.hint ?? "look at what else the folder holds")
        }
        let old = Dictionary(request.existing.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        outputs = made.filter { old[$0.path] != $0.bytes }
    }

    private mutating func unsound(_ name: String, _ why: String, hint: String) {
        findings.append(Diagnostic(FeedCode.unsound, "`\(name)` would be wrong: \(why)", hint: hint))
    }
}
