import Testing

@testable import EditorFeatures

/// How what is being called can be called.
struct SignatureTests {
    private static let rule = "rules: c\nfamily: closure\nitems:\n  - id: open\n    title: Open\n    "

    /// The form that is meant, with the parameter that is being written in brackets.
    private func help(_ text: String) throws -> String? {
        let fixture = try EditorFixture("c.yaml", Self.rule + text)
        guard let help = fixture.editor.signatureHelp(at: fixture.offset) else { return nil }
        let form = help.forms[help.activeForm]
        guard form.parameters.indices.contains(help.activeParameter) else { return form.label }
        let range = form.parameters[help.activeParameter]
        var bytes = Array(form.label.utf8)
        bytes.insert(UInt8(ascii: "]"), at: range.upperBound)
        bytes.insert(UInt8(ascii: "["), at: range.lowerBound)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        arguments: [
            ("when: traveler.nationalities.exists(‸)", "x.exists([e], condition)"),
            ("when: traveler.nationalities.exists(n, n in [\"a\", ‸])", "x.exists(e, [condition])"),
            ("when: 'date(‸)'", "date([string]) → date"),
            ("when: \"date(\\\"2026-01-01\\\") > date(‸)\"", "date([string]) → date"),
            (
                "when: >-\n      Ж🚂 == \"\" ||\n      traveler.nationalities.exists(n,\n      ‸)",
                "x.exists(e, [condition])"
            ),
            ("when: |\n      date(\"2026-01-01\") == date(‸)", "date([string]) → date"),
            ("text: \"On {{ date(‸) }}\"", "date([string]) → date"),
            ("when: (‸)", nil), ("when: trip.mode == \"rail\"‸", nil), ("passage: o‸pen", nil), ("title: date(‸)", nil),
        ] as [(String, String?)])
    func theParameterThatIsWrittenIsKnown(_ text: String, _ expected: String?) throws {
        #expect(try help(text) == expected)
    }
}
