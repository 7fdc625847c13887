/// Texts that people read as one: they differ by capitals, blanks, or letters of another script that look alike.
public enum LookAlike {
    /// The text as people see it; two texts that look alike have the same.
    ///
    /// ```swift
    /// LookAlike.form(of: "Visa  required")   // "visa required"
    /// LookAlike.form(of: "сlosed")           // "closed": the first letter was Cyrillic
    /// ```
    public static func form(of text: String) -> String {
        var form = ""
        var isBlank = true
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
                if !isBlank { form.append(" ") }
                isBlank = true
            } else {
                form.unicodeScalars.append(latin[scalar] ?? scalar)
                isBlank = false
            }
        }
        return isBlank && !form.isEmpty ? String(form.dropLast()) : form
    }

    /// Lower-case letters of other scripts, dashes and quotes, with what they look like.
    private static let latin: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "в": "b", "с": "c", "е": "e", "ѕ": "s", "і": "i", "ј": "j", "к": "k", "м": "m", "н": "h", "о": "o",
        "р": "p", "т": "t", "у": "y", "х": "x", "ԁ": "d", "ԛ": "q", "ԝ": "w", "α": "a", "ε": "e", "ι": "i", "κ": "k",
        "ν": "v", "ο": "o", "ρ": "p", "τ": "t", "υ": "u", "χ": "x", "ı": "i", "–": "-", "—": "-", "‑": "-", "−": "-",
        "’": "'", "‘": "'", "“": "\"", "”": "\"",
    ]
}
