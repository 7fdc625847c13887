import AdvisoryModel
import CEL
import RequestBinding
import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

extension ExpectationDecoder {
    /// What the engine finds by itself, beside all rules, with an example of how it is written.
    private static let findings = [
        "nothing-says-open": "nothing-says-open KP", "nothing-says-admitted": "nothing-says-admitted KP",
        "too-late": "too-late ru-kp/border-zone-pass", "outside-coverage": "outside-coverage",
        "within-hours": "within-hours RU 08:00-12:00 14:00-18:00",
    ]

    /// A rule, or a finding of the engine, also as a mapping: `{ code: nothing-says-open, country: KP }`.
    mutating func reason(_ node: Node) -> String? {
        guard node.kind == .mapping else {
            guard let text = text(node) else { return nil }
            let words = text.split(separator: " ").map(String.init)
            return Self.findings[words.first ?? ""] == nil ? rule(text, at: node) : finding(words, at: node)
        }
        var fields = FieldReader(node, "a reason", area: .tests)
        let (place, code, country) = (fields.value("rule"), fields.text("code"), fields.text("country"))
        diagnostics += fields.finish()
        let named = place.flatMap { text($0) }
        if let code { return finding([code] + [country ?? named].compactMap { $0 }, at: node) }
        return named.flatMap { rule($0, at: place ?? node) }
    }

    /// A finding that reports can have, in their own form.
    private mutating func finding(_ words: [String], at node: Node) -> String? {
        let (first, rest) = (words.dropFirst().first, words.dropFirst(2))
        let isOfState = first.map { CountryCode.normalized($0) == $0 } ?? false
        let isRight =
            switch words[0] {
            case "outside-coverage": first == nil
            case "too-late": first != nil && rest.isEmpty
            case "within-hours":
                isOfState && !rest.isEmpty && rest.allSatisfy { $0.wholeMatch(of: /\d\d:\d\d-\d\d:\d\d/) != nil }
            default: isOfState && rest.isEmpty && Self.findings[words[0]] != nil
            }
        let text = words.joined(separator: " ")
        if isRight { return words[0] == "too-late" && rule(words[1], at: node) == nil ? nil : text }
        let hint = Self.findings[words[0]].map { "write it as `\($0)`" }
        report(
            TestsCode.wrongType, "no reason is `\(text)`", at: node,
            hint: hint ?? DidYouMean.hint(for: words[0], in: Self.findings.keys.sorted()))
        return nil
    }

    /// The code of a problem; families may have codes in areas of their own.
    mutating func problem(_ node: Node) -> String? {
        guard let code = text(node) else { return nil }
        let known = (CELCode.all + FamilyCode.all + RequestCode.all + RulebookCode.all).map(\.text)
        let area = code.prefix { $0 != "/" } + "/"
        let isOwn = area.count < code.count && !known.contains { $0.hasPrefix(area) }
        if isOwn || known.contains(code) { return code }
        report(
            TestsCode.wrongType, "no problem has the code `\(code)`", at: node,
            hint: DidYouMean.hint(for: code, in: known) ?? "write it as reports do, such as `cel/overflow`")
        return nil
    }
}
