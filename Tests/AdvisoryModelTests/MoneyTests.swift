import AdvisoryModel
import Testing

@Suite struct MoneyTests {
    @Test(
        arguments: [
            ("10000.01 USD", "10000 USD", true), ("10000 USD", "10000.00 USD", false), ("9 USD", "10 USD", false),
            ("0.5 EUR", "0.45 EUR", true), ("007 EUR", "6.99 EUR", true), ("0 RUB", "0.00 RUB", false),
            ("10 EUR", "9 USD", nil),
        ] as [(String, String, Bool?)])
    func amountsOfOneCurrencyCompare(_ amount: String, _ limit: String, _ exceeds: Bool?) throws {
        let (amount, limit) = (try #require(Money(amount)), try #require(Money(limit)))
        #expect(amount.exceeds(limit) == exceeds)
    }
}
