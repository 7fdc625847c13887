import PermitRequirements
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

/// Keys that mean the same are duplicates, wherever countries or languages are keys.
@Suite struct SameKeysTests {
    @Test(arguments: [
        (
            "rules.yaml",
            "rules: t\nfamily: permit\nitems: [{ id: p, title: P, permit: { document: pass, leadTime: { RU: 5 days, RUS: 60 days, other: 1 day } }, sources: [good] }]\n",
            "rules.yaml:3:78 duplicate key `RUS`: it means the same as `RU`"
        ),
        (
            "rules.yaml",
            "rules: t\nfamily: permit\nitems: [{ id: p, title: { en: P, EN: Q }, permit: { document: pass }, sources: [good] }]\n",
            "rules.yaml:3:34 duplicate key `EN`: it means the same as `en`"
        ),
        (
            "v.yaml", "vocabulary: v\nholidays: { RU: [2026-11-04], ru: [2026-05-09] }\n",
            "v.yaml:2:31 duplicate key `ru`: it means the same as `RU`"
        ),
        (
            "a-b.yaml",
            "crossing: a-b\nname: { en: A }\nbetween: [RU, KP]\ntimeZones: { KP: Asia/Pyongyang, PRK: Asia/Seoul }\n",
            "a-b.yaml:4:34 duplicate key `PRK`: it means the same as `KP`"
        ),
        (
            "a-b.yaml", "crossing: a-b\nname: { en: A, en-us: B, en-US: C }\nbetween: [RU, KP]\n",
            "a-b.yaml:2:26 duplicate key `en-US`: it means the same as `en-us`"
        ),
    ])
    func keysThatMeanTheSame(file: String, text: String, expected: String) {
        let found = TestRulebook(families: [PermitFamily.self], files: [file: text]).result.diagnostics
        let told = found.filter { $0.code.text == "rulebook/duplicate-key" }.map { finding in
            "\(finding.file):\(finding.span?.start.line ?? 0):\(finding.span?.start.column ?? 0) \(finding.message)"
        }
        #expect(told == [expected])
    }
}
