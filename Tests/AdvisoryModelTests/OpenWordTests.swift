import Testing

@testable import AdvisoryModel

/// What is one word, and what is several, any or none.
@Suite struct OpenWordTests {
    @Test(arguments: [
        "journalist", "aid-worker", "ship's cook", "ship’s cook", "truck driver", "журналист", "водитель грузовика",
        "記者", "St. Petersburg",
        "Washington D.C.", "visa_2", "2-wheeler", "M1", "Ryazan'", "O'Neill", "ru-border-zone-pass", "oxygen 2",
        "orderly", "Andorra",
        "none", "été", "no pork", "no stairs", "pending", "yes", "missing",
    ])
    func aWordIsOne(word: String) {
        #expect(OpenWord.isOne(word))
        #expect(OpenWord.cleaned(word) == word)
    }

    @Test(arguments: [
        "", " ", "journalist, nurse", "journalist,nurse", "journalist;nurse", "journalist|nurse", "journalist/nurse",
        "journalist & nurse",
        "journalist + nurse", "journalist or nurse", "journalist OR nurse", "journalist and nurse", "not journalist",
        "not", "any", "ALL",
        "true", "False", "unknown", "Unknown", "NaN", "undefined", "n/a", "N.A.", "tbd", "0", "3.5", "-1", "12",
        "[journalist]", "[journalist, nurse]", "{ in: x }", "a..z", "..",
        "a..", "journalist*",
        "journalist#x", "journalist?", "journalist!", "in: x", "\"journalist\"", "'journalist'", "`journalist`",
        "<journalist>", "= journalist",
        "journalist-", "-journalist", "_journalist", "journalist ", " journalist", "truck  driver", "truck\tdriver",
        "journal\u{200B}ist",
        "null", "NULL", "nil", "na", "NA", "tba", "tbc",
        "undisclosed", "no data", "No answer", "none given",
        "journalist\u{A0}", "journalist\nnurse", "$journalist", "@journalist", "~", "%", "journalist → nurse", "😀",
    ])
    func whatIsNoWordIsNone(text: String) { #expect(!OpenWord.isOne(text)) }

    @Test(arguments: [
        (" journalist", "write `journalist`"), ("journal\u{200B}ist", "write `journalist`"),
        (
            "journalist, nurse",
            "a word is letters and digits, with one blank or one of `-_.'` between them; several are a list: `[journalist, nurse]`"
        ),
        (
            "[aid-worker; nurse|cook]",
            "a word is letters and digits, with one blank or one of `-_.'` between them; several are a list: `[aid-worker, nurse, cook]`"
        ),
        ("Unknown", "leave it out where it is not known"),
        ("true", "a word is letters and digits, with one blank or one of `-_.'` between them"),
        ("a..z", "a word is letters and digits, with one blank or one of `-_.'` between them"),
    ])
    func howToWriteItIsSaid(text: String, hint: String) { #expect(OpenWord.hint(for: text) == hint) }
}
