import JSON
import SourceDiagnostics

/// Findings as a log of SARIF 2.1.0: one run, a rule for each code that was found, a result for each finding.
struct SARIFLog {
    private let findings: [LintFinding]
    private let paths: FindingPaths
    private let rules: [DiagnosticCode]

    init(_ run: LintRun, from folder: String) {
        findings = run.findings
        paths = FindingPaths(run, from: folder)
        rules = Set(findings.map(\.diagnostic.code)).sorted { $0.text < $1.text }
    }

    var json: [UInt8] {
        var json = JSONWriter(pretty: true, reserving: 1024 * findings.count)
        let indexes = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
        json.beginObject()
        json.member("$schema", ifAny: "https://json.schemastore.org/sarif-2.1.0.json")
        json.member("version", ifAny: "2.1.0")
        json.key("runs")
        json.beginArray()
        json.beginObject()
        json.member("tool") { json in
            json.beginObject()
            json.member("driver") { writeDriver(to: &$0) }
            json.endObject()
        }
        json.member("columnKind", ifAny: "unicodeCodePoints")
        json.key("results")
        json.array(findings) { write($0, indexes[$0.diagnostic.code] ?? 0, to: &$1) }
        json.endObject()
        json.endArray()
        json.endObject()
        json.endLine()
        return json.bytes
    }

    private func writeDriver(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", ifAny: "safe-conduct")
        json.key("rules")
        json.array(rules) { code, json in
            json.beginObject()
            json.member("id", ifAny: code.text)
            json.member("shortDescription") { Self.write(text: code.summary, to: &$0) }
            json.member("help") { Self.write(text: "safe-conduct explain \(code.text)", to: &$0) }
            json.member("defaultConfiguration") { json in
                json.beginObject()
                json.member("level", ifAny: code.severity.rawValue)
                json.endObject()
            }
            json.member("properties") { json in
                json.beginObject()
                json.member("page", ifAny: "codes-\(code.area.name)")
                json.endObject()
            }
            json.endObject()
        }
        json.endObject()
    }

    private func write(_ finding: LintFinding, _ rule: Int, to json: inout JSONWriter) {
        let diagnostic = finding.diagnostic
        json.beginObject()
        json.member("ruleId", ifAny: diagnostic.code.text)
        json.key("ruleIndex")
        json.integer(rule)
        json.member("level", ifAny: diagnostic.severity.rawValue)
        let hint = diagnostic.hint.map { "\nhint: \($0)" } ?? ""
        json.member("message") { Self.write(text: diagnostic.message + hint, to: &$0) }
        json.key("locations")
        json.array(diagnostic.file.isEmpty ? [] : [diagnostic]) { diagnostic, json in
            json.beginObject()
            write(diagnostic.file, diagnostic.span, to: &json)
            json.endObject()
        }
        let notes = diagnostic.notes.filter { !$0.file.isEmpty }
        if !notes.isEmpty {
            json.key("relatedLocations")
            json.array(notes) { note, json in
                json.beginObject()
                json.member("message") { Self.write(text: note.message, to: &$0) }
                write(note.file, note.span, to: &json)
                json.endObject()
            }
        }
        json.member("partialFingerprints") { json in
            json.beginObject()
            json.member("safeConductFinding/v1", ifAny: finding.hash)
            json.endObject()
        }
        if let fix = finding.fix { write(fix, to: &json) }
        // Where one result of a run says whether it is suppressed, all say so.
        json.key("suppressions")
        json.array(finding.acceptance.map { [$0] } ?? []) { reason, json in
            json.beginObject()
            json.member("kind", ifAny: "inSource")
            json.member("justification", ifAny: reason)
            json.endObject()
        }
        json.endObject()
    }

    private func write(_ fix: Fix, to json: inout JSONWriter) {
        json.key("fixes")
        json.array([fix]) { fix, json in
            json.beginObject()
            json.member("description") { Self.write(text: fix.title, to: &$0) }
            json.member("properties") { json in
                json.beginObject()
                json.key("safe")
                json.bool(fix.isSafe)
                json.endObject()
            }
            json.key("artifactChanges")
            json.array([fix]) { fix, json in
                json.beginObject()
                writeLocation(of: fix.file, to: &json)
                json.key("replacements")
                json.array([fix]) { fix, json in
                    json.beginObject()
                    json.member("deletedRegion") { Self.write(fix.span, to: &$0) }
                    json.member("insertedContent") { Self.write(text: fix.text, to: &$0) }
                    json.endObject()
                }
                json.endObject()
            }
            json.endObject()
        }
    }

    private func writeLocation(of file: String, to json: inout JSONWriter) {
        json.member("artifactLocation") { json in
            json.beginObject()
            json.member("uri", ifAny: paths.reference(file))
            json.endObject()
        }
    }

    private static func write(_ span: SourceSpan, to json: inout JSONWriter) {
        json.beginObject()
        json.key("startLine")
        json.integer(Int(span.start.line))
        json.key("startColumn")
        json.integer(Int(span.start.column))
        json.key("endLine")
        json.integer(Int(span.end.line))
        json.key("endColumn")
        json.integer(Int(span.end.column))
        json.endObject()
    }

    private func write(_ file: String, _ span: SourceSpan?, to json: inout JSONWriter) {
        json.member("physicalLocation") { json in
            json.beginObject()
            writeLocation(of: file, to: &json)
            if let span { json.member("region") { Self.write(span, to: &$0) } }
            json.endObject()
        }
    }

    private static func write(text: String, to json: inout JSONWriter) {
        json.beginObject()
        json.key("text")
        json.string(text)
        json.endObject()
    }
}
