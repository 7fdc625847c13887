/// How the findings of a lint are written: for people, or for the programs that show them beside a change.
public enum LintFormat: String, Sendable, CaseIterable {
    /// For people, at most 100.
    case text
    /// `safe-conduct/lint/1`.
    case json
    /// SARIF 2.1.0, which code scanning of GitHub and others read.
    case sarif
    /// JUnit's XML: a suite for each file, a failed case for each finding that makes the run fail.
    case junit
    /// Workflow commands of GitHub Actions, one for each finding.
    case github
    /// The code quality report of GitLab.
    case gitlab
}

extension LintRun {
    /// The findings in one of the formats for programs, all of them; for `.text` as people see them, without colour.
    ///
    /// - Parameters:
    ///   - folder: the absolute path of the folder from which the files are named, such as that of the checkout; empty: the rulebook's root.
    ///   - isStrict: whether warnings make the run fail, which JUnit's cases say.
    public func written(as format: LintFormat, from folder: String = "", isStrict: Bool = false) -> [UInt8] {
        switch format {
        case .text: Array(text().utf8)
        case .json: json(pretty: true) + [UInt8(ascii: "\n")]
        case .sarif: SARIFLog(self, from: folder).json
        case .junit: Array(JUnitLint(self, from: folder, isStrict: isStrict).xml.utf8)
        case .github: Array(WorkflowCommands(self, from: folder).text.utf8)
        case .gitlab: CodeQualityReport(self, from: folder).json
        }
    }
}
