import RulebookFolder
import RulebookLoading
import SourceDiagnostics

/// What lint finds in a file by itself, and what it takes from it for a look at the whole.
struct FileLook {
    let file: LintedFile
    let findings: [Diagnostic]
    let acceptances: [Acceptance]
    let languages: LanguageUses
    /// The words that its tests use.
    let words: WordCounts
    /// What its lists say twice; nil where nobody has asked.
    private(set) var saidTwice: [Diagnostic]?

    init(_ file: LintedFile) {
        self.file = file
        findings = Lints.ofFiles.flatMap { $0.findings(in: file) }
        acceptances = TableFiles.isTable(file.source.path) ? [] : Acceptance.all(in: file.source)
        var words: WordCounts = [:]
        if file.holdsTests, let root = file.root { TestedWords.count(root, &words) }
        self.words = words
        languages = file.holdsTests ? LanguageUses() : LanguageUses(in: file.root)
    }

    /// Whether it is of the same text.
    func isStill(of file: LintedFile) -> Bool {
        self.file.source.bytes == file.source.bytes && (self.file.root == nil) == (file.root == nil)
    }

    mutating func lookForWhatIsSaidTwice() {
        if saidTwice == nil { saidTwice = SaidTwiceLint.findings(in: file) }
    }
}
