import Testing

@testable import AdvisoryModel

/// What is said of values in forms that people use.
@Suite struct WrittenValueTests {
    @Test(arguments: [
        ("2025-08-01 - 2025-10-15", "write the range as `2025-08-01..2025-10-15`"),
        ("2025-08-01 – 2025-10-15", "write the range as `2025-08-01..2025-10-15`"),
        ("2025-08-01 to 2025-10-15", "write the range as `2025-08-01..2025-10-15`"),
        ("2025-08-01/2025-10-15", "write the range as `2025-08-01..2025-10-15`"),
        ("2025-08-01...2025-10-15", "write the range as `2025-08-01..2025-10-15`"),
        (".2025-10-15", "write the range as `FROM..2025-10-15`"),
        ("2025-08-01 2 2025-10-15", "write a day that exists as YYYY-MM-DD"),
        ("2025-02-30 - 2025-10-15", "write a day that exists as YYYY-MM-DD"),
        ("23.06.2025", "write a day that exists as YYYY-MM-DD"),
        ("", "write a day that exists as YYYY-MM-DD"),
    ])
    func ofDays(text: String, hint: String) { #expect(WrittenValue.dayHint(text) == hint) }

    @Test(arguments: [
        ("50,000", "write the digits alone: `50000`"), ("50 000", "write the digits alone: `50000`"),
        ("18.5", "write a whole number"), ("18 years", "write the number alone: `18`"), ("high", "write it in digits"),
        ("", "write it in digits"),
    ])
    func ofNumbers(text: String, hint: String) { #expect(WrittenValue.numberHint(text) == hint) }

    @Test(arguments: [
        ("2,000 THB", "write the amount without separators: `2000 THB`"),
        ("2000 TBH", "did you mean `2000 THB`?"),
        ("2000 thb", "did you mean `2000 THB`?"), ("THB 2000", "write the amount first: `2000 THB`"),
        ("2000 baht", "`baht` is no currency of ISO 4217: write its code, such as `2000 EUR`"),
        ("many THB", "write an amount and an ISO 4217 code, such as `20 EUR`"),
        ("free", "write an amount and an ISO 4217 code, such as `20 EUR`"),
        ("2000", "write an amount and an ISO 4217 code, such as `20 EUR`"),
    ])
    func ofMoney(text: String, hint: String) {
        #expect(Money(text) == nil)
        #expect(Money.hint(for: text) == hint)
    }
}
